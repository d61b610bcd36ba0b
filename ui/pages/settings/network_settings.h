#pragma once

#include "ui/pages/settings/settings_tab.h"

namespace clc::ui
{

class Banner;
class SettingEditor;
class TrustedCertificates;

/// The engine's proxy, and the certificates that somebody decided to trust.
class NetworkSettings final : public SettingsTab
{
    Q_OBJECT

public:
    explicit NetworkSettings(ConsoleContext &context);
    void refresh() override;

private:
    Flow readProxy(Scope &scope);

    SettingEditor *proxy_;
    Banner *banner_;
    TrustedCertificates *certificates_;
    Scope scope_;
};

} // namespace clc::ui
