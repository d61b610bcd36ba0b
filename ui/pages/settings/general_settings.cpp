#include "ui/pages/settings/general_settings.h"

#include "ui/shell/language.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/toggle_switch.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace clc::ui
{

namespace
{
constexpr int letters = 84; ///< a readable width, in average characters
}

GeneralSettings::GeneralSettings(ConsoleContext &context)
    : SettingsTab(context),
      language_(new QComboBox),
      theme_(new FilterChips),
      tray_(new ToggleSwitch(tr("Keep the gateway running in the tray when the window is closed")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(16);
    for (QWidget *card : {makeLook(), makeWindow()}) {
        card->setMaximumWidth(letters * fontMetrics().averageCharWidth());
        column->addWidget(card);
    }
    column->addStretch(1);
}

QWidget *GeneralSettings::makeLook()
{
    language_->addItem(tr("As the desktop"), QString());
    for (const auto &[code, name] : Language::available()) language_->addItem(name, code);
    language_->setCurrentIndex(qMax(0, language_->findData(context().preferences.language())));
    language_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(language_, &QComboBox::activated, this,
            [this] { context().preferences.setLanguage(language_->currentData().toString()); });
    theme_->setChips({{QStringLiteral("system"), tr("System")},
                      {QStringLiteral("light"), tr("Light")},
                      {QStringLiteral("dark"), tr("Dark")}},
                     true);
    if (auto *row = qobject_cast<QBoxLayout *>(theme_->layout())) row->addStretch(1); // side by side at the beginning
    theme_->setActive({context().preferences.theme()});
    connect(theme_, &FilterChips::activeChanged, this, [this](const QStringList &chosen) {
        if (!chosen.isEmpty()) context().preferences.setTheme(chosen.first());
    });

    auto *card = new Card(tr("Language and look"));
    card->body()->setSpacing(16);
    auto *language = new Field(QStringLiteral("language"), tr("Language"), language_,
                               tr("Of this console. It changes at once; nothing is restarted."));
    auto *theme = new Field(QStringLiteral("theme"), tr("Theme"), theme_, tr("System follows the desktop."));
    card->body()->addWidget(language);
    card->body()->addWidget(theme);
    return card;
}

QWidget *GeneralSettings::makeWindow()
{
    const bool embedded = context().engineTitle.isEmpty();
    auto *card = new Card(tr("Window"));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(strongLabel(tr("Keep the gateway running in the tray when the window is closed"), card));
    QLabel *help = mutedLabel(embedded ? tr("Calls and synchronization go on until you choose Quit.")
                                       : tr("The engine this console is attached to runs by itself; it goes on when "
                                            "the window is closed."),
                              card);
    help->setObjectName(QStringLiteral("trayHelp"));
    words->addWidget(help);
    row->addLayout(words, 1);
    tray_->setObjectName(QStringLiteral("traySwitch"));
    tray_->setChecked(embedded && context().preferences.keepRunningInTray());
    tray_->setEnabled(embedded);
    tray_->setAccessibleDescription(help->text());
    tray_->setToolTip(embedded ? QString() : help->text());
    connect(tray_, &QCheckBox::clicked, this, [this](bool on) { context().preferences.setKeepRunningInTray(on); });
    row->addWidget(tray_, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    return card;
}

} // namespace clc::ui
