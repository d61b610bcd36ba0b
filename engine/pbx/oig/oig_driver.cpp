#include "engine/pbx/oig/oig_driver.h"

#include "engine/pbx/oig/oig_calls.h"
#include "engine/pbx/oig/oig_link.h"
#include "engine/pbx/oig/oig_notifications.h"
#include "engine/pbx/oig/oig_reader.h"
#include "engine/pbx/oig/oig_signature.h"
#include "engine/pbx/oig/oig_writer.h"

namespace clc
{

namespace
{

using namespace oig;

/// A password that is no UTF-8 or holds control characters cannot be sent as XML at all.
Status checkAccess(const OigAccess &access)
{
    const auto sendable = [](const QByteArray &text) {
        return QString::fromUtf8(text).toUtf8() == text && isXmlText(QString::fromUtf8(text));
    };
    const std::pair<const char *, QByteArray> fields[] = {{"applicationName", access.applicationName.toUtf8()},
                                                          {"companyName", access.companyName.toUtf8()},
                                                          {"applicationPassword", access.applicationPassword},
                                                          {"localPassword", access.localPassword},
                                                          {"pbxAddress", access.pbxAddress.toUtf8()}};
    for (const auto &[name, value] : fields) {
        if (sendable(value)) continue;
        return failureIn(QLatin1String(name), ErrorCode::invalidValue,
                         {{QStringLiteral("field"), QLatin1String(name)},
                          {QStringLiteral("detail"), QStringLiteral("it contains characters that cannot be sent")}});
    }
    if (access.applicationCertificate.isEmpty() && access.applicationKey.isEmpty()) return done;
    return checkCertificate(access.applicationCertificate, access.applicationKey, access.signatureDigest);
}

bool isMissing(const Status &status)
{
    return !status &&
           (status.error().code == ErrorCode::pbxTableMissing || status.error().code == ErrorCode::pbxFieldMissing);
}

QVector<HuntGroup> huntGroups(const QVector<FormRow> &rows, const FormNames &names)
{
    const FieldNames *type = names.field(QStringLiteral("type"));
    QVector<HuntGroup> groups;
    groups.reserve(rows.size());
    for (const FormRow &row : rows) {
        HuntGroup group;
        group.dn = Dn(row.values.value(QStringLiteral("dn")));
        group.name = row.values.value(QStringLiteral("name"));
        group.mode = row.values.value(QStringLiteral("mode"));
        group.voicemail = type && meansValue(*type, QStringLiteral("voicemail"), row.values.value(type->name));
        groups.append(group);
    }
    return groups;
}

/// The row that says it is local, else the one with the address of our PBX; empty if there is none.
QString localElement(const QVector<FormRow> &rows, const FormNames &names, const QString &address)
{
    const FieldNames *local = names.field(QStringLiteral("local"));
    for (const FormRow &row : rows)
        if (local && meansValue(*local, QStringLiteral("true"), row.values.value(local->name)))
            return row.values.value(QStringLiteral("name"));
    for (const FormRow &row : rows)
        if (row.values.value(QStringLiteral("address")).compare(address, Qt::CaseInsensitive) == 0)
            return row.values.value(QStringLiteral("name"));
    return {};
}

class OigDriver final : public PbxDriver
{
public:
    OigDriver(HttpClient &requests, HttpClient &polls, OigAccess access, FormMap forms, OigTimings timings)
        : forms_(forms),
          link_(requests, polls, std::move(access), std::move(forms), timings),
          reader_(link_),
          writer_(link_, reader_),
          notifications_(link_),
          calls_(link_)
    {
        connect(&link_.session(), &Session::stateChanged, this, &PbxDriver::linkStateChanged);
    }

    /// Nobody is told of the end of the flows that end with the driver.
    ~OigDriver() override { QObject::disconnect(&link_.session(), nullptr, this, nullptr); }

    Flow connectTo(Scope &scope) override
    {
        CLC_CO_CHECK(checkAccess(link_.access()));
        const Status opened = co_await link_.session().open(scope);
        co_return opened;
    }

    Task<PbxIdentity> identity(Scope &scope) override
    {
        CLC_CO_CHECK(co_await link_.session().ticket(scope));
        co_return link_.identity();
    }

    Task<PbxDirectory> directory(Scope &scope) override;

    Task<FormDescription> describe(Scope &scope, QString form) override
    {
        CLC_CO_TRY(const TablePtr table, co_await link_.table(scope, form));
        co_return oig::describe(*table);
    }

    Task<QVector<FormRow>> readForm(Scope &scope, QString form) override
    {
        FormRows rows;
        CLC_CO_CHECK(co_await reader_.read(scope, form, rows));
        co_return std::move(rows.rows);
    }

    Task<FormRow> insertRow(Scope &scope, QString form, QHash<QString, QString> values) override
    {
        return writer_.insert(scope, std::move(form), std::move(values));
    }
    Task<FormRow> updateRow(Scope &scope, QString form, FormRow old, QHash<QString, QString> changes) override
    {
        return writer_.update(scope, std::move(form), std::move(old), std::move(changes));
    }
    Flow deleteRow(Scope &scope, QString form, FormRow row) override
    {
        return writer_.remove(scope, std::move(form), std::move(row));
    }
    Flow proveWriteRight(Scope &scope) override { return writer_.proveWriteRight(scope); }
    Task<QVector<DirectoryChange>> nextChanges(Scope &scope) override { return notifications_.next(scope); }
    PbxCalls *calls() override { return &calls_; }
    Flow disconnect(Scope &scope) override { return link_.session().close(scope); }
    PbxLinkState linkState() const override { return link_.session().state(); }

private:
    const FormNames &names(const char16_t *form) const { return *forms_.form(QString::fromUtf16(form)); }

    FormMap forms_;
    Link link_;
    TableReader reader_;
    FormWriter writer_;
    NotificationFeed notifications_;
    OigCalls calls_;
};

Task<PbxDirectory> OigDriver::directory(Scope &scope)
{
    UserRows users;
    FormRows groups;
    FormRows elements;
    // At the same time; each ends before this flow does, since they use what stands here.
    Flow usersRead = reader_.read(scope, QStringLiteral("users"), users);
    Flow groupsRead = reader_.read(scope, QStringLiteral("huntGroups"), groups);
    Flow elementsRead = reader_.read(scope, QStringLiteral("networkElements"), elements);
    const Status usersStatus = co_await usersRead;
    const Status groupsStatus = co_await groupsRead;
    const Status elementsStatus = co_await elementsRead;
    CLC_CO_CHECK(usersStatus);
    if (!isMissing(groupsStatus)) CLC_CO_CHECK(groupsStatus);
    if (!isMissing(elementsStatus)) CLC_CO_CHECK(elementsStatus);

    PbxDirectory directory;
    directory.users = std::move(users.users);
    directory.huntGroups = huntGroups(groups.rows, names(u"huntGroups"));
    directory.localElement = localElement(elements.rows, names(u"networkElements"), link_.access().pbxAddress);
    co_return directory;
}

} // namespace

std::unique_ptr<PbxDriver> makeOigDriver(HttpClient &requests, HttpClient &polls, OigAccess access, FormMap forms,
                                         OigTimings timings)
{
    return std::make_unique<OigDriver>(requests, polls, std::move(access), std::move(forms), timings);
}

} // namespace clc
