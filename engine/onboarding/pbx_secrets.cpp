// Which part of a PBX access is in the secret store, and how.
#include "engine/onboarding/onboarding_session.h"

#include <QJsonDocument>

namespace clc
{

namespace
{

Task<OigAccess> withSecrets(Scope &scope, SecretStore &store, OigAccess access)
{
    CLC_CO_TRY(const QByteArray application, co_await store.read(scope, secrets::oigApplication()));
    CLC_CO_TRY(access.localPassword, co_await store.read(scope, secrets::oigLocalPassword()));
    const QJsonObject json = QJsonDocument::fromJson(application).object();
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    access.applicationName = text("applicationName");
    access.companyName = text("companyName");
    access.applicationPassword = text("applicationPassword").toUtf8();
    access.applicationCertificate = text("applicationCertificate").toUtf8();
    access.applicationKey = text("applicationKey").toUtf8();
    co_return access;
}

Task<CstaAccess> withSecrets(Scope &scope, SecretStore &store, CstaAccess access)
{
    CLC_CO_TRY(const QByteArray login, co_await store.read(scope, secrets::cstaLogin()));
    const QJsonObject json = QJsonDocument::fromJson(login).object();
    access.user = json.value(QLatin1String("user")).toString();
    access.password = json.value(QLatin1String("password")).toString().toUtf8();
    co_return access;
}

QByteArray applicationDocument(const OigAccess &access)
{
    QJsonObject json{{QStringLiteral("applicationName"), access.applicationName},
                     {QStringLiteral("companyName"), access.companyName},
                     {QStringLiteral("applicationPassword"), QString::fromUtf8(access.applicationPassword)}};
    if (!access.applicationKey.isEmpty()) {
        json.insert(QStringLiteral("applicationCertificate"), QString::fromUtf8(access.applicationCertificate));
        json.insert(QStringLiteral("applicationKey"), QString::fromUtf8(access.applicationKey));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Task<PbxAccess> pbxAccess(Scope &scope, SecretStore &store, SiteConfiguration site)
{
    PbxAccess access;
    if (const auto *place = std::get_if<CstaAccess>(&site.pbx)) {
        CLC_CO_TRY(access, co_await withSecrets(scope, store, *place));
    } else {
        CLC_CO_TRY(access, co_await withSecrets(scope, store, std::get<OigAccess>(site.pbx)));
    }
    co_return access;
}

Task<PbxAccess> keepPbxSecrets(Scope &scope, SecretStore &store, PbxAccess access)
{
    PbxAccess place;
    if (const auto *csta = std::get_if<CstaAccess>(&access)) {
        const QJsonObject login{{QStringLiteral("user"), csta->user},
                                {QStringLiteral("password"), QString::fromUtf8(csta->password)}};
        const QByteArray document = QJsonDocument(login).toJson(QJsonDocument::Compact);
        CLC_CO_CHECK(co_await store.write(scope, secrets::cstaLogin(), document));
        place = CstaAccess{csta->kind, csta->address, csta->tls, {}, {}};
    } else {
        const OigAccess &oig = std::get<OigAccess>(access);
        CLC_CO_CHECK(co_await store.write(scope, secrets::oigApplication(), applicationDocument(oig)));
        CLC_CO_CHECK(co_await store.write(scope, secrets::oigLocalPassword(), oig.localPassword));
        place = OigAccess{oig.oig, oig.pbxAddress, {}, {}, {}, {}, {}, {}};
    }
    co_return place;
}

} // namespace clc
