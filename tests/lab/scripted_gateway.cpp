#include "scripted_gateway.h"

#include <algorithm>

namespace
{

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace

ScriptedGateway::ScriptedGateway(const QByteArray &authority, const QString &url, const LinkAccess &access,
                                 const QStringList &numbers)
    : peer_(authority, url), access_(access), spoolId_(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    for (const QString &number : numbers) handsets_.insert(number, {number});
    peer_.transcript = &transcript;
    connect(&peer_, &LinkPeer::came, this, &ScriptedGateway::onMessage);
    connect(&peer_, &LinkPeer::closed, this, [this] { open_ = false; });
    connect(&peer_, &LinkPeer::connected, this, [this] {
        QJsonObject hello = helloOf(access_, spoolId_, firstSeq_ + spool_.size() - 1);
        hello.insert(QStringLiteral("firstSeq"), firstSeq_);
        peer_.send(hello);
    });
    tell(snapshot());
}

bool ScriptedGateway::connectNow()
{
    peer_.open(access_.token);
    return QTest::qWaitFor([this] { return open_; }, 30'000);
}

bool ScriptedGateway::isSettled(int ms)
{
    return QTest::qWaitFor([this] { return spool_.isEmpty(); }, ms);
}

void ScriptedGateway::tell(const QJsonObject &item)
{
    spool_.append(item);
    if (open_) sendEvents();
}

void ScriptedGateway::sendEvents()
{
    const qint64 last = std::min(firstSeq_ + spool_.size() - 1, firstSeq_ + window_ - 1);
    if (sent_ >= last) return;
    QJsonArray items;
    for (qint64 seq = sent_ + 1; seq <= last; ++seq) items.append(spool_.at(seq - firstSeq_));
    peer_.send({{QStringLiteral("type"), QStringLiteral("event")},
                {QStringLiteral("seq"), sent_ + 1},
                {QStringLiteral("items"), items}});
    sent_ = last;
}

void ScriptedGateway::onMessage(const QJsonObject &message)
{
    const QString type = textOf(message, "type");
    if (type == QLatin1String("resume")) {
        window_ = message.value(QLatin1String("window")).toInteger();
        sent_ = message.value(QLatin1String("after")).toInteger();
        while (!spool_.isEmpty() && firstSeq_ <= sent_) {
            spool_.removeFirst();
            ++firstSeq_;
        }
        open_ = true;
        sendEvents();
        for (const QJsonObject &result : std::as_const(results_)) peer_.send(result);
    } else if (type == QLatin1String("ack")) {
        const qint64 upTo = message.value(QLatin1String("upTo")).toInteger();
        for (; !spool_.isEmpty() && firstSeq_ <= upTo; ++firstSeq_) spool_.removeFirst();
        sendEvents();
    } else if (type == QLatin1String("ping")) {
        peer_.send({{QStringLiteral("type"), QStringLiteral("pong")},
                    {QStringLiteral("n"), message.value(QLatin1String("n"))}});
    } else if (type == QLatin1String("command")) {
        onCommand(message);
    } else if (type == QLatin1String("resultAck")) {
        results_.remove(textOf(message, "id"));
    }
}

void ScriptedGateway::onCommand(const QJsonObject &command)
{
    const QString id = textOf(command, "id");
    const QString action = textOf(command, "action");
    if (action == mute) return;
    if (results_.contains(id)) {
        peer_.send(results_.value(id));
        return;
    }
    QJsonObject result{{QStringLiteral("type"), QStringLiteral("result")}, {QStringLiteral("id"), id}};
    const auto failed = [&result](const Refused &refused) {
        result.insert(QStringLiteral("outcome"), QStringLiteral("error"));
        result.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("callRefused")},
                                                           {QStringLiteral("message"), QLatin1String(refused.why)},
                                                           {QStringLiteral("status"), refused.status}});
    };
    try {
        if (action == refuse) throw Refused{403, "no application certificate"};
        if (command.value(QLatin1String("deadline")).toInteger() < now()) throw Refused{504, "too late"};
        const QJsonObject value = carryOut(command);
        executed.append(id);
        result.insert(QStringLiteral("outcome"),
                      action == doubtful ? QStringLiteral("outcomeUnknown") : QStringLiteral("ok"));
        if (!value.isEmpty() && action != doubtful) result.insert(QStringLiteral("value"), value);
    } catch (const Refused &refused) {
        failed(refused);
    }
    results_.insert(id, result);
    peer_.send(result);
}

