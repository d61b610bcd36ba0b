#pragma once

#include <QList>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>
#include <QtEndian>

/// A CSTA application of the tests: header framing, one document at a time, read by patterns.
class CstaPeer
{
public:
    struct Document {
        int invoke = 0;
        QByteArray xml;

        QString name() const
        {
            static const QRegularExpression first(QStringLiteral("<(?!\\?)(\\w+)"));
            return first.match(QString::fromUtf8(xml)).captured(1);
        }
        /// The text of the first element of this name.
        QString text(const char *element) const
        {
            const QRegularExpression pattern(QStringLiteral("<%1>([^<]*)<").arg(QLatin1String(element)));
            return pattern.match(QString::fromUtf8(xml)).captured(1);
        }
    };

    explicit CstaPeer(quint16 port, const QByteArray &authority = {})
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(authority));
        socket_.setSslConfiguration(tls);
        if (authority.isEmpty())
            socket_.connectToHost(QStringLiteral("127.0.0.1"), port);
        else
            socket_.connectToHostEncrypted(QStringLiteral("localhost"), port);
        (void)QTest::qWaitFor(
            [this, &authority] {
                return authority.isEmpty() ? socket_.state() == QAbstractSocket::ConnectedState : socket_.isEncrypted();
            },
            kPatienceMs);
    }

    static constexpr int kPatienceMs = 20'000;
    QList<Document> events; ///< what came unasked, in order
    bool reading = true;

    QSslSocket &socket() { return socket_; }
    bool isClosed() const { return socket_.state() == QAbstractSocket::UnconnectedState; }
    bool waitClosed()
    {
        return QTest::qWaitFor(
            [this] {
                take();
                return isClosed();
            },
            kPatienceMs);
    }

    static QByteArray frame(const QByteArray &xml, int invoke)
    {
        QByteArray header(4, '\0');
        qToBigEndian(static_cast<quint16>(xml.size() + 8), header.data() + 2);
        return header + QByteArray::number(invoke).rightJustified(4, '0') + xml;
    }
    static QByteArray document(const QByteArray &name, const QByteArray &children)
    {
        const QByteArray space = name.contains("ApplicationSession")
                                     ? "http://www.ecma-international.org/standards/ecma-354/appl_session"
                                     : "http://www.ecma-international.org/standards/ecma-323/csta/ed4";
        return "<" + name + " xmlns=\"" + space + "\">" + children + "</" + name + ">";
    }

    /// The answer to a request; without a name when none comes.
    Document ask(const QByteArray &name, const QByteArray &children = {})
    {
        const int invoke = nextInvoke_++;
        socket_.write(frame(document(name, children), invoke));
        return answer(invoke);
    }
    Document answer(int invoke)
    {
        Document found;
        (void)QTest::qWaitFor(
            [&] {
                take();
                for (qsizetype i = 0; i < events.size(); ++i) {
                    const bool reply = events.at(i).name().endsWith(QLatin1String("Response")) ||
                                       events.at(i).name() == QLatin1String("CSTAErrorCode");
                    if (events.at(i).invoke != invoke || !reply) continue;
                    found = events.takeAt(i);
                    return true;
                }
                return isClosed();
            },
            kPatienceMs);
        return found;
    }
    /// Waits for a document of this name among those that came unasked, and takes it and those before it away.
    Document wait(const char *name)
    {
        Document found;
        (void)QTest::qWaitFor(
            [&] {
                take();
                for (qsizetype i = 0; i < events.size(); ++i) {
                    if (events.at(i).name() != QLatin1String(name)) continue;
                    found = events.at(i);
                    events.remove(0, i + 1);
                    return true;
                }
                return isClosed();
            },
            kPatienceMs);
        return found;
    }

    Document startSession(const QString &user, const QString &password, int seconds = 60)
    {
        return ask("StartApplicationSession",
                   "<applicationInfo><applicationID>test</applicationID><applicationSpecificInfo><user>" +
                       user.toUtf8() + "</user><password>" + password.toUtf8() +
                       "</password></applicationSpecificInfo></applicationInfo><requestedProtocolVersions>"
                       "<protocolVersion>http://www.ecma-international.org/standards/ecma-323/csta/ed4"
                       "</protocolVersion></requestedProtocolVersions><requestedSessionDuration>" +
                       QByteArray::number(seconds) + "</requestedSessionDuration>");
    }
    /// The monitorCrossRefID.
    QString monitor(const QByteArray &device)
    {
        return ask("MonitorStart", "<monitorObject><deviceObject>" + device +
                                       "</deviceObject></monitorObject><monitorType>device</monitorType>")
            .text("monitorCrossRefID");
    }
    static QByteArray connection(const QByteArray &element, const QString &call, const QByteArray &device)
    {
        return "<" + element + "><callID>" + call.toUtf8() + "</callID><deviceID>" + device + "</deviceID></" +
               element + ">";
    }
    /// Cuts what has come into documents.
    void take()
    {
        if (reading) buffer_ += socket_.readAll();
        qsizetype start = 0;
        while (buffer_.size() - start >= 8) {
            const qsizetype length = qFromBigEndian<quint16>(buffer_.constData() + start + 2);
            if (length < 8 || buffer_.size() - start < length) break;
            events.append({buffer_.mid(start + 4, 4).toInt(), buffer_.mid(start + 8, length - 8)});
            start += length;
        }
        buffer_.remove(0, start);
    }

private:
    QSslSocket socket_;
    QByteArray buffer_;
    int nextInvoke_ = 1;
};
