#include "app/lab/http/http_connection.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <utility>

#include <sys/socket.h>

namespace lab
{

namespace
{

constexpr int kHandshakeMs = 10'000;
constexpr int kRequestMs = 60'000;
constexpr int kIdleMs = 300'000;
constexpr int kLingerMs = 2'000;
constexpr qint64 kReadAhead = 512LL * 1024;
constexpr qsizetype kJoinBelow = 64LL * 1024;

QByteArray reasonPhrase(int status)
{
    static constexpr std::array<std::pair<int, const char *>, 28> kPhrases{{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {409, "Conflict"},
        {411, "Length Required"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    }};
    for (const auto &[code, phrase] : kPhrases) {
        if (code == status) return phrase;
    }
    return "Status";
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace

HttpConnection::HttpConnection(QSslSocket *socket, const HttpService *service, bool encrypted, QObject *parent)
    : QObject(parent), socket_(socket), service_(service), parser_(service->bodyLimit)
{
    socket_->setParent(this);
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket_->setReadBufferSize(kReadAhead);
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, &HttpConnection::abort);
    connect(socket_, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
    connect(socket_, &QAbstractSocket::errorOccurred, this, [this] {
        if (socket_->state() == QAbstractSocket::UnconnectedState || !socket_->isOpen()) deleteLater();
    });
    connect(socket_, &QIODevice::readyRead, this, &HttpConnection::read);
    if (encrypted) {
        patience_.start(kHandshakeMs);
        connect(socket_, &QSslSocket::encrypted, this, &HttpConnection::begin);
        socket_->startServerEncryption();
    } else {
        begin();
    }
}

void HttpConnection::abort()
{
    socket_->abort();
    deleteLater();
}

void HttpConnection::begin()
{
    patience_.start(kIdleMs);
    read();
}

void HttpConnection::read()
{
    if (socket_->mode() == QSslSocket::SslServerMode && !socket_->isEncrypted()) return;
    if (lingering_) {
        socket_->readAll();
        return;
    }
    // While an answer is outstanding what follows stays in the socket, so that a client cannot fill our memory.
    if (answering_) return;
    if (socket_->bytesAvailable() > 0) parser_.append(socket_->readAll());
    proceed();
}

void HttpConnection::proceed()
{
    switch (parser_.advance()) {
    case HttpParser::Step::NeedMore:
        patience_.start(parser_.idle() ? kIdleMs : kRequestMs);
        break;
    case HttpParser::Step::Expects:
        socket_->write("HTTP/1.1 100 Continue\r\n\r\n");
        socket_->flush();
        break;
    case HttpParser::Step::Complete:
        handle(parser_.take());
        break;
    case HttpParser::Step::Refused:
        refuse(parser_.refusal());
        break;
    }
}

void HttpConnection::handle(HttpRequest request)
{
    patience_.stop();
    answering_ = true;
    current_ = std::move(request);
    const QPointer<HttpConnection> self(this);
    const quint64 serial = ++serial_;
    const HttpRequest asked = current_;
    service_->handler(asked, [self, serial](HttpResponse response) {
        if (self) self->answer(serial, std::move(response));
    });
}

void HttpConnection::answer(quint64 serial, HttpResponse response)
{
    if (serial != serial_ || !answering_ || socket_->state() != QAbstractSocket::ConnectedState) return;
    ++serial_;
    WireFault fault = response.wire;
    if (!fault.any() && service_->faultSource) fault = service_->faultSource(current_);
    if (fault.delayMs <= 0) {
        applyFault(fault, std::move(response));
        return;
    }
    QTimer::singleShot(fault.delayMs, this, [this, fault, answered = std::move(response)]() mutable {
        applyFault(fault, std::move(answered));
    });
}

void HttpConnection::applyFault(const WireFault &fault, HttpResponse response)
{
    if (fault.hang) return;
    if (fault.drop) {
        abort();
        return;
    }
    write(response, fault.truncateAt);
}

void HttpConnection::write(const HttpResponse &response, qint64 truncateAt)
{
    const bool cut = truncateAt >= 0 && truncateAt < response.body.size();
    const bool keep = parser_.keepAlive() && !cut && !lingering_;
    const bool bodiless = response.status == 204 || response.status == 304;
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    head += "Date: " + httpDate() + "\r\n";
    if (!response.contentType.isEmpty() && !bodiless) head += "Content-Type: " + response.contentType + "\r\n";
    if (!bodiless) head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    for (const auto &[name, value] : response.headers) head += name + ": " + value + "\r\n";
    head += keep ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    if (current_.method != "HEAD" && !bodiless) {
        const QByteArray body = cut ? response.body.left(truncateAt) : response.body;
        if (body.size() < kJoinBelow) {
            socket_->write(head + body);
        } else {
            socket_->write(head);
            socket_->write(body);
        }
    } else {
        socket_->write(head);
    }
    socket_->flush();
    answering_ = false;
    current_ = HttpRequest();
    if (lingering_) return;
    if (!keep) {
        socket_->disconnectFromHost();
        return;
    }
    patience_.start(kIdleMs);
    // Queued, so that a handler that answers at once does not nest for every pipelined request.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::refuse(int status)
{
    lingering_ = true;
    current_ = HttpRequest();
    write(HttpResponse::text(reasonPhrase(status) + '\n', status), -1);
    linger();
}

/// Closing with unread octets would reset the connection and take the refusal with it, so what still comes is read away
/// for a while.
void HttpConnection::linger()
{
    socket_->readAll();
    if (socket_->mode() == QSslSocket::UnencryptedMode)
        ::shutdown(static_cast<int>(socket_->socketDescriptor()), SHUT_WR);
    QTimer::singleShot(kLingerMs, this, &HttpConnection::abort);
}

} // namespace lab
