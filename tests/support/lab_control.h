#pragma once

#include "engine/net/http_client.h"
#include "tests/support/flow.h"
#include "tests/support/lab_process.h"

#include <QJsonArray>

namespace clc::test
{

/// The control port of a running laboratory: its truth, its journal and its faults.
class LabControl
{
public:
    explicit LabControl(const LabProcess &lab) : base_(lab.url(QStringLiteral("control"))), http_(none_) {}

    /// The answer's JSON; null when the command was refused.
    QJsonDocument ask(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = base_.resolved(QUrl(path));
        request.what = QStringLiteral("control");
        if (!body.isEmpty()) {
            request.body = QJsonDocument(body).toJson();
            request.contentType = "application/json";
        }
        const auto reply = finished(http_.send(scope_, request));
        return reply && reply->isSuccess() ? QJsonDocument::fromJson(reply->body) : QJsonDocument();
    }
    /// Adds a rule of app/lab/laboratory/faults.h for the platform; it strikes `count` times.
    bool fault(const QString &match, const QString &kind, const QJsonValue &value = {}, int count = 1)
    {
        QJsonObject rule{{QStringLiteral("system"), QStringLiteral("platform")},
                         {QStringLiteral("match"), match},
                         {QStringLiteral("kind"), kind},
                         {QStringLiteral("count"), count}};
        if (!value.isNull()) rule.insert(QStringLiteral("value"), value);
        return !ask("POST", QStringLiteral("/faults"), rule).isNull();
    }
    void clearFaults() { ask("DELETE", QStringLiteral("/faults")); }

private:
    QUrl base_;
    FixedTrust none_;
    HttpClient http_;
    Scope scope_;
};

} // namespace clc::test
