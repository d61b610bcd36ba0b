#pragma once

#include "engine/client/engine_session.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace clc::ui
{

/// What the engine told last, for everything that is drawn. While the engine is away the last picture stays, with its
/// age.
class EngineView final : public QObject
{
    Q_OBJECT

public:
    /// Outlived by the session.
    explicit EngineView(EngineSession &session);

    bool isReady() const; ///< requests are taken now
    bool hasStatus() const { return hasStatus_; }
    const EngineStatus &status() const { return status_; }
    const OnboardingInfo &onboarding() const { return onboarding_; }
    const QVector<Question> &questions() const { return questions_; }
    /// When the engine was heard last; now while it is there. Invalid: never.
    QDateTime asOf() const;
    EngineLink::State linkState() const { return session_.link().state(); }
    const Error &linkError() const { return session_.link().lastError(); }
    /// Why the engine did not tell how it is doing, though it is there.
    const std::optional<Error> &problem() const { return problem_; }
    void readAgain() { session_.readAgain(); }
    const QString &program() const { return session_.link().engineProgram(); } ///< "" before the first contact

Q_SIGNALS:
    void linkChanged();
    void changed(); ///< status, onboarding or questions
    void reread();  ///< after each connection and after missed events: what is shown may be old

private:
    Flow readOnboarding(Scope &scope);

    EngineSession &session_;
    bool hasStatus_ = false;
    EngineStatus status_;
    OnboardingInfo onboarding_;
    QVector<Question> questions_;
    std::optional<Error> problem_;
    QDateTime lost_;
    Scope scope_;
};

} // namespace clc::ui
