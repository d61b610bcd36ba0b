#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace lab
{

enum class SoapType { Text, Long, Int, Boolean, SearchOperator, Complex };

struct SoapAttributeRule {
    QString name;
    SoapType type = SoapType::Text;
};

/// What an element of a request must look like.
struct SoapElementRule {
    QString name;
    QString nameSpace; ///< the one of the schema in which its parent's type is declared
    SoapType type = SoapType::Text;
    bool required = true;
    bool many = false;
    QList<SoapAttributeRule> attributes; ///< all required
    QList<SoapElementRule> children;     ///< a sequence
};

/// One operation of an OIG service.
struct SoapOperation {
    QString name;
    QByteArray nameSpace;            ///< of the wrapper elements
    QList<SoapElementRule> children; ///< of the request's wrapper
    QByteArray resultNameSpace;      ///< of everything below `return`
    QList<QPair<QByteArray, QByteArray>>
        refusalAttributes;   ///< what the schema demands beside result, with neutral values
    QByteArray errorElement; ///< "errorDesc" or "errorDescription"

    /// Operations that need the application's certificate begin with "adv". Setting the message lamp is left out of
    /// that: a public client does it after a log-in by password.
    bool needsCertificate() const
    {
        return name.startsWith(QLatin1String("adv")) && name != QLatin1String("advSetMsgWaitingInd");
    }
};

/// One of the three services, as the laboratory knows it: our own notes of the contract, kept as text and read at the
/// start.
class SoapService
{
public:
    /// `name` is SessionService, StandardCCService or DataAccessService; another one has no operations.
    explicit SoapService(const QString &name);

    const SoapOperation *operation(const QString &name) const;
    const QString &name() const { return name_; }
    const QByteArray &nameSpace() const { return nameSpace_; }

private:
    QString name_;
    QByteArray nameSpace_;
    QHash<QString, SoapOperation> operations_;
};

} // namespace lab
