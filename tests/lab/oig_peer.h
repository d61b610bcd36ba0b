#pragma once

#include "tests/support/lab_process.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace lab::test
{

using clc::test::LabProcess;

/// A plain SOAP client of the tests' own: documents go out as they are written here.
class OigPeer
{
public:
    struct Answer {
        int status = 0; ///< HTTP status; 0 when the connection was lost
        QByteArray body;

        bool accepted() const { return body.contains("<s:return") && body.contains("result=\"true\""); }
        QString refusal() const { return match(QStringLiteral("<t:errorDesc(?:ription)?>([^<]*)<")); }
        QString attribute(const QString &name) const
        {
            return match(QLatin1Char(' ') + name + QStringLiteral("=\"([^\"]*)\""));
        }
        QString match(const QString &pattern) const
        {
            return QRegularExpression(pattern).match(QString::fromUtf8(body)).captured(1);
        }
        QStringList all(const QString &pattern) const
        {
            QStringList found;
            auto matches = QRegularExpression(pattern).globalMatch(QString::fromUtf8(body));
            while (matches.hasNext()) found.append(matches.next().captured(1));
            return found;
        }
    };

    explicit OigPeer(LabProcess &laboratory) : laboratory_(laboratory)
    {
        tls_ = QSslConfiguration::defaultConfiguration();
        tls_.setCaCertificates(QSslCertificate::fromPath(laboratory.text(QStringLiteral("ca"))));
    }

    QNetworkReply *post(const QString &service, const QByteArray &nameSpace, const QByteArray &operation,
                        const QByteArray &contents)
    {
        QNetworkRequest request{
            QUrl(laboratory_.text(QStringLiteral("mivb.oig")) + QLatin1String("/axis2/services/") + service)};
        request.setSslConfiguration(tls_);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/xml; charset=utf-8"));
        request.setRawHeader("SOAPAction", "\"urn:" + operation + '"');
        return network_.post(request,
                             "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><" + operation +
                                 " xmlns=\"" + nameSpace +
                                 "\" xmlns:n=\"http://mitel.com/oig/session\" xmlns:d=\"http://mitel.com/oig/da\">" +
                                 contents + "</" + operation + "></e:Body></e:Envelope>");
    }

    static Answer answerOf(QNetworkReply *reply)
    {
        if (!reply->isFinished()) QSignalSpy(reply, &QNetworkReply::finished).wait(30'000);
        Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
        reply->deleteLater();
        return answer;
    }

    Answer session(const QByteArray &operation, const QByteArray &contents)
    {
        return answerOf(
            post(QStringLiteral("SessionService"), "http://mitel.com/oig/session/SessionService", operation, contents));
    }

    QNetworkReply *beginCalls(const QByteArray &operation, const QByteArray &contents)
    {
        return post(QStringLiteral("StandardCCService"), "http://mitel.com/oig/cc/standard/StandardCCService",
                    operation, contents);
    }
    Answer calls(const QByteArray &operation, const QByteArray &contents)
    {
        return answerOf(beginCalls(operation, contents));
    }

    Answer data(const QByteArray &operation, const QByteArray &contents)
    {
        return answerOf(post(QStringLiteral("DataAccessService"), "http://mitel.com/oig/da/DataAccessService",
                             operation, contents));
    }

    /// Logs in; true when `id` is a live session's number.
    bool login(const QByteArray &certificate = {})
    {
        const auto element = [this](const char *name, const char *key) {
            return QByteArray("<n:") + name + ">" + laboratory_.text(QString::fromLatin1(key)).toUtf8() +
                   "</n:" + name + ">";
        };
        QByteArray request = "<req>" + element("applicationName", "mivb.application") +
                             element("companyName", "mivb.company") +
                             element("applicationPassword", "mivb.applicationPassword") +
                             element("localPassword", "mivb.localPassword") + "<n:version>4.0</n:version>";
        if (!certificate.isEmpty()) request += "<n:certificate>" + certificate + "</n:certificate>";
        lastLogin = session("loginEx", request + "</req>");
        id = lastLogin.attribute(QStringLiteral("sessionId")).toLatin1();
        return lastLogin.accepted();
    }

    QByteArray sessionElement() const { return "<sessionId>" + id + "</sessionId>"; }

    /// The number of a table by its name.
    QByteArray dei(const QString &table)
    {
        const Answer answer = data("getDeiMetaData", sessionElement());
        const QStringList descriptors = QString::fromUtf8(answer.body).split(QLatin1String("<t:deiDesctiptor "));
        for (const QString &one : descriptors) {
            if (one.contains(QLatin1String("<t:dbTableName>") + table + QLatin1Char('<')))
                return QRegularExpression(QStringLiteral("deiId=\"(\\d+)\"")).match(one).captured(1).toLatin1();
        }
        return {};
    }

    /// The rows of a table, each as its fields in order.
    QList<QStringList> rows(const QByteArray &dei)
    {
        const Answer answer = data("getAllTuples", sessionElement() + "<deiId>" + dei + "</deiId>");
        QList<QStringList> found;
        for (const QString &tuple : QString::fromUtf8(answer.body).split(QLatin1String("<t:tuple ")).mid(1)) {
            QStringList fields;
            auto matches = QRegularExpression(QStringLiteral("<t:field(?:/>|>([^<]*)<)")).globalMatch(tuple);
            while (matches.hasNext()) fields.append(matches.next().captured(1));
            found.append(fields);
        }
        return found;
    }

    static QByteArray tuple(const QByteArray &name, const QStringList &row)
    {
        QByteArray xml = "<d:" + name + " numberOfFields=\"" + QByteArray::number(row.size()) +
                         "\" viewId=\"1\" isShared=\"false\">";
        for (const QString &value : row) xml += "<d:field>" + value.toUtf8() + "</d:field>";
        return xml + "</d:" + name + ">";
    }

    Answer update(const QByteArray &dei, const QStringList &before, const QStringList &after)
    {
        return data("updateTuple", "<updateTupleRequest sessionId=\"" + id + "\" deiId=\"" + dei +
                                       "\" distributionOnly=\"false\">" + tuple("oldTuple", before) +
                                       tuple("newTuple", after) + "</updateTupleRequest>");
    }

    QByteArray id;
    Answer lastLogin;

private:
    LabProcess &laboratory_;
    QSslConfiguration tls_;
    QNetworkAccessManager network_;
};

} // namespace lab::test
