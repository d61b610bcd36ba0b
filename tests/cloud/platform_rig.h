#pragma once

#include "engine/cloud/platform_session.h"
#include "tests/support/fake_clock.h"
#include "tests/support/flow.h"
#include "tests/support/memory_secret_store.h"
#include "tests/support/scripted_server.h"

namespace clc::test
{

/// A session against a scripted platform, with short pauses so that tests need not wait.
struct PlatformRig {
    PlatformRig()
    {
        policy.tries = 4;
        policy.firstPause = std::chrono::milliseconds(1);
        policy.longestPause = std::chrono::milliseconds(4);
        policy.longestRetryAfter = std::chrono::milliseconds(20);
        policy.jitter = std::chrono::milliseconds(1);
        session = makeSession();
    }

    PlatformAddresses addresses() const
    {
        return {server.url(QStringLiteral("/authentication/2017-09-01")),
                server.url(QStringLiteral("/admin/2017-09-01")), server.url(QStringLiteral("/gateway/2026-01-01"))};
    }
    std::unique_ptr<PlatformSession> makeSession()
    {
        return std::make_unique<PlatformSession>(http, secrets, clock, addresses(), tokenRef, policy);
    }

    static QByteArray tokens(const QByteArray &access, const QByteArray &refresh, int lifetime = 1000)
    {
        return R"({"token_type":"bearer","expires_in":)" + QByteArray::number(lifetime) + R"(,"access_token":")" +
               access + R"(","refresh_token":")" + refresh + R"(","scope":"read write"})";
    }
    /// Signed in with the token "access-1".
    void signIn()
    {
        server.on(tokenRoute, 200, tokens("access-1", "refresh-1"));
        const Status status = finished(
            session->signInWithPassword(scope, QStringLiteral("ann@example.com"), QByteArrayLiteral("pass word+&")));
        if (!status) qFatal("the rig could not sign in: %s", qPrintable(status.error().message()));
        server.clear(tokenRoute);
        server.forget();
    }
    Result<PlatformReply> get(const QString &what = QStringLiteral("things"))
    {
        return finished(session->call(scope, PlatformCall::get(PlatformService::admin, {what}, what)));
    }

    const QByteArray tokenRoute = "POST /authentication/2017-09-01/token";
    const QByteArray things = "GET /admin/2017-09-01/things";
    const SecretRef tokenRef{QStringLiteral("platform.person")};
    ScriptedServer server;
    HttpClient http{server.trust};
    MemorySecretStore secrets;
    FakeClock clock;
    RetryPolicy policy;
    std::unique_ptr<PlatformSession> session;
    Scope scope;
};

} // namespace clc::test