QJsonObject ScriptedGateway::carryOut(const QJsonObject &command)
{
    const QString action = textOf(command, "action");
    const QString endpoint = textOf(command, "endpointId");
    const QString callId = textOf(command, "callId");
    const auto made = [&](const QString &id) {
        return QJsonObject{{QStringLiteral("call"), partObject(part(endpoint, id))}};
    };
    if (action == QLatin1String("snapshot")) {
        tell(snapshot());
        return {};
    }
    if (!handsets_.contains(endpoint)) throw Refused{404, "no such endpoint"};
    if (action.startsWith(QLatin1String("set"))) return feature(command, handsets_[endpoint]);
    if (action == QLatin1String("makeCall"))
        return made(makeCall(endpoint, textOf(command, "to"), textOf(command, "associatedCallId")));
    Part &own = part(endpoint, callId);
    const auto move = [&own, this](const char *before, const char *after, const char *event) {
        if (own.state != QLatin1String(before)) throw Refused();
        own.state = QLatin1String(after);
        if (own.answeredAt == 0) own.answeredAt = now();
        changed(own, nullptr, event);
    };
    if (action == QLatin1String("answer")) {
        move("ringing", "connected", "establishedEvent");
        for (Part &other : parts_) {
            if (other.correlation != own.correlation || other.answeredAt > 0) continue;
            other.answeredAt = now();
            changed(other);
        }
    } else if (action == QLatin1String("end")) {
        const QString correlation = own.correlation;
        end(endpoint, callId, nullptr);
        endOthers(correlation, endpoint);
    } else if (action == QLatin1String("hold")) {
        move("connected", "held", "heldEvent");
    } else if (action == QLatin1String("retrieve")) {
        move("held", "connected", "retrievedEvent");
    } else if (action == QLatin1String("consult")) {
        move("connected", "held", "heldEvent");
        return made(makeCall(endpoint, textOf(command, "to"), callId));
    } else if (action == QLatin1String("blindTransfer")) {
        blindTransfer(own, textOf(command, "to"));
    } else if (action == QLatin1String("supervisedTransfer")) {
        const QString other = textOf(command, "otherCallId");
        const auto second = std::find_if(parts_.cbegin(), parts_.cend(), [&](const Part &one) {
            return one.endpoint == endpoint && one.callId != callId && (other.isEmpty() || one.callId == other);
        });
        if (second == parts_.cend()) throw Refused{404, "no such other call"};
        join(Part(own), Part(*second));
    } else if (action == QLatin1String("dtmf")) {
        if (own.state != QLatin1String("connected")) throw Refused();
    } else {
        throw Refused{403, "this PBX cannot do it"};
    }
    return {};
}

QJsonObject ScriptedGateway::feature(const QJsonObject &command, Handset &handset)
{
    const bool on = command.value(QLatin1String("enabled")).toBool();
    (textOf(command, "action") == QLatin1String("setDnd") ? handset.dnd : handset.messageWaiting) = on;
    tellEndpoint(handset);
    return {};
}

ScriptedGateway::Part &ScriptedGateway::part(const QString &endpoint, const QString &callId)
{
    const auto found = std::find_if(parts_.begin(), parts_.end(),
                                    [&](const Part &one) { return one.endpoint == endpoint && one.callId == callId; });
    if (found == parts_.end()) throw Refused{404, "no such call"};
    return *found;
}

ScriptedGateway::Part &ScriptedGateway::begin(const QString &endpoint, const QString &correlation, const QString &from,
                                              const QString &to, bool outbound)
{
    Part fresh;
    fresh.endpoint = endpoint;
    fresh.callId = QStringLiteral("c%1").arg(++calls_);
    fresh.correlation = correlation;
    fresh.from = from;
    fresh.to = to;
    fresh.outbound = outbound;
    fresh.state = outbound ? QStringLiteral("connected") : QStringLiteral("ringing");
    fresh.createdOn = now();
    parts_.append(fresh);
    return parts_.last();
}

QString ScriptedGateway::makeCall(const QString &from, const QString &to, const QString &associated)
{
    const QString correlation = QStringLiteral("k%1").arg(calls_ + 1);
    Part &caller = begin(from, correlation, from, to, true);
    caller.associated = associated;
    const QString callId = caller.callId;
    changed(caller, "newCall", "originatedEvent");
    if (handsets_.contains(to)) changed(begin(to, correlation, from, to, false), "newCall", "deliveredEvent");
    return callId;
}

QString ScriptedGateway::ring(const QString &from, const QString &to)
{
    if (handsets_.contains(from)) return makeCall(from, to, {});
    const Part &called = begin(to, QStringLiteral("k%1").arg(calls_ + 1), from, to, false);
    changed(called, "newCall", "deliveredEvent");
    return called.callId;
}

void ScriptedGateway::end(const QString &endpoint, const QString &callId, const char *cause)
{
    Part ended = part(endpoint, callId);
    parts_.removeIf([&](const Part &one) { return one.endpoint == endpoint && one.callId == callId; });
    ended.state = QStringLiteral("completed");
    changed(ended, cause, "connectionClearedEvent");
}

void ScriptedGateway::endOthers(const QString &correlation, const QString &endpoint)
{
    const QList<Part> all = parts_;
    for (const Part &one : all) {
        if (one.correlation == correlation && one.endpoint != endpoint) end(one.endpoint, one.callId, nullptr);
    }
}

