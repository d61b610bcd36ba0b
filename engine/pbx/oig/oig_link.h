#pragma once

#include "engine/pbx/oig/oig_catalog.h"
#include "engine/pbx/oig/oig_session.h"
#include "engine/pbx/oig/soap_client.h"

#include <functional>
#include <memory>
#include <optional>

namespace clc::oig
{

/// One operation to be carried out in whatever session is present when it is sent.
struct Request {
    SoapCall call; ///< without its document
    /// The document for this session; asked again after a new log-in. An error of it ends the exchange.
    std::function<Result<QByteArray>(qint64 sessionId)> document;
    /// A long poll says no when nothing happened: only a reason that speaks of the session is looked into.
    bool poll = false;
};

struct Reply {
    QByteArray body;
    AnswerContext context;
    std::optional<QString> refusal; ///< the server's reason when it said no although the session lives
};

/// Everything needed to speak with one PBX behind one OIG: the session, who the PBX is, and what its tables are called.
class Link
{
public:
    /// The clients must outlive the link.
    Link(HttpClient &requests, HttpClient &polls, OigAccess access, FormMap forms, OigTimings timings);

    Session &session() { return session_; }
    const Session &session() const { return session_; }
    const OigAccess &access() const { return access_; }
    const OigTimings &timings() const { return timings_; }
    /// Of the latest log-in.
    const PbxIdentity &identity() const { return identity_; }

    /// The PBX at an address, as the OIG knows it in this session: icpId, connectionState, icpVersion.
    Task<PlainAnswer> askIcp(Scope &scope, Session::Ticket ticket, QString address);
    /// The second PBX of a resilient pair, once it is known: it is asked too when the first is not connected.
    void setSecondAddress(const QString &address) { secondAddress_ = address; }
    QStringList addresses() const;

    /// The form as of the present session, after a log-in if there is none. Where that could not read the list of
    /// forms, it is asked for again.
    Task<TablePtr> table(Scope &scope, QString form);
    /// The same without waiting: as of the latest log-in.
    Result<TablePtr> knownTable(const QString &form) const;
    TablePtr tableByNumber(int deiId) const { return catalog_ ? catalog_->byNumber(deiId) : TablePtr(); }

    /// Carries a request out; when the session turns out to be lost, again after a new log-in (it was not carried out).
    Task<Reply> exchange(Scope &scope, Request request);
    /// The same in this session only: `pbxSessionLost` when it is lost.
    Task<Reply> exchangeIn(Scope &scope, Session::Ticket ticket, Request request);

    /// The number with which the latest log-in found the table, if its columns still are where they were in `table`;
    /// else `pbxRowChanged`: what was read before no longer fits.
    Result<int> numberOf(const TablePtr &table) const;

private:
    Flow resolve(Scope &scope, Session::Ticket ticket);
    Flow identify(Scope &scope, Session::Ticket ticket, PlainAnswer icp);
    Task<PlainAnswer> connectedIcp(Scope &scope, Session::Ticket ticket);
    Task<PlainAnswer> plain(Scope &scope, Session::Ticket ticket, Request request);
    Flow readMetaData(Scope &scope, Session::Ticket ticket);
    Error lost(const QString &reason) const;

    OigAccess access_;
    FormMap forms_;
    OigTimings timings_;
    SoapClient requests_;
    SoapClient polls_;
    QString secondAddress_;
    PbxIdentity identity_;
    std::unique_ptr<const Catalog> catalog_; // none: see withoutTables_
    quint32 catalogOf_ = 0;                  // the session that it belongs to
    bool whole_ = false;                     // forms could be read once: calls go on when they cannot be
    std::optional<Error> withoutTables_;
    Session session_; // its flows use all of the above
};

} // namespace clc::oig
