#include "ui/dialogs/about_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace clc::ui
{

AboutDialog::AboutDialog(const QString &engine, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addWidget(titleLabel(tr("CloudLink Gateway Console"), this));
    column->addWidget(bodyLabel(tr("Console %1").arg(QStringLiteral(CLC_VERSION)), this));
    if (!engine.isEmpty()) column->addWidget(bodyLabel(tr("Engine: %1").arg(engine), this));
    column->addWidget(mutedLabel(tr("Qt %1").arg(QString::fromLatin1(qVersion())), this));
    column->addSpacing(8);
    QPushButton *close = primaryButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace clc::ui
