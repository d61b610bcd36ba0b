#include "ui/widgets/field.h"

#include "ui/text/breakable.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

/// One line of what may be typed: no control characters, and nothing that turns the direction of the text around.
QString cleaned(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // Half of a sign, cut off where the length ends, would be sent as another one.
        const bool half = c.isHighSurrogate()  ? i + 1 == text.size() || !text.at(i + 1).isLowSurrogate()
                          : c.isLowSurrogate() ? i == 0 || !text.at(i - 1).isHighSurrogate()
                                               : false;
        const bool space = c.isSpace();
        const bool turns = (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (half || turns || (!space && c.category() == QChar::Other_Control)) continue;
        clean += space ? QLatin1Char(' ') : c;
    }
    return clean;
}

class LineEditor final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!event->matches(QKeySequence::Paste)) return QLineEdit::keyPressEvent(event);
        const QString pasted = QApplication::clipboard()->text().trimmed();
        insert(cleaned(pasted).left(qMax(0, maxLength() - int(text().size()) + int(selectedText().size()))));
    }
};

/// Also what came by drop, by an input method or by the menu.
void keepClean(QLineEdit *editor)
{
    QObject::connect(editor, &QLineEdit::textChanged, editor, [editor](const QString &text) {
        const QString clean = cleaned(text);
        if (clean == text) return;
        const int at = editor->cursorPosition();
        editor->setText(clean);
        editor->setCursorPosition(qMin(at, int(clean.size())));
    });
}

} // namespace

Field::Field(const QString &name, const QString &label, QWidget *editor, const QString &help, QWidget *parent)
    : QWidget(parent),
      editor_(editor),
      label_(strongLabel(label, this)),
      below_(mutedLabel(QString(), this)),
      help_(help)
{
    editor->setParent(this);
    editor->setObjectName(name);
    editor->setAccessibleName(label);
    label_->setBuddy(editor);
    below_->setObjectName(name + QStringLiteral("Note"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(label_);
    column->addWidget(editor);
    column->addWidget(below_);
    setFocusProxy(editor);
    show();
}

void Field::setError(const QString &error)
{
    if (error_ == error) return;
    error_ = error;
    show();
}

void Field::setHelp(const QString &help)
{
    help_ = help;
    show();
}

void Field::show()
{
    const QString text = error_.isEmpty() ? help_ : error_;
    below_->setText(breakable(text));
    below_->setVisible(!text.isEmpty());
    setLook(below_, "look", error_.isEmpty() ? QStringLiteral("muted") : QStringLiteral("error"));
    setLook(editor_, "wrong", !error_.isEmpty());
    editor_->setAccessibleDescription(text);
}

QLineEdit *lineEditor(int longest, QWidget *parent)
{
    auto *editor = new LineEditor(parent);
    editor->setMaxLength(longest);
    keepClean(editor);
    return editor;
}

QLineEdit *secretEditor(int longest, QWidget *parent)
{
    auto *editor = new LineEditor(parent);
    editor->setMaxLength(longest);
    keepClean(editor);
    editor->setEchoMode(QLineEdit::Password);
    editor->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    QAction *look = editor->addAction(icon(QStringLiteral("eye"), editor->palette()), QLineEdit::TrailingPosition);
    look->setCheckable(true);
    look->setText(QApplication::translate("SecretEditor", "Show"));
    look->setToolTip(QApplication::translate("SecretEditor", "Show what is typed"));
    QObject::connect(look, &QAction::toggled, editor, [editor](bool shown) {
        const int at = editor->cursorPosition();
        editor->setText(editor->text()); // what was typed unseen cannot be brought back by undo
        editor->setCursorPosition(at);
        editor->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    return editor;
}

void hideSecret(QLineEdit *secret)
{
    for (QAction *look : secret->actions()) look->setChecked(false);
}

} // namespace clc::ui
