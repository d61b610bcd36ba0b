#pragma once

#include "engine/pbx/call_types.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

/// What a MiVoice Business writes about finished calls (protocols/smdr.md). Plain values.
namespace clc::smdr
{

enum class Direction { incoming, outgoing, internal };

/// One record. Texts are trimmed; empty where the record has none.
struct Call {
    QByteArray raw;           ///< the line as received, without its end; may hold codes: show `masked` only
    QString layout;           ///< of resources/pbx/smdr-profiles.json; "tokens" when no layout fits
    int length = 0;           ///< of the layout's known lengths
    bool approximate = false; ///< read token by token: what stands where is a reading, not a fact
    qint64 start = 0;         ///< epoch milliseconds
    bool startHasSeconds = false;
    qint64 durationMs = 0;
    QString calling;
    QString called;
    QString third;
    QString digits; ///< dialled; what follows '#' (account code, PIN) is masked
    bool attendant = false;
    bool unanswered = false;         ///< asterisks as time to answer
    std::optional<int> timeToAnswer; ///< seconds
    std::optional<int> meterPulses;
    QChar completion; ///< A B E T I O D S U C R; null when blank
    QChar transfer;   ///< T supervised, X unsupervised, C conference
    QString ani;
    QString dnis;
    QString callIdentifier; ///< "A0010788": plane, system, call
    QString sequence;
    QString associated;

    Direction direction() const;
    bool answered() const { return !unanswered && durationMs > 0; }
    CallCause cause() const;
};

/// The PBX's clock failed: start times around this line are not to be trusted.
struct ClockFault {
    QByteArray raw;
};

/// Not a record, and why.
struct Rejected {
    QByteArray raw;
    QString reason;
};

using Line = std::variant<Call, ClockFault, Rejected>;

/// CO trunk (T1 to T9999) or non-CO trunk (Xnnn).
bool isTrunk(QStringView party);
/// A station: 1 to 7 digits, '*' and '#' possible.
bool isStation(QStringView party);
/// A line or a number for people and logs: digits that follow a '#' are asterisks.
QString masked(const QString &text);

} // namespace clc::smdr
