#include "engine/secrets/keychain_store.h"

#include "engine/base/redact.h"
#include "engine/secrets/secret_key.h"

#include <qt6keychain/keychain.h>

#include <QFileInfo>
#include <QTimer>

#include <memory>

namespace clc
{

namespace
{

struct Outcome {
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QString text;
};

Error broken(const QString &detail)
{
    return failure(ErrorCode::secretStoreFailed, {{QStringLiteral("detail"), detail}});
}

/// Looking costs nothing, while libsecret would try to start a bus by itself.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

/// Runs a job. It deletes itself when it has finished, never earlier: libsecret calls back into it. When nobody waits
/// any more, only the context of the connections goes.
Scope::Pending<Outcome> run(Scope &scope, QKeychain::Job *job, const QString &key, std::chrono::milliseconds limit)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    const auto context = std::make_shared<std::unique_ptr<QObject>>(std::make_unique<QObject>());
    return scope.await<Outcome>(
        [job, limit, context](const Scope::Completion<Outcome> &complete) {
            QObject::connect(job, &QKeychain::Job::finished, context->get(), [complete](QKeychain::Job *ended) {
                const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
                complete(
                    Outcome{ended->error(), redacted(ended->errorString()), reading ? reading->textData() : QString()});
            });
            QTimer::singleShot(limit, context->get(),
                               [complete] { complete(broken(QStringLiteral("the keychain does not answer"))); });
            job->start();
        },
        [context] { context->reset(); });
}

Status judge(const Outcome &outcome, const SecretRef &name)
{
    if (outcome.error == QKeychain::NoError) return done;
    if (outcome.error == QKeychain::EntryNotFound)
        return failure(ErrorCode::secretMissing, {{QStringLiteral("name"), name.value()}});
    return broken(outcome.words.isEmpty() ? QStringLiteral("the keychain refused") : outcome.words);
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds limit)
    : service_(std::move(service)), limit_(limit)
{
}

Flow KeychainStore::probe(Scope &scope)
{
    const SecretRef name(QStringLiteral("probe/") + QString::fromLatin1(randomBytes(8).toHex()));
    const QByteArray written = randomBytes(16);
    CLC_CO_CHECK(co_await write(scope, name, written));
    const auto found = co_await read(scope, name);
    const Status removed = co_await remove(scope, name);
    if (!found)
        co_return found.error().code == ErrorCode::cancelled ? found.error()
                                                             : broken(QStringLiteral("the keychain is locked"));
    if (*found != written) co_return broken(QStringLiteral("the keychain gives back something else than it was given"));
    co_return removed;
}

Task<QByteArray> KeychainStore::read(Scope &scope, SecretRef name)
{
    if (scope.isCancelled()) co_return cancelledError();
    if (!hasSessionBus()) co_return broken(QStringLiteral("there is no session bus"));
    auto reading = run(scope, new QKeychain::ReadPasswordJob(service_), name.value(), limit_);
    CLC_CO_TRY(const Outcome outcome, co_await reading);
    CLC_CO_CHECK(judge(outcome, name));
    co_return QByteArray::fromBase64(outcome.text.toLatin1());
}

Flow KeychainStore::write(Scope &scope, SecretRef name, QByteArray secret)
{
    if (scope.isCancelled()) co_return cancelledError();
    if (!hasSessionBus()) co_return broken(QStringLiteral("there is no session bus"));
    auto *job = new QKeychain::WritePasswordJob(service_);
    job->setTextData(QString::fromLatin1(secret.toBase64()));
    auto writing = run(scope, job, name.value(), limit_);
    CLC_CO_TRY(const Outcome outcome, co_await writing);
    co_return judge(outcome, name);
}

Flow KeychainStore::remove(Scope &scope, SecretRef name)
{
    if (scope.isCancelled()) co_return cancelledError();
    if (!hasSessionBus()) co_return broken(QStringLiteral("there is no session bus"));
    auto removing = run(scope, new QKeychain::DeletePasswordJob(service_), name.value(), limit_);
    CLC_CO_TRY(const Outcome outcome, co_await removing);
    if (outcome.error == QKeychain::EntryNotFound) co_return done;
    co_return judge(outcome, name);
}

} // namespace clc
