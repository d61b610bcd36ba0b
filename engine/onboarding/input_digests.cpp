#include "engine/onboarding/input_digests.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace clc
{

Flow InputDigests::prepare(Scope &scope, SecretStore &store)
{
    constexpr int length = 32;
    auto known = co_await store.read(scope, secrets::inputsKey());
    if (known) {
        key_ = std::move(known).value();
        co_return done;
    }
    if (known.error().code != ErrorCode::secretMissing) co_return std::move(known).error();
    key_.resize(length);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(key_.data()), length / int(sizeof(quint32)));
    CLC_CO_CHECK(co_await store.write(scope, secrets::inputsKey(), key_));
    co_return done;
}

QString InputDigests::of(OnboardingStep step, const QByteArrayList &inputs) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key_);
    code.addData(stepName(step).toUtf8());
    for (const QByteArray &input : inputs) {
        code.addData(QByteArray::number(input.size()) + ':'); // the length keeps neighbours apart
        code.addData(input);
    }
    return QString::fromLatin1(code.result().toHex());
}

} // namespace clc
