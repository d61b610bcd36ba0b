#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

/// What the StandardCCService tells (cc.xsd), as read from the wire: words are kept as they came, see oig_words.h.
namespace clc::oig
{

/// One party of a call as an event names it.
struct EventDevice {
    QString role; ///< deviceName: "CALLING_DEVICE" …
    QString number;
    QString name;
    QString type;         ///< DEVICE_TYPE
    QString dialedDigits; ///< DIALED_DIGITS
    bool numberPrivate = false;
    bool namePrivate = false;
};

/// callEventMsg, also the answer of getCallStatus.
struct CallEvent {
    qint64 objectId = 0;
    qint64 localCallId = 0;
    qint64 time = 0; ///< epoch milliseconds; 0 when the server does not tell
    QString type;
    QString cause;
    QString state;
    QString globalCallId; ///< CURRENT_GLOBAL_CALL_ID, else PRIMARY_GLOBAL_CALLID
    QString dialedDigits;
    QVector<EventDevice> devices;
    QVector<EventDevice> parties; ///< partyMember: role empty
    QStringList allowed;          ///< featuresAllowed

    const EventDevice *device(QLatin1String role) const
    {
        for (const EventDevice &one : devices)
            if (one.role == role) return &one;
        return nullptr;
    }
};

/// featureEventMsg.
struct FeatureEvent {
    qint64 objectId = 0;
    qint64 time = 0;
    QString type;
    std::optional<bool> on; ///< FEATURE_EVENT_STATE, else CALL_STATE
};

/// systemEventMsg.
struct SystemEvent {
    qint64 icpId = 0;
    qint64 time = 0;
    QString type;
    QString connectionState;
};

/// standardEventMsg and numberedEventMsg: at most one of the three is set; none when the event is of a kind that we do
/// not use.
struct EventMessage {
    std::optional<qint64> number;
    std::optional<CallEvent> call;
    std::optional<FeatureEvent> feature;
    std::optional<SystemEvent> system;
};

/// deviceFeaturesResult.
struct DeviceFeatures {
    bool doNotDisturb = false;
    bool messageWaiting = false;
};

/// resilientStatusResult.
struct ResilientStatus {
    bool isResilient = false;
    qint64 primaryIcpId = 0;
    qint64 secondaryIcpId = 0;
    qint64 activeIcpId = 0;
    QString primaryAddress;
    QString primaryState;
    QString secondaryAddress;
    QString secondaryState;
};

} // namespace clc::oig
