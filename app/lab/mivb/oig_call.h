#pragma once

#include "app/lab/http/http_server.h"
#include "app/lab/mivb/answer.h"
#include "app/lab/mivb/oig_session.h"
#include "app/lab/mivb/soap_reader.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace lab
{

using SoapAttributes = QList<QPair<QByteArray, QByteArray>>;

/// One operation under way: what was asked, by whom, and the way back. Copies answer the same request; the first answer
/// counts.
struct OigCall {
    const SoapOperation *operation = nullptr;
    std::shared_ptr<const SoapValue> value;
    QPointer<OigSession> session; ///< null for the log-ins
    qsizetype pageLimit = -1;     ///< a fault: so many rows at most, without saying so
    bool repeatFirstRow = false;  ///< a fault: the first row, or the event before, comes twice
    bool loseEvent = false;       ///< a fault: the next event is lost
    std::function<void(QByteArray)> reply;

    qint64 number(QLatin1String name) const { return value->number(name); }
    QString string(QLatin1String name) const { return value->string(name); }

    /// result="true" with more attributes of `return` and its contents.
    void accept(const SoapAttributes &attributes = {}, const QByteArray &contents = {}) const
    {
        reply(soapAnswer(*operation, SoapAttributes{{"result", "true"}} + attributes, contents));
    }
    void refuse(const QString &text, int code = 1) const { reply(soapRefusal(*operation, text, code)); }
};

using OigHandler = std::function<void(const OigCall &)>;

inline constexpr auto kInvalidSession = "Invalid session ID.";

/// What the operator of the PBX decided, changeable by the control port.
struct MivbState {
    QString icpVersion;
    QString connectionState = QStringLiteral("CONNECTED");
    QString secondAddress{}; ///< of a resilient pair; empty when the PBX stands alone
    bool secondActive = false;
    bool mayRead = true;
    bool mayWrite = true;
};

} // namespace lab
