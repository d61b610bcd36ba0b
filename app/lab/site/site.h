#pragma once

#include "app/lab/site/database.h"

namespace lab
{

/// The customer's PBX as people would describe it, beside its database.
struct SiteFacts {
    QString icpAddress = QStringLiteral("127.0.0.1");
    QString icpVersion = QStringLiteral("10.2.0.26");
    QString ownElement = QStringLiteral("mivb-1");
    QString neighbour = QStringLiteral("mivb-2");
    QString neighbourAddress = QStringLiteral("192.0.2.20");
    QString applicationName = QStringLiteral("CloudLinkGateway");
    QString companyName = QStringLiteral("Customer Lab");
    QString applicationPassword;
    QString localPassword;
    QByteArray applicationCertificate; ///< PEM; an application that proves it may use advanced operations
    QString applicationCertificateFile;
    QString applicationKeyFile;
    QStringList phones; ///< three numbers of the guide's users, free for test calls
};

/// The believable customer: the database of its PBX, filled.
class Site
{
public:
    /// `users` rows in the users form, flawed ones included. The same seed gives the same site.
    Site(int users, quint32 seed);

    Database &database() { return database_; }
    const Database &database() const { return database_; }
    SiteFacts &facts() { return facts_; }
    const SiteFacts &facts() const { return facts_; }

private:
    QRandomGenerator random_;
    Database database_;
    SiteFacts facts_;
};

} // namespace lab