void ScriptedGateway::blindTransfer(Part from, const QString &to)
{
    end(from.endpoint, from.callId, from.state == QLatin1String("ringing") ? "redirected" : "transfer");
    const QString caller = from.outbound ? from.to : from.from;
    if (handsets_.contains(to)) changed(begin(to, from.correlation, caller, to, false), "transfer", "deliveredEvent");
}

/// The parties of two calls of one phone are connected with each other.
void ScriptedGateway::join(const Part &first, const Part &second)
{
    end(first.endpoint, first.callId, "transfer");
    end(second.endpoint, second.callId, "transfer");
    for (Part &one : parts_) {
        if (one.correlation == second.correlation) one.correlation = first.correlation;
        if (one.correlation == first.correlation) changed(one, "transfer", "transferredEvent");
    }
}

void ScriptedGateway::changed(const Part &one, const char *cause, const char *event)
{
    QJsonObject item = partObject(one);
    item.insert(QStringLiteral("kind"), QStringLiteral("call"));
    item.insert(QStringLiteral("at"), now());
    if (cause) item.insert(QStringLiteral("cause"), QLatin1String(cause));
    item.insert(QStringLiteral("extraPbxData"), QJsonObject{{QStringLiteral("eventType"), QLatin1String(event)},
                                                            {QStringLiteral("calledDevice"), one.to}});
    tell(item);
    if (handsets_.contains(one.endpoint)) tellEndpoint(handsets_.value(one.endpoint));
}

QJsonObject ScriptedGateway::partObject(const Part &one) const
{
    QJsonObject object{
        {QStringLiteral("endpointId"), one.endpoint},
        {QStringLiteral("callId"), one.callId},
        {QStringLiteral("correlation"), one.correlation},
        {QStringLiteral("state"), one.state},
        {QStringLiteral("cause"), QStringLiteral("newCall")},
        {QStringLiteral("direction"), one.outbound ? QStringLiteral("outbound") : QStringLiteral("inbound")},
        {QStringLiteral("from"), one.from},
        {QStringLiteral("fromName"), QStringLiteral("Phone ") + one.from},
        {QStringLiteral("to"), one.to},
        {QStringLiteral("toName"), QStringLiteral("Phone ") + one.to},
        {QStringLiteral("createdOn"), one.createdOn}};
    if (!one.associated.isEmpty()) object.insert(QStringLiteral("associatedCallId"), one.associated);
    if (one.state != QLatin1String("completed")) return object;
    const qint64 ended = now();
    const qint64 rang = (one.answeredAt > 0 ? one.answeredAt : ended) - one.createdOn;
    object.insert(QStringLiteral("answered"), one.answeredAt > 0);
    object.insert(QStringLiteral("ringTime"), static_cast<double>(rang) / 1000);
    object.insert(QStringLiteral("billingTime"),
                  one.answeredAt > 0 ? static_cast<double>(ended - one.answeredAt) / 1000 : 0.0);
    object.insert(QStringLiteral("endTime"), ended);
    return object;
}

void ScriptedGateway::tellEndpoint(const Handset &handset)
{
    QString state = QStringLiteral("idle");
    for (const char *wanted : {"held", "ringing", "connected"}) {
        for (const Part &one : std::as_const(parts_)) {
            if (one.endpoint == handset.number && one.state == QLatin1String(wanted)) state = one.state;
        }
    }
    tell({{QStringLiteral("kind"), QStringLiteral("endpoint")},
          {QStringLiteral("at"), now()},
          {QStringLiteral("endpointId"), handset.number},
          {QStringLiteral("state"), state},
          {QStringLiteral("dnd"), handset.dnd},
          {QStringLiteral("messageWaiting"), handset.messageWaiting}});
}

QJsonObject ScriptedGateway::snapshot() const
{
    QJsonArray endpoints;
    for (const Handset &handset : handsets_) {
        QJsonArray calls;
        for (const Part &one : parts_) {
            if (one.endpoint == handset.number) calls.append(partObject(one));
        }
        endpoints.append(QJsonObject{
            {QStringLiteral("endpointId"), handset.number},
            {QStringLiteral("name"), QStringLiteral("Phone ") + handset.number},
            {QStringLiteral("type"), QStringLiteral("scripted")},
            {QStringLiteral("state"), calls.isEmpty() ? QStringLiteral("idle") : QStringLiteral("connected")},
            {QStringLiteral("dnd"), handset.dnd},
            {QStringLiteral("messageWaiting"), handset.messageWaiting},
            {QStringLiteral("calls"), calls}});
    }
    return snapshotOf(endpoints);
}

QJsonObject ScriptedGateway::snapshotOf(const QJsonArray &endpoints)
{
    return {{QStringLiteral("kind"), QStringLiteral("snapshot")},
            {QStringLiteral("at"), now()},
            {QStringLiteral("part"), 1},
            {QStringLiteral("parts"), 1},
            {QStringLiteral("pbxType"), QStringLiteral("miVoiceBusiness")},
            {QStringLiteral("voicemail"), QStringLiteral("2900")},
            {QStringLiteral("endpoints"), endpoints}};
}
