#include "ui/widgets/buttons.h"

#include "ui/widgets/labels.h"

namespace clc::ui
{

namespace
{

QPushButton *button(const QString &text, const char *look, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    setLook(made, "look", QLatin1String(look));
    made->setAutoDefault(false);
    return made;
}

} // namespace

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    return button(text, "primary", parent);
}

QPushButton *plainButton(const QString &text, QWidget *parent)
{
    return button(text, "plain", parent);
}

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    return button(text, "quiet", parent);
}

QPushButton *dangerButton(const QString &text, QWidget *parent)
{
    return button(text, "danger", parent);
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    return button(text, "link", parent);
}

QString literal(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace clc::ui
