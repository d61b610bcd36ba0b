#include "engine/pbx/csta/csta_driver.h"

#include "engine/pbx/csta/csta_calls.h"
#include "engine/pbx/csta/csta_devices.h"

namespace clc
{

namespace
{

using namespace csta;

Status checkSendable(const QString &field, const QByteArray &text)
{
    if (QByteArrayView(text).isValidUtf8() && canBeXml(QString::fromUtf8(text))) return done;
    return failureIn(field, ErrorCode::invalidValue,
                     {{QStringLiteral("field"), field},
                      {QStringLiteral("detail"), QStringLiteral("it contains characters that cannot be sent")}});
}

Error withoutForms(const QString &operation)
{
    return failure(ErrorCode::callNotSupported,
                   {{QStringLiteral("operation"), operation},
                    {QStringLiteral("detail"), QStringLiteral("this PBX offers no forms over CSTA")}});
}

class CstaDriver final : public PbxDriver, private SessionUser
{
public:
    CstaDriver(TrustDecisions &trust, const Clock &clock, CstaAccess access, CstaProfile profile)
        : link_(trust, std::move(access), std::move(profile), *this), calls_(link_, segments_, clock)
    {
        connect(&link_, &CstaLink::stateChanged, this, &PbxDriver::linkStateChanged);
        calls_.setListDevices([this](Scope &scope) { return listPhones(scope); });
    }

    /// Nobody is told of the end of the flows that end with the driver.
    ~CstaDriver() override
    {
        QObject::disconnect(&link_, nullptr, this, nullptr);
        calls_.disconnect();
        link_.end(); // while all that its flows use is still there
    }

    Flow connectTo(Scope &scope) override
    {
        CLC_CO_CHECK(checkSendable(QStringLiteral("user"), link_.access().user.toUtf8()));
        CLC_CO_CHECK(checkSendable(QStringLiteral("password"), link_.access().password));
        if (link_.isUp()) co_return done;
        CLC_CO_CHECK(co_await link_.open(scope));
        const Result<QVector<Device>> devices = co_await devicesOf(scope);
        if (!devices && devices.error().code != ErrorCode::callNotSupported) co_return devices.error();
        co_return done;
    }

    Task<PbxIdentity> identity(Scope &scope) override
    {
        CLC_CO_CHECK(co_await link_.open(scope));
        PbxIdentity identity;
        identity.kind = link_.access().kind;
        identity.version = editionNamespace(link_.edition()).section(QLatin1Char('/'), -2).replace(u'/', u' ');
        identity.address = link_.access().address.text();
        co_return identity;
    }

    Task<PbxDirectory> directory(Scope &scope) override;

    Task<FormDescription> describe(Scope & /*scope*/, QString /*form*/) override
    {
        co_return withoutForms(QStringLiteral("describing a form"));
    }
    Task<QVector<FormRow>> readForm(Scope & /*scope*/, QString /*form*/) override
    {
        co_return withoutForms(QStringLiteral("reading a form"));
    }
    Task<FormRow> insertRow(Scope & /*scope*/, QString /*form*/, QHash<QString, QString> /*values*/) override
    {
        co_return withoutForms(QStringLiteral("writing a form"));
    }
    Task<FormRow> updateRow(Scope & /*scope*/, QString /*form*/, FormRow /*old*/,
                            QHash<QString, QString> /*changes*/) override
    {
        co_return withoutForms(QStringLiteral("writing a form"));
    }
    Flow deleteRow(Scope & /*scope*/, QString /*form*/, FormRow /*row*/) override
    {
        co_return withoutForms(QStringLiteral("writing a form"));
    }
    Flow proveWriteRight(Scope & /*scope*/) override { co_return withoutForms(QStringLiteral("writing a form")); }

