#pragma once

#include "engine/api/onboarding_values.h"
#include "engine/service/event_hub.h"
#include "engine/service/site.h"

#include <QTimer>

namespace clc
{

/// Where the onboarding stands, gathered for faces; tells every change, at most about ten a second.
class OnboardingBoard final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the board.
    OnboardingBoard(Foundation &foundation, Site &site, EventHub &events);
    ~OnboardingBoard() override;

    /// Error: those of the store.
    Result<OnboardingInfo> info();

private:
    Foundation &foundation_;
    Site &site_;
    EventHub &events_;
    QTimer change_;
};

} // namespace clc
