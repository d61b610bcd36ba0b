#include "ui/shell/engine_view.h"

#include <algorithm>

namespace clc::ui
{

EngineView::EngineView(EngineSession &session) : session_(session)
{
    connect(&session, &EngineSession::linkStateChanged, this, [this](EngineLink::State state) {
        problem_.reset(); // each connection reads again
        if (state == EngineLink::State::ready) {
            lost_ = {};
        } else if (hasStatus_ && !lost_.isValid()) {
            lost_ = QDateTime::currentDateTime();
        }
        Q_EMIT linkChanged();
    });
    connect(&session, &EngineSession::snapshotRead, this, [this](const Snapshot &snapshot) {
        hasStatus_ = true;
        problem_.reset();
        status_ = snapshot.status;
        questions_ = snapshot.questions;
        scope_.spawn(readOnboarding(scope_));
        Q_EMIT changed();
        Q_EMIT reread();
    });
    connect(&session, &EngineSession::snapshotFailed, this, [this](const Error &error) {
        problem_ = error;
        Q_EMIT changed();
    });
    connect(&session, &EngineSession::statusChanged, this, [this](const EngineStatus &status) {
        hasStatus_ = true;
        status_ = status;
        Q_EMIT changed();
    });
    connect(&session, &EngineSession::onboardingChanged, this, [this](const OnboardingInfo &info) {
        onboarding_ = info;
        Q_EMIT changed();
    });
    connect(&session, &EngineSession::questionRaised, this, [this](const Question &question) {
        questions_.append(question);
        Q_EMIT changed();
    });
    connect(&session, &EngineSession::questionAnswered, this, [this](const QString &id) {
        questions_.erase(std::remove_if(questions_.begin(), questions_.end(),
                                        [&id](const Question &question) { return question.id == id; }),
                         questions_.end());
        Q_EMIT changed();
    });
}

bool EngineView::isReady() const
{
    return linkState() == EngineLink::State::ready;
}

QDateTime EngineView::asOf() const
{
    if (!hasStatus_) return {};
    return lost_.isValid() ? lost_ : QDateTime::currentDateTime();
}

Flow EngineView::readOnboarding(Scope &scope)
{
    CLC_CO_TRY(onboarding_, co_await session_.onboarding(scope));
    Q_EMIT changed();
    co_return done;
}

} // namespace clc::ui
