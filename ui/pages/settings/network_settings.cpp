#include "ui/pages/settings/network_settings.h"

#include "ui/pages/settings/setting_editor.h"
#include "ui/pages/settings/trusted_certificates.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace clc::ui
{

NetworkSettings::NetworkSettings(ConsoleContext &context)
    : SettingsTab(context),
      proxy_(new SettingEditor(context, QStringLiteral("proxy"), tr("Proxy address"))),
      banner_(new Banner),
      certificates_(new TrustedCertificates(context))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(16);
    auto *proxy = new Card(tr("Proxy"));
    proxy->body()->addWidget(banner_);
    proxy->body()->addWidget(proxy_);
    column->addWidget(proxy);
    column->addWidget(certificates_, 1);
    connect(proxy_, &SettingEditor::applied, this,
            [this] { this->context().toast(Tone::ok, tr("The proxy is used from the engine's next start.")); });
}

void NetworkSettings::refresh()
{
    scope_.spawn(readProxy(scope_));
    certificates_->refresh();
}

Flow NetworkSettings::readProxy(Scope &scope)
{
    const auto setting = co_await context().session.setting(scope, QStringLiteral("proxy.address"));
    if (scope.isCancelled()) co_return cancelledError();
    if (!setting) {
        banner_->show(setting.error());
        co_return Error(setting.error());
    }
    banner_->clear();
    proxy_->edit(*setting);
    co_return done;
}

} // namespace clc::ui
