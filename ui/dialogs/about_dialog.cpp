#include "ui/dialogs/about_dialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace clc::ui
{

namespace
{
constexpr int letters = 56; ///< width, in average characters
}

AboutDialog::AboutDialog(const QString &engine, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 24);
    all->setSpacing(24);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    auto *sign = new QLabel(this);
    const int size = 4 * fontMetrics().height();
    sign->setPixmap(
        icon(QStringLiteral("gateway"), colorsFor(palette()).accent).pixmap(QSize(size, size), devicePixelRatioF()));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(titleLabel(tr("CloudLink Gateway Console"), this));
    words->addWidget(bodyLabel(tr("Console %1").arg(QStringLiteral(CLC_VERSION)), this));
    words->addWidget(
        bodyLabel(engine.isEmpty() ? tr("The engine was not reached yet.") : tr("Engine: %1").arg(engine), this));
    words->addWidget(mutedLabel(tr("Qt %1").arg(QString::fromLatin1(qVersion())), this));
    row->addLayout(words, 1);
    all->addLayout(row);
    QPushButton *close = primaryButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    all->addWidget(close, 0, Qt::AlignTrailing);
    setMinimumWidth(letters * fontMetrics().averageCharWidth());
}

} // namespace clc::ui
