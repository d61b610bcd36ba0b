#pragma once

#include <QByteArray>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QVector>

#include <functional>
#include <map>

namespace clc::test
{

/// A CSTA server of which a test says what it answers. By itself it sets each monitor, knows no calls, and refuses what
/// else it is asked for.
class HandmadePbx
{
public:
    struct Request {
        QByteArray id;
        QByteArray service;
        QByteArray document;
    };
    /// What is answered; empty: nothing.
    using Answer = std::function<QByteArray(const Request &request)>;

    explicit HandmadePbx(bool withoutHeader) : withoutHeader_(withoutHeader)
    {
        QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] { accept(); });
        server_.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return server_.serverPort(); }
    int count(const char *service) const { return static_cast<int>(all(service).size()); }
    QVector<Request> all(const char *service) const
    {
        QVector<Request> found;
        for (const Request &request : received_)
            if (request.service == service) found.append(request);
        return found;
    }
    void send(const QByteArray &id, const QByteArray &document)
    {
        if (!socket_) return;
        if (withoutHeader_) {
            socket_->write(document + '\0');
            return;
        }
        const qsizetype size = document.size() + 8;
        socket_->write(QByteArray("\0\0", 2) + static_cast<char>(size / 256) + static_cast<char>(size % 256) + id +
                       document);
    }
    void hangUp()
    {
        if (socket_) socket_->abort();
    }
    void stopReading()
    {
        reading_ = false;
        socket_->setReadBufferSize(1);
        socket_->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    }
    qint64 unsent() const { return socket_ ? socket_->bytesToWrite() : 0; }
    static QByteArray monitorStarted(const Request &request)
    {
        static const QRegularExpression device(QStringLiteral("<deviceObject[^>]*>([^<]*)<"));
        const QString number = device.match(QString::fromUtf8(request.document)).captured(1);
        return "<MonitorStartResponse><monitorCrossRefID>m" + number.toUtf8() +
               "</monitorCrossRefID></MonitorStartResponse>";
    }

    std::map<QByteArray, Answer> answers; ///< by service
    int connections = 0;

private:
    void accept()
    {
        socket_ = server_.nextPendingConnection();
        stream_.clear();
        ++connections;
        QObject::connect(socket_, &QTcpSocket::readyRead, &server_, [this] { read(); });
    }
    void read()
    {
        if (!reading_) return;
        stream_ += socket_->readAll();
        while (true) {
            qsizetype size = stream_.indexOf('\0');
            if (!withoutHeader_)
                size = stream_.size() < 8
                           ? -1
                           : 256 * static_cast<unsigned char>(stream_[2]) + static_cast<unsigned char>(stream_[3]);
            if (size < 0 || stream_.size() < size) return;
            const qsizetype skipped = withoutHeader_ ? 0 : 8;
            const QByteArray frame = stream_.left(size);
            stream_.remove(0, size + (withoutHeader_ ? 1 : 0));
            take(frame.mid(withoutHeader_ ? 0 : 4, withoutHeader_ ? 0 : 4), frame.mid(skipped));
        }
    }
    void take(const QByteArray &id, const QByteArray &document)
    {
        static const QRegularExpression root(QStringLiteral("<([A-Za-z]+)"));
        const Request request{id, root.match(QString::fromUtf8(document)).captured(1).toLatin1(), document};
        received_.append(request);
        const QByteArray answer = answerTo(request);
        if (!answer.isEmpty()) send(id, answer);
    }
    QByteArray answerTo(const Request &request) const
    {
        const auto found = answers.find(request.service);
        if (found != answers.end()) return Answer(found->second)(request);
        if (request.service.endsWith("Response") || request.service == "CSTAErrorCode") return {};
        if (request.service == "MonitorStart") return monitorStarted(request);
        if (request.service == "MonitorStop") return "<MonitorStopResponse/>";
        if (request.service == "SnapshotDevice")
            return "<SnapshotDeviceResponse><crossRefIDorSnapshotData><snapshotData/></crossRefIDorSnapshotData>"
                   "</SnapshotDeviceResponse>";
        return "<CSTAErrorCode><operation>serviceNotSupported</operation></CSTAErrorCode>";
    }

    QTcpServer server_;
    QPointer<QTcpSocket> socket_;
    QByteArray stream_;
    QVector<Request> received_;
    bool withoutHeader_ = false;
    bool reading_ = true;
};

} // namespace clc::test
