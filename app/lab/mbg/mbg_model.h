#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace lab
{

/// An ICP (a PBX) the MBG knows.
struct Icp {
    QString name;
    QString address;
    QString type;
};

/// One MBG of the cluster.
struct ClusterNode {
    QString hostname;
    QString version;
};

/// What the MBG is and what was configured on it (resources/protocol/mbg.md).
struct MbgModel {
    QString hostname = QStringLiteral("mbg.customer.example");
    QString version = QStringLiteral("12.0.0.224");
    QString wanAddress = QStringLiteral("203.0.113.10");
    QList<ClusterNode> cluster; ///< this MBG and its neighbours
    QList<Icp> icps;

    struct Trunk {
        QJsonObject definition;
        qint64 since = 0; ///< of its state, ms since 1970
    };
    QMap<QString, Trunk> trunks; ///< by name

    bool knowsIcp(const QString &address) const;
    QJsonObject systemJson() const;
    QJsonObject icpsJson() const;
    /// `{"state","detail"}`: up when the trunk uses TLS, has a port, and all its rules lead to ICPs the MBG knows.
    QJsonObject stateOf(const Trunk &trunk) const;
};

/// Judges the body of `PUT /siptrunks/{name}`. Nothing when it is fine, else a sentence that names the field.
std::optional<QString> trunkFault(const QString &name, const QJsonObject &body);

} // namespace lab
