#pragma once

#include "engine/base/scope.h"

#include <QLocalServer>
#include <QObject>

namespace clc::console
{

/// One desktop console for each user and engine. The first one holds a lock, which the kernel releases however the
/// process ends, and listens on a socket; a later one asks it to come to the front and ends. Both lie in the user's
/// runtime directory ($XDG_RUNTIME_DIR, else the temporary folder) in a folder of mode 0700.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `engine`: what tells consoles apart, the data directory or the engine's address.
    explicit SingleInstance(const QString &engine);
    ~SingleInstance() override;

    /// Of the engine, for names of files: 16 hexadecimal digits.
    const QString &key() const { return key_; }
    QString address() const;

    /// False when another one holds it. Needs no application object. Error storeFailed {path}.
    Result<bool> take();
    /// The first one: from now on later ones reach it by `activationRequested`. Needs an application object.
    Status listen();
    /// A later one: asks the first to show itself. `token` lets it come to the front (XDG_ACTIVATION_TOKEN). Errors:
    /// engineNotReachable (it is just starting or ending: try again), timedOut, accessDenied.
    Flow activateFirst(Scope &scope, QByteArray token);

Q_SIGNALS:
    void activationRequested(const QByteArray &token);

private:
    Status prepareFolder();
    void takeNext();

    QString key_;
    QString folder_;
    int lock_ = -1;
    QLocalServer server_;
};

} // namespace clc::console
