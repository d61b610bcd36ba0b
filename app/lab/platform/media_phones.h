#pragma once

#include "app/lab/platform/link_items.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace lab
{

/// An endpoint as its gateway told of it last.
struct MediaPhone {
    QString endpointId;
    QString name;
    QString type;
    PhoneState state = PhoneState::Unknown;
    bool dnd = false;
    bool messageWaiting = false;
    QList<LinkCall> calls; ///< those under way, in the order in which they began

    const LinkCall *call(const QString &callId) const;
};

/// The phones of one account: the gateway's snapshots and what it told since. The gateway is the authority; nothing
/// here is made up.
class MediaPhones
{
public:
    struct Told {
        std::function<void(const LinkCall &call, qint64 at)> call;        ///< a call's state as it is now
        std::function<void(const MediaPhone &phone, qint64 at)> endpoint; ///< state or a feature changed
    };

    explicit MediaPhones(Told told) : told_(std::move(told)) {}

    void apply(const CallItem &item);
    void apply(const EndpointItem &item);
    void apply(const SnapshotItem &item);

    bool isKnown() const { return known_; } ///< a whole snapshot was seen
    const MediaPhone *find(const QString &endpointId) const;
    const QString &voicemail() const { return voicemail_; }

private:
    MediaPhone &phone(const QString &endpointId);
    void replace(const SnapshotEndpoint &truth, qint64 at);
    void forgetOthers();
    void change(const EndpointItem &item, MediaPhone *phone);

    Told told_;
    QHash<QString, MediaPhone> phones_;
    QSet<QString> seen_;  ///< endpoints in the parts of the snapshot that is under way
    qint64 lastPart_ = 0; ///< last part that came in order; 0: none
    bool known_ = false;
    QString voicemail_;
};

} // namespace lab
