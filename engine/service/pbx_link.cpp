#include "engine/service/pbx_link.h"

#include "engine/base/backoff.h"
#include "engine/onboarding/onboarding_session.h"

#include <QTimer>

namespace clc
{

using namespace std::chrono_literals;

PbxLink::PbxLink(Foundation &foundation, const OnboardingSession &session, MakePbxDriver make)
    : foundation_(foundation), session_(session), make_(std::move(make)), since_(foundation.clock.now())
{
}

PbxLink::~PbxLink() = default;

PbxDriver &PbxLink::use(const PbxAccess &access)
{
    if (driver_ && access_ == access) return *driver_;
    if (driver_) {
        QObject::disconnect(driver_.get(), nullptr, this, nullptr);
        static_cast<void>(driver_->disconnect(scope_)); // logs out; nobody waits for it
        retired_.push_back(std::move(driver_));
    }
    access_ = access;
    proven_ = false;
    driver_ = make_(access);
    connect(driver_.get(), &PbxDriver::linkStateChanged, this, [this](PbxLinkState state) {
        if (state == PbxLinkState::connected) {
            proven_ = true;
            error_.reset();
        }
        since_ = foundation_.clock.now();
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return *driver_;
}

Flow PbxLink::ready(Scope &scope)
{
    if (driver_ && proven_) co_return done;
    if (!attempt_) {
        attempt_.emplace();
        scope_.spawn(attempt());
    }
    // The attempt may have ended before it could be waited for.
    if (!attempt_) {
        if (error_) co_return Error(*error_);
        co_return done;
    }
    const SharedResult<Done> shared = *attempt_;
    const Status status = co_await shared.wait(scope);
    co_return status;
}

Flow PbxLink::attempt()
{
    SharedResult<Done> shared = *attempt_;
    auto connectOnce = [](PbxLink *self) -> Flow {
        if (!self->session_.exists() || !self->session_.site().hasPbx()) co_return failure(ErrorCode::notOnboarded);
        if (!self->driver_) {
            const SiteConfiguration site = self->session_.site();
            CLC_CO_TRY(const PbxAccess access, co_await pbxAccess(self->scope_, *self->foundation_.secrets, site));
            self->use(access);
        }
        PbxDriver *const driver = self->driver_.get();
        const Status connected = co_await driver->connectTo(self->scope_);
        // Replaced meanwhile: this says nothing about the new one.
        if (driver != self->driver_.get()) co_return cancelledError();
        co_return connected;
    };
    const Status status = co_await connectOnce(this);
    attempt_.reset();
    if (!status && status.error().code == ErrorCode::cancelled) {
        shared.set(status);
        co_return done;
    }
    if (status) proven_ = true;
    note(status ? std::nullopt : std::optional(status.error()));
    shared.set(status);
    co_return done;
}

Flow PbxLink::keep(Scope &scope)
{
    Backoff backoff(1s, 60s);
    while (true) {
        const Status status = co_await ready(scope);
        if (status) co_return done;
        if (scope.isCancelled()) co_return cancelledError();
        CLC_CO_CHECK(co_await pause(scope, backoff.next()));
    }
}

/// Ends early when somebody removed the cause.
Flow PbxLink::pause(Scope &scope, std::chrono::milliseconds duration)
{
    QTimer timer;
    timer.setSingleShot(true);
    const auto early = connect(this, &PbxLink::retryRequested, &timer, [&timer] { timer.start(0); });
    timer.start(duration);
    const Status fired = co_await scope.emission(&timer, &QTimer::timeout);
    QObject::disconnect(early);
    co_return fired;
}

void PbxLink::retryNow()
{
    Q_EMIT retryRequested();
}

Flow PbxLink::disconnect(Scope &scope)
{
    if (!driver_) co_return done;
    const Status status = co_await driver_->disconnect(scope);
    co_return status;
}

void PbxLink::note(const std::optional<Error> &error)
{
    error_ = error;
    since_ = foundation_.clock.now();
    if (error && error->code != ErrorCode::cancelled) Q_EMIT failed(*error);
    Q_EMIT changed();
}

LinkInfo PbxLink::info() const
{
    QString state = QStringLiteral("off");
    if (attempt_)
        state = QStringLiteral("connecting");
    else if (driver_) {
        switch (driver_->linkState()) {
        case PbxLinkState::disconnected:
            break;
        case PbxLinkState::connecting:
            state = QStringLiteral("connecting");
            break;
        case PbxLinkState::connected:
            state = QStringLiteral("up");
            break;
        case PbxLinkState::lost:
            state = QStringLiteral("waiting");
            break;
        }
    }
    if (error_ && state == QLatin1String("off")) state = QStringLiteral("waiting");
    return {QStringLiteral("pbx"), state, since_, error_};
}

} // namespace clc
