#pragma once

#include "engine/secrets/secret_store.h"

#include <QHash>

namespace clc::test
{

/// Secrets of a test, in memory; can be told to fail.
class MemorySecretStore final : public SecretStore
{
public:
    Task<QByteArray> read(Scope &, SecretRef name) override
    {
        if (!secrets.contains(name.value()))
            co_return failure(ErrorCode::secretMissing, {{QStringLiteral("name"), name.value()}});
        co_return secrets.value(name.value());
    }
    Flow write(Scope &, SecretRef name, QByteArray secret) override
    {
        if (failing)
            co_return failure(ErrorCode::secretStoreFailed, {{QStringLiteral("detail"), QStringLiteral("test")}});
        ++writes;
        secrets.insert(name.value(), secret);
        co_return done;
    }
    Flow remove(Scope &, SecretRef name) override
    {
        secrets.remove(name.value());
        co_return done;
    }
    QString description() const override { return QStringLiteral("memory"); }

    QHash<QString, QByteArray> secrets;
    int writes = 0;
    bool failing = false;
};

} // namespace clc::test
