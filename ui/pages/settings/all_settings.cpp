#include "ui/pages/settings/all_settings.h"

#include "ui/pages/keep_columns.h"
#include "ui/pages/settings/setting_editor.h"
#include "ui/pages/settings/setting_text.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemView>
#include <QHBoxLayout>

namespace clc::ui
{

namespace
{

QString originMeaning(const SettingInfo &setting)
{
    const QString &origin = setting.origin;
    if (origin == QLatin1String("default")) return AllSettings::tr("Nobody has set it: the default counts.");
    if (origin == QLatin1String("set")) return AllSettings::tr("Set here or by the command line.");
    if (origin == QLatin1String("site")) return AllSettings::tr("As the site was onboarded.");
    if (origin == QLatin1String("file"))
        return AllSettings::tr("Fixed by the file that the engine was started with (--config).");
    return {};
}

} // namespace

AllSettings::AllSettings(ConsoleContext &context)
    : SettingsTab(context),
      model_([](const SettingInfo &setting) { return setting.key; }, columns()),
      table_(new TableFrame),
      states_(new StateView(table_)),
      panel_(new SidePanel),
      origin_(new StatusBadge),
      editor_(new SettingEditor(context, QStringLiteral("settingValue"), tr("Value")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 16, 0, 0);
    row->setSpacing(16);
    row->addWidget(states_, 1);
    row->addWidget(panel_);
    makeTable();
    makePanel();
    connect(states_, &StateView::retryRequested, this, &AllSettings::refresh);
    connect(editor_, &SettingEditor::applied, this, [this](const SettingInfo &setting) {
        model_.upsert({setting});
        proxy_.predicateChanged();
        if (setting.key == editor_->key()) edit(setting);
        this->context().toast(Tone::ok, tr("%1 was applied.").arg(setting.key));
    });
}

QVector<Column<SettingInfo>> AllSettings::columns()
{
    using C = Column<SettingInfo>;
    return {
        C(QStringLiteral("key"), tr("SETTING"), [](const SettingInfo &setting) { return setting.key; })
            .strong()
            .width(24),
        C(QStringLiteral("value"), tr("VALUE"),
          [](const SettingInfo &setting) {
              return settingShown(setting.value);
          }).width(22),
        C(QStringLiteral("origin"), tr("ORIGIN"),
          [](const SettingInfo &setting) { return originWords(setting.origin).word; })
            .width(14)
            .tooltip(originMeaning)
            .tone([](const SettingInfo &setting) { return std::optional(originWords(setting.origin).tone); }),
        C(QStringLiteral("help"), tr("MEANING"), settingHelp).width(60),
    };
}

void AllSettings::makeTable()
{
    const QString name = QStringLiteral("settings");
    proxy_.setSourceModel(&model_);
    table_->setModel(&proxy_);
    table_->setExportName(name);
    table_->chips()->setChips({{QStringLiteral("all"), tr("All")}, {QStringLiteral("changed"), tr("Changed")}}, true);
    connect(table_->chips(), &FilterChips::activeChanged, this, [this](const QStringList &active) {
        if (active.contains(QLatin1String("changed")))
            proxy_.setPredicate([this](int row) { return model_.row(row).origin != QLatin1String("default"); });
        else
            proxy_.setPredicate({});
    });
    TableView *view = table_->view();
    view->setAccessibleName(tr("All settings"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    keepColumns(view, context().preferences, name);
    connect(view, &TableView::activated, this, &AllSettings::openPanel);
    connect(view, &TableView::clicked, this, &AllSettings::openPanel);
    connect(view, &TableView::currentKeyChanged, this, [this](const QString &key) {
        const SettingInfo *setting = model_.find(key);
        if (setting != nullptr && panel_->isOpen()) edit(*setting);
    });
}

void AllSettings::makePanel()
{
    panel_->setObjectName(QStringLiteral("settingPanel"));
    origin_->setObjectName(QStringLiteral("settingOrigin"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(origin_, 0, Qt::AlignLeading);
    column->addWidget(editor_);
    column->addStretch(1);
    content->setFocusProxy(editor_);
    panel_->setBody(content);
}

void AllSettings::openPanel()
{
    const SettingInfo *setting = model_.find(table_->view()->currentKey());
    if (setting == nullptr) return;
    edit(*setting);
    panel_->openPanel();
    editor_->setFocus(Qt::OtherFocusReason);
}

void AllSettings::edit(const SettingInfo &setting)
{
    panel_->setTitle(setting.key);
    panel_->setSubtitle(originMeaning(setting));
    const StateWords origin = originWords(setting.origin);
    origin_->set(origin.tone, origin.word, originMeaning(setting));
    editor_->edit(setting);
}

void AllSettings::refresh()
{
    states_->showLoading();
    scope_.spawn(read(scope_));
}

Flow AllSettings::read(Scope &scope)
{
    const auto settings = co_await context().session.settings(scope);
    if (scope.isCancelled()) co_return cancelledError();
    if (!settings) {
        states_->showError(settings.error());
        co_return Error(settings.error());
    }
    model_.setRows(*settings);
    states_->showContent();
    const SettingInfo *open = panel_->isOpen() ? model_.find(editor_->key()) : nullptr;
    if (open != nullptr) edit(*open);
    co_return done;
}

} // namespace clc::ui
