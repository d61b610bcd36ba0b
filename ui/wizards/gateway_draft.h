#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace clc::ui
{

/// What was typed into the gateway wizard, by the key that the answers of `onboard --answers` have for it:
/// "site.name", "pbx.address", "mbg.sip.port". Secrets are in it while they are needed, in memory only.
class GatewayDraft
{
public:
    enum class Part { gatewayInformation, configurePbx, deployment };

    GatewayDraft();

    QString value(const QString &key) const { return values_.value(key); }
    void set(const QString &key, const QString &value) { values_.insert(key, value); }
    /// Takes over what the engine knows of the site; what was typed already stays.
    void fill(const QJsonObject &site);
    /// The engine keeps the passwords of this PBX, MBG or server manager: they need not be typed again while their
    /// place is the same.
    bool isKept(const QString &secretKey) const;
    void noteKept(const QJsonObject &site);
    /// That of the server manager only `atEnd`: it is used once more then.
    void forgetSecrets(bool atEnd);
    /// The AccountID is still to be written to the server manager, and its login was not typed.
    bool needsMslLogin() const;

    bool isBusiness() const; ///< of the PBX type
    QStringList keys(Part part) const;
    /// Why a value cannot be right, in the person's language; empty: nothing is wrong that can be seen from here. The
    /// engine checks again.
    QString problem(const QString &key) const;
    /// The first key of the part that has a problem; empty: none.
    QString firstProblem(Part part) const;
    /// The sections of the answers that belong to the part. Application credentials are read from their file by
    /// `credentials`.
    QJsonObject answers(Part part, const QString &credentials) const;

private:
    QString addressProblem(const QString &text) const;
    QString secretProblem(const QString &key) const;
    QJsonObject pbxAnswers(const QString &credentials) const;

    QHash<QString, QString> values_;
    QHash<QString, QString> filled_;  ///< what `fill` put there
    bool mslOpen_ = false;            ///< its AccountID is not written yet
    QHash<QString, QString> keptFor_; ///< secret key → address for which the engine keeps it
};

/// Why a text cannot be one host name or IP address with an optional port; empty: it can.
QString placeProblem(const QString &text);
/// Why a text cannot be an e-mail address.
QString emailProblem(const QString &text);

} // namespace clc::ui
