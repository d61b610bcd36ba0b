#pragma once

#include "engine/pbx/oig/oig_link.h"
#include "engine/pbx/oig/oig_rows.h"

namespace clc::oig
{

/// Waits for changes of users and hunt groups (registerDeisForNotification, getNotification). The link must outlive it.
/// A hint only: a notice may be lost with a connection, which is then told as one `unknown` change.
class NotificationFeed
{
public:
    explicit NotificationFeed(Link &link) : link_(link) {}

    Task<QVector<DirectoryChange>> next(Scope &scope);

private:
    Flow registerTables(Scope &scope, Session::Ticket ticket);
    Task<Notification> poll(Scope &scope, Session::Ticket ticket);
    DirectoryChange change(const Notification &notification);

    Link &link_;
    quint32 registered_ = 0; // the session in which we are registered
    bool missed_ = false;    // a notice may be lost
};

} // namespace clc::oig
