#pragma once

#include "engine/pbx/oig/oig_driver.h"
#include "tests/support/conformance_server.h"
#include "tests/support/fixed_trust.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

namespace clc::test
{

/// What the independent OIG server wants to hear.
inline OigAccess accessTo(const Endpoint &oig)
{
    OigAccess access;
    access.oig = oig;
    access.pbxAddress = QStringLiteral("10.0.0.1");
    access.applicationName = QStringLiteral("CloudLinkGateway");
    access.companyName = QStringLiteral("Mitel");
    access.applicationPassword = "app-secret";
    access.localPassword = "local-secret";
    return access;
}

/// Patient enough for a busy computer, impatient where the test waits for it.
inline OigTimings impatientTimings()
{
    OigTimings timings;
    timings.firstRetry = std::chrono::milliseconds(20);
    timings.lastRetry = std::chrono::milliseconds(200);
    timings.shortestPoll = std::chrono::milliseconds(20);
    return timings;
}

/// A directory file for the server, in `folder`; empty when it cannot be made.
inline QString makeDirectory(const QTemporaryDir &folder, const QString &name, const QStringList &arguments)
{
    const auto json = conformanceOutput(QStringLiteral("make_directory.py"), arguments);
    QFile file(folder.filePath(name));
    if (!json || !file.open(QIODevice::WriteOnly)) return {};
    file.write(*json);
    return file.fileName();
}

/// The independent OIG server playing a site, and a driver that is linked to it.
struct OigSite {
    OigSite(const QStringList &arguments, const QString &directoryFile, OigTimings timings)
        : server(QStringLiteral("oig_server.py"), QStringList{QStringLiteral("--directory"), directoryFile} + arguments,
                 certificate)
    {
        trust.pins.insert({server.endpoint().host, server.endpoint().port}, {certificate.fingerprint()});
        link(accessTo(server.endpoint()), timings);
    }
    void link(const OigAccess &access, OigTimings timings)
    {
        driver = makeOigDriver(requests, polls, access, FormMap::builtIn(), timings);
    }
    bool control(const QJsonObject &command) const { return server.control(command).contains(QLatin1String("done")); }
    bool fail(const QString &fault) const
    {
        return control({{QStringLiteral("op"), QStringLiteral("fail")}, {QStringLiteral("fault"), fault}});
    }
    int count(const QString &operation) const
    {
        return server.verdict().value(QLatin1String("operations")).toObject().value(operation).toInt();
    }
    /// Empty when the server found nothing wrong with any request.
    QString complaints() const
    {
        const QJsonObject verdict = server.verdict();
        if (!verdict.contains(QLatin1String("requests"))) return QStringLiteral("no verdict");
        const QJsonArray invalid = verdict.value(QLatin1String("invalid")).toArray();
        return invalid.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(invalid).toJson());
    }
    /// What it found strange, though not wrong.
    QString warnings() const
    {
        const QJsonArray all = server.verdict().value(QLatin1String("warnings")).toArray();
        return all.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(all).toJson());
    }

    TestCertificate certificate = makeCertificate();
    ConformanceServer server;
    FixedTrust trust;
    HttpClient requests{trust};
    HttpClient polls{trust};
    std::unique_ptr<PbxDriver> driver;
    Scope scope;
};

} // namespace clc::test