    Task<QVector<DirectoryChange>> nextChanges(Scope &scope) override;
    PbxCalls *calls() override { return &calls_; }
    Flow disconnect(Scope &scope) override;
    PbxLinkState linkState() const override { return link_.state(); }

private:
    void sessionOpened() override
    {
        if (std::exchange(interrupted_, false)) devicesChanged(); // what changed meanwhile is not known
        calls_.sessionOpened();
    }
    void sessionLost(const QString &reason, qint64 from) override
    {
        interrupted_ = true;
        calls_.sessionLost(reason, from);
    }
    Status takeEvent(QByteArrayView document) override { return calls_.takeEvent(document); }
    void endOfBatch() override { calls_.endOfBatch(); }
    void eventsLost() override { calls_.eventsLost(); }
    void monitorEnded(const QString &monitor) override { calls_.monitorEnded(monitor); }
    void monitorCameLate(const QString &monitor) override { calls_.monitorCameLate(monitor); }
    void takeSegment(const XmlElement &segment) override { segments_.take(segment); }
    void devicesChanged() override
    {
        changed_ = true;
        if (auto waiting = std::exchange(waiting_, std::nullopt)) waiting->set(done);
    }

    Task<QVector<Device>> devicesOf(Scope &scope);
    Task<QVector<EndpointSnapshot>> listPhones(Scope &scope);

    Segments segments_;
    CstaLink link_;
    CstaCalls calls_;
    bool interrupted_ = false;
    bool changed_ = false;
    std::optional<SharedResult<Done>> waiting_;
};

Task<QVector<Device>> CstaDriver::devicesOf(Scope &scope)
{
    CLC_CO_CHECK(co_await link_.open(scope));
    Result<QVector<Device>> devices = co_await readDevices(scope, link_, segments_);
    if (!devices) co_return devices.error();
    QHash<QString, QString> types;
    for (const Device &device : *devices) types.insert(device.number, device.model);
    calls_.setDeviceTypes(std::move(types));
    co_return devices;
}

Task<QVector<EndpointSnapshot>> CstaDriver::listPhones(Scope &scope)
{
    CLC_CO_TRY(const QVector<Device> devices, co_await devicesOf(scope));
    QVector<EndpointSnapshot> phones;
    for (const Device &device : devices) {
        if (!device.isPhone()) continue;
        EndpointSnapshot phone;
        phone.endpoint = Dn(device.number);
        phone.name = device.name;
        phone.type = device.model;
        phones.append(phone);
    }
    co_return phones;
}

Task<PbxDirectory> CstaDriver::directory(Scope &scope)
{
    CLC_CO_TRY(const QVector<Device> devices, co_await devicesOf(scope));
    PbxDirectory directory;
    for (const Device &device : devices) {
        if (device.isPhone()) {
            PbxUser user;
            user.dn = Dn(device.number);
            user.identity = Identity(QStringLiteral("dn:") + device.number);
            user.identityKind = IdentityKind::directoryNumber;
            user.deviceType = device.model;
            directory.users.append(user);
        } else if (device.isGroup()) {
            directory.huntGroups.append(HuntGroup{Dn(device.number), device.name, device.types, device.isVoicemail()});
        }
    }
    co_return directory;
}

Task<QVector<DirectoryChange>> CstaDriver::nextChanges(Scope &scope)
{
    if (!changed_) {
        if (!waiting_) waiting_.emplace();
        const SharedResult<Done> shared = *waiting_;
        CLC_CO_CHECK(co_await shared.wait(scope));
    }
    changed_ = false;
    co_return QVector<DirectoryChange>{DirectoryChange{}};
}

Flow CstaDriver::disconnect(Scope &scope)
{
    const Status closed = co_await link_.close(scope);
    if (auto waiting = std::exchange(waiting_, std::nullopt))
        waiting->set(failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), link_.access().address.host}},
                             QStringLiteral("The link was closed.")));
    co_return closed;
}

} // namespace

std::unique_ptr<PbxDriver> makeCstaDriver(TrustDecisions &trust, const Clock &clock, CstaAccess access,
                                          CstaProfile profile)
{
    return std::make_unique<CstaDriver>(trust, clock, std::move(access), std::move(profile));
}

std::unique_ptr<PbxDriver> makeCstaDriver(TrustDecisions &trust, const Clock &clock, CstaAccess access)
{
    CstaProfile profile = CstaProfile::forPbx(access.kind);
    return makeCstaDriver(trust, clock, std::move(access), std::move(profile));
}

} // namespace clc
