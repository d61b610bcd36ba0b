#pragma once

#include "engine/service/client_hub.h"

#include <QLocalServer>
#include <QString>

namespace clc
{

/// Where the engine listens and who may come.
struct LocalAddress {
    QString path; ///< absolute, at most 107 octets
    QString
        group; ///< empty: the same user and root only (directory 0700, socket 0600); else also its members (0750, 0660)
};

/// The engine's local socket (UNIX domain). Who connects is asked of the kernel (SO_PEERCRED), besides the rights of
/// the files; others are told accessDenied.
class LocalServer final : public QObject
{
    Q_OBJECT

public:
    /// `clients` outlives the server.
    explicit LocalServer(ClientHub &clients);
    /// Removes the socket.
    ~LocalServer() override;

    /// Makes the directory and listens. A socket that nobody answers on is left over from a killed engine and replaced;
    /// one that is answered on is engineBusy. Errors: also invalidValue, storeFailed.
    Status listen(const LocalAddress &address);
    const QString &path() const { return address_.path; }

private:
    Status prepareDirectory() const;
    Status removeStale() const;
    Result<int> bindSocket() const;
    void takeNext();
    Error failed(const QString &reason) const;

    ClientHub &clients_;
    LocalAddress address_;
    QLocalServer server_;
    bool listening_ = false;
};

} // namespace clc
