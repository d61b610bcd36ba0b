#pragma once

#include "app/lab/platform/media_state.h"
#include "app/lab/platform/subscriptions.h"

namespace lab
{

/// Makes publications of topic `platform-api-media` out of what happens on the phones, in the form of
/// contracts/cloudlink/extracts/notification_webhook_ringing.json. Makes none when nobody subscribed.
class Publisher : public MediaObserver
{
public:
    Publisher(Subscriptions &subscriptions, const LabClock &clock) : subscriptions_(subscriptions), clock_(clock) {}

    /// To be called once, before anything changes.
    void setMedia(const MediaState &media) { media_ = &media; }

    void callChanged(const LinkOwner &owner, const LinkCall &call, qint64 at) override;
    void endpointChanged(const LinkOwner &owner, const MediaPhone &phone, qint64 at) override;

private:
    void publish(const LinkOwner &owner, const QString &subject, const QString &endpointId, QJsonObject content,
                 qint64 at);

    Subscriptions &subscriptions_;
    const LabClock &clock_;
    const MediaState *media_ = nullptr;
};

} // namespace lab
