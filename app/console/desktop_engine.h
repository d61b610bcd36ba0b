#pragma once

#include "app/console/embedded_engine.h"
#include "app/console/global_options.h"

#include <memory>

namespace clc::console
{

/// The engine that a desktop works with.
struct DesktopEngineInfo {
    QString address;
    bool embedded = false;
    QString title; ///< for people: the data directory or the address; "" = embedded, "this computer"
};

/// The engine of the desktop console: the one named by --engine, else the one that holds the data directory, else one
/// embedded on a thread of its own. It can be opened again, with another
/// address, after it was closed.
class DesktopEngine
{
public:
    /// For at most one object in a process (EmbeddedEngine).
    explicit DesktopEngine(const GlobalOptions &options);

    /// The options of the next `open`; to be called when closed. The data directory stays the same.
    void use(const GlobalOptions &options) { options_ = options; }
    /// What it will most probably be, from a look at the disk alone.
    DesktopEngineInfo expected() const;
    /// Errors: those of attachOrEmbed; with --engine engineNotReachable when nobody answers there.
    Task<DesktopEngineInfo> open(Scope &scope);
    /// Ends an embedded engine in order; nothing otherwise.
    Flow close(Scope &scope);

private:
    Flow probe(Scope &scope, QString address);

    GlobalOptions options_;
    std::unique_ptr<EmbeddedEngine> engine_;
};

/// How the embedded engine of a desktop is started: it keeps the site and may ask the keychain.
EngineOptions desktopEngineOptions(const GlobalOptions &options);

} // namespace clc::console
