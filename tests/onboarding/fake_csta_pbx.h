#pragma once

#include "engine/pbx/pbx_driver.h"

namespace clc::test
{

/// What a test and the driver that the onboarding asks for have in common: a PBX that speaks CSTA.
struct FakeCstaPbx {
    QStringList devices{QStringLiteral("201"), QStringLiteral("202"), QStringLiteral("203")};
    QString user = QStringLiteral("cloudlink");
    QByteArray password = "csta-secret";
    std::optional<Error> refusal; ///< of each attempt to connect
    bool silent = false;          ///< the device list is never answered
    int connects = 0;
    int listings = 0;
    int others = 0; ///< calls that such a PBX cannot carry out
};

/// A driver with a directory of extensions and nothing else.
class FakeCstaDriver final : public PbxDriver
{
    Q_OBJECT

public:
    FakeCstaDriver(FakeCstaPbx &pbx, CstaAccess access) : pbx_(pbx), access_(std::move(access)) {}

    Flow connectTo(Scope &) override
    {
        ++pbx_.connects;
        if (pbx_.refusal) co_return *pbx_.refusal;
        if (access_.user != pbx_.user || access_.password != pbx_.password)
            co_return failure(ErrorCode::pbxLoginRefused, {{QStringLiteral("host"), access_.address.host}});
        state_ = PbxLinkState::connected;
        Q_EMIT linkStateChanged(state_);
        co_return done;
    }
    Task<PbxIdentity> identity(Scope &) override
    {
        PbxIdentity identity;
        identity.kind = access_.kind;
        identity.version = QStringLiteral("7.0");
        co_return identity;
    }
    Task<PbxDirectory> directory(Scope &scope) override
    {
        ++pbx_.listings;
        CLC_CO_CHECK(co_await scope.sleep(std::chrono::milliseconds(0)));
        if (pbx_.silent) CLC_CO_CHECK(co_await silence_.wait(scope));
        PbxDirectory directory;
        for (const QString &number : std::as_const(pbx_.devices)) {
            PbxUser device;
            device.dn = Dn(number);
            device.identity = Identity(QStringLiteral("dn:") + number);
            device.deviceType = QStringLiteral("station");
            directory.users.append(device);
        }
        co_return directory;
    }
    Task<FormDescription> describe(Scope &, QString) override { co_return cannot(); }
    Task<QVector<FormRow>> readForm(Scope &, QString) override { co_return cannot(); }
    Task<FormRow> insertRow(Scope &, QString, QHash<QString, QString>) override { co_return cannot(); }
    Task<FormRow> updateRow(Scope &, QString, FormRow, QHash<QString, QString>) override { co_return cannot(); }
    Flow deleteRow(Scope &, QString, FormRow) override { co_return cannot(); }
    Flow proveWriteRight(Scope &) override { co_return cannot(); }
    Task<QVector<DirectoryChange>> nextChanges(Scope &scope) override
    {
        CLC_CO_CHECK(co_await silence_.wait(scope));
        co_return QVector<DirectoryChange>();
    }
    Flow disconnect(Scope &) override
    {
        state_ = PbxLinkState::disconnected;
        co_return done;
    }
    PbxLinkState linkState() const override { return state_; }

private:
    Error cannot()
    {
        ++pbx_.others;
        return failure(ErrorCode::callNotSupported);
    }

    FakeCstaPbx &pbx_;
    CstaAccess access_;
    PbxLinkState state_ = PbxLinkState::disconnected;
    SharedResult<Done> silence_;
};

} // namespace clc::test
