#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace lab
{

/// What a gateway tells about the phones of its site (resources/protocol/gateway-link.md, "Events"). Plain values;
/// times are epoch milliseconds.

enum class PartState { Ringing, Connected, Held, Completed };
enum class PhoneState { Unknown, Idle, Ringing, Connected, Held, OutOfService };

QLatin1String partStateName(PartState state);
QLatin1String phoneStateName(PhoneState state);

/// One endpoint's part in a call.
struct LinkCall {
    QString endpointId;
    QString callId;
    QString correlation;
    PartState state = PartState::Ringing;
    QString cause; ///< one of the Media API's seventeen; empty when none was given
    bool outbound = false;
    QString from;
    QString fromName;
    QString to;
    QString toName;
    QString connectedTo;
    QString connectedName;
    QString associatedCallId;
    QJsonObject extraPbxData;
    qint64 createdOn = 0;
    bool answered = false;  ///< this and the following once completed
    double ringTime = 0;    ///< seconds
    double billingTime = 0; ///< seconds
    qint64 endTime = 0;
};

struct CallItem {
    qint64 at = 0;
    LinkCall call;
};

struct EndpointItem {
    qint64 at = 0;
    QString endpointId;
    PhoneState state = PhoneState::Unknown;
    bool dnd = false;
    bool messageWaiting = false;
};

struct GapItem {
    qint64 at = 0;
    bool ofSpool = false; ///< else of the PBX
    qint64 from = 0;
    qint64 to = 0;
    QString reason;
    std::optional<qint64> lost;
    std::optional<qint64> firstSeq;
    std::optional<qint64> lastSeq;
};

struct SnapshotEndpoint {
    EndpointItem endpoint;
    QString name;
    QString type;
    QList<LinkCall> calls;
};

struct SnapshotItem {
    qint64 at = 0;
    qint64 part = 1;
    qint64 parts = 1;
    QString voicemail;
    QString pbxType; ///< in the first part
    std::vector<SnapshotEndpoint> endpoints;
};

/// A finished call that only the PBX's call records know.
struct RecordItem {
    qint64 at = 0;
    QString recordId;
    QString endpointId;
    bool outbound = false;
    QString from;
    QString to;
    qint64 createdOn = 0;
    bool answered = false;
    double ringTime = 0;
    double billingTime = 0;
    QString cause;
};

using LinkItem = std::variant<CallItem, EndpointItem, GapItem, SnapshotItem, RecordItem>;
QLatin1String kindOf(const LinkItem &item); ///< "call", "endpoint", …

/// Reads one item; nothing and a sentence in `fault` when it breaks the contract.
std::optional<LinkItem> readLinkItem(const QJsonObject &item, QString *fault);
/// Reads the members of a call, as they stand in items, snapshots and results.
std::optional<LinkCall> readLinkCall(const QJsonObject &call, QString *fault);

} // namespace lab
