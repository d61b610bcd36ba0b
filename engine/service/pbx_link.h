#pragma once

#include "engine/api/engine_values.h"
#include "engine/base/scope.h"
#include "engine/pbx/pbx_driver.h"
#include "engine/service/foundation.h"
#include "engine/service/pbx_drivers.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clc
{

class OnboardingSession;

/// The site's PBX: makes its driver when it is needed, connects it once for all who ask, and keeps at it in a
/// running gateway. After the first success the driver itself comes back after every loss.
class PbxLink final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the link, and so does what stands behind `make`.
    PbxLink(Foundation &foundation, const OnboardingSession &session, MakePbxDriver make);
    ~PbxLink() override;

    /// The driver for this access; the same access gives the same driver. Not connected yet.
    PbxDriver &use(const PbxAccess &access);
    /// The driver in use, or null.
    PbxDriver *driver() const { return driver_.get(); }

    /// Connects unless connected; joins an attempt under way. Errors: notOnboarded, secretMissing, those of the driver.
    Flow ready(Scope &scope);
    /// Tries until it succeeds, with growing pauses, for ever; an attempt is made at once after `retryNow`.
    Flow keep(Scope &scope);
    void retryNow();
    /// Logs out of the PBX, if there is a session.
    Flow disconnect(Scope &scope);

    LinkInfo info() const;

Q_SIGNALS:
    void changed();
    /// An attempt failed; for questions and the status.
    void failed(const clc::Error &error);
    void retryRequested();

private:
    Flow attempt();
    Flow pause(Scope &scope, std::chrono::milliseconds duration);
    void note(const std::optional<Error> &error);

    Foundation &foundation_;
    const OnboardingSession &session_;
    MakePbxDriver make_;
    std::optional<PbxAccess> access_;
    std::unique_ptr<PbxDriver> driver_;
    /// Drivers for an earlier access: flows may still use them, and their sessions end by themselves.
    std::vector<std::unique_ptr<PbxDriver>> retired_;
    std::optional<SharedResult<Done>> attempt_;
    bool proven_ = false; ///< the driver in use was connected once
    std::optional<Error> error_;
    QDateTime since_;
    Scope scope_;
};

} // namespace clc
