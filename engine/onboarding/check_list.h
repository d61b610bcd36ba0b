#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>

namespace clc
{

/// One proof within a run of the onboarding.
struct OnboardingCheck {
    enum class State { running, passed, failed };
    QString id; ///< see CheckInfo in engine/api/onboarding_values.h
    State state = State::running;
    QDateTime startedAt;
    qint64 milliseconds = 0; ///< 0 while it is running
    QString detail;          ///< for people; may be empty
    std::optional<Error> error;
};
QString checkStateName(OnboardingCheck::State state);

/// The proofs of one run, in the order in which they were begun; one at a time is under way.
class CheckList
{
public:
    /// `changed` is called after each change. The clock outlives the list.
    CheckList(const Clock &clock, std::function<void()> changed);

    const QVector<OnboardingCheck> &all() const { return checks_; }
    void clear();
    void begin(const char *id);
    /// Ends the one under way and yields its outcome; `detail` is for one that passed.
    Status end(const Status &outcome, const QString &detail = {});
    template<typename T>
    Status end(const Result<T> &outcome, const QString &detail = {})
    {
        return end(outcome ? Status(done) : Status(outcome.error()), detail);
    }
    /// Forgets the one under way: it turned out to be none.
    void drop();

private:
    const Clock &clock_;
    std::function<void()> changed_;
    QVector<OnboardingCheck> checks_;
    QElapsedTimer time_;
};

} // namespace clc
