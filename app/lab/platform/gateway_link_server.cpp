#include "app/lab/platform/gateway_link_server.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr qsizetype kMostGaps = 10'000;
constexpr qsizetype kMostResults = 1'000;
constexpr qsizetype kMostSpools = 1'000;

QJsonObject gapObject(const GapItem &gap)
{
    QJsonObject object{{QStringLiteral("scope"), gap.ofSpool ? QStringLiteral("spool") : QStringLiteral("pbx")},
                       {QStringLiteral("from"), gap.from},
                       {QStringLiteral("to"), gap.to},
                       {QStringLiteral("reason"), gap.reason}};
    if (gap.lost) object.insert(QStringLiteral("lost"), *gap.lost);
    if (gap.firstSeq) object.insert(QStringLiteral("firstSeq"), *gap.firstSeq);
    if (gap.lastSeq) object.insert(QStringLiteral("lastSeq"), *gap.lastSeq);
    return object;
}

} // namespace

GatewayLinkServer::GatewayLinkServer(PlatformState &state, Authenticator authenticator, LinkListener &listener)
    : state_(state), authenticator_(std::move(authenticator)), listener_(listener)
{
}

GatewayLinkServer::~GatewayLinkServer()
{
    const QList<LinkConnection *> remaining = std::exchange(connections_, {});
    qDeleteAll(remaining);
}

void GatewayLinkServer::accept(QWebSocket *socket, const QByteArray &token)
{
    auto *connection = new LinkConnection(socket, *this, this);
    connections_.append(connection);
    if (refusal_.count > 0) {
        --refusal_.count;
        connection->close(refusal_.code, refusal_.reason);
        return;
    }
    connection->begin(token);
}

void GatewayLinkServer::dropConnections()
{
    const QList<LinkConnection *> all = connections_;
    for (LinkConnection *connection : all) connection->abort();
}

void GatewayLinkServer::clockMoved()
{
    const QList<LinkConnection *> all = connections_;
    for (LinkConnection *connection : all) connection->checkToken();
}

LinkConnection *GatewayLinkServer::connectionOf(const QString &accountId) const
{
    const auto found = std::find_if(connections_.cbegin(), connections_.cend(), [&](const LinkConnection *one) {
        return one->isOpen() && one->owner().accountId == accountId;
    });
    return found == connections_.cend() ? nullptr : *found;
}

bool GatewayLinkServer::isConnected(const QString &accountId) const
{
    return connectionOf(accountId) != nullptr;
}

void GatewayLinkServer::command(const QString &accountId, const LinkCommand &command, int timeoutMs,
                                LinkCommands::Done done)
{
    LinkConnection *connection = connectionOf(accountId);
    if (!connection) {
        done(LinkCommands::timedOut(QStringLiteral("No gateway is connected")));
        return;
    }
    ++counters_.commands;
    connection->send(commands_.add(accountId, command, timeoutMs, std::move(done)));
}

GatewayLinkServer::Admission GatewayLinkServer::admit(LinkConnection *connection, const HelloMessage &hello)
{
    if (hello.protocol != 1) return {4426, QStringLiteral("spoken here: protocol 1")};
    const LinkOwner &owner = connection->owner();
    const Account *account = state_.account(owner.accountId);
    const QJsonObject gateway = account ? account->gateway.value_or(QJsonObject()) : QJsonObject();
    const QString clientId = gateway.value(QLatin1String("clientId")).toString();
    const bool isKnown = gateway.value(QLatin1String("gatewayId")).toString() == hello.gatewayId &&
                         (clientId.isEmpty() || clientId == owner.clientId);
    if (!isKnown) return {4403, QStringLiteral("the account does not know this gateway")};
    const QList<LinkConnection *> all = connections_;
    for (LinkConnection *other : all) {
        if (other != connection && other->isOpen() && other->owner().gatewayId == hello.gatewayId)
            other->close(4409, QStringLiteral("another connection of this gateway took over"));
    }
    Memory &memory = memories_[hello.gatewayId];
    if (memory.stored.size() >= kMostSpools && !memory.stored.contains(hello.spoolId)) memory.stored.clear();
    if (memory.spoolId != hello.spoolId) memory.snapshotPart = 0;
    memory.spoolId = hello.spoolId;
    return {0, {}, memory.stored.value(hello.spoolId), window_, heartbeat_};
}

void GatewayLinkServer::opened(LinkConnection *connection)
{
    ++counters_.connections;
    const QList<QByteArray> unanswered = commands_.unanswered(connection->owner().accountId);
    for (const QByteArray &message : unanswered) connection->send(message);
}

void GatewayLinkServer::store(const Portion &portion)
{
    Memory &memory = memories_[portion.owner.gatewayId];
    log_.append({portion.owner.gatewayId, portion.spoolId}, portion.json, portion.event.seq + portion.first,
                portion.first, portion.count);
    for (qsizetype i = portion.first; i < portion.first + portion.count; ++i) {
        const LinkItem &item = portion.event.items[static_cast<std::size_t>(i)];
        count(memory, item);
        listener_.taken(portion.owner, item);
    }
    memory.stored.insert(portion.spoolId, portion.event.seq + portion.first + portion.count - 1);
}

void GatewayLinkServer::count(Memory &memory, const LinkItem &item)
{
    ++counters_.received;
    ++counters_.perKind[item.index()];
    if (const auto *gap = std::get_if<GapItem>(&item)) {
        if (counters_.gaps.size() < kMostGaps) counters_.gaps.append(gapObject(*gap));
    } else if (const auto *snapshot = std::get_if<SnapshotItem>(&item)) {
        countSnapshot(memory, *snapshot);
    }
}

void GatewayLinkServer::countSnapshot(Memory &memory, const SnapshotItem &snapshot)
{
    if (snapshot.part != 1 && snapshot.part != memory.snapshotPart + 1) {
        memory.snapshotPart = 0;
        ++counters_.brokenSnapshots;
        return;
    }
    if (snapshot.part == 1 && memory.snapshotPart != 0) ++counters_.brokenSnapshots;
    memory.snapshotPart = snapshot.part == snapshot.parts ? 0 : snapshot.part;
    if (snapshot.part == snapshot.parts) ++counters_.snapshots;
}

void GatewayLinkServer::result(LinkConnection *connection, const ResultMessage &result)
{
    static constexpr std::array<QLatin1String, 3> kNames{
        {QLatin1String("ok"), QLatin1String("error"), QLatin1String("outcomeUnknown")}};
    const QLatin1String outcome = kNames[static_cast<std::size_t>(result.outcome)];
    // Also one that nobody waits for any more, or that came before, is acknowledged: else it would come for ever.
    if (acknowledgesResults_) connection->send("{\"type\":\"resultAck\",\"id\":\"" + result.id.toLatin1() + "\"}");
    ++counters_.results[outcome];
    if (results_.size() >= kMostResults) results_.removeFirst();
    results_.append(QJsonObject{{QStringLiteral("id"), result.id},
                                {QStringLiteral("outcome"), outcome},
                                {QStringLiteral("code"), result.code},
                                {QStringLiteral("message"), result.message},
                                {QStringLiteral("status"), result.status}});
    commands_.answer(result);
}

void GatewayLinkServer::closing(LinkConnection *, int code)
{
    ++counters_.closes[code];
}

void GatewayLinkServer::left(LinkConnection *connection)
{
    connections_.removeOne(connection);
}

} // namespace lab
