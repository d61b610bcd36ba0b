#include "app/lab/mail/smtp_session.h"

#include "app/lab/mail/smtp_path.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

const QString kSystem = QStringLiteral("mail");
constexpr int kHandshakeMs = 10'000;
constexpr int kIdleMs = 60'000;
constexpr qsizetype kLongestCommand = 2048;
constexpr qsizetype kLongestContentLine = 1000;
constexpr qsizetype kLargestMail = 10 * 1024 * 1024;
constexpr qsizetype kMostRecipients = 100;
constexpr int kMostFailedLogins = 3;

bool isAscii(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<QByteArray> decode(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return std::nullopt;
    return decoded.decoded;
}

} // namespace

SmtpSession::SmtpSession(QSslSocket *socket, const SmtpService *service, bool implicitTls, QObject *parent)
    : QObject(parent), socket_(socket), service_(service)
{
    socket_->setParent(this);
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, &SmtpSession::abort);
    connect(socket_, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
    connect(socket_, &QAbstractSocket::errorOccurred, this, &QObject::deleteLater);
    connect(socket_, &QIODevice::readyRead, this, &SmtpSession::read);
    connect(socket_, &QSslSocket::encrypted, this, [this, implicitTls] {
        patience_.start(kIdleMs);
        if (implicitTls) greet();
    });
    patience_.start(kHandshakeMs);
    if (implicitTls)
        socket_->startServerEncryption();
    else
        greet();
}

void SmtpSession::abort()
{
    closing_ = true;
    socket_->abort();
    deleteLater();
}

void SmtpSession::greet()
{
    patience_.start(kIdleMs);
    verb_ = QStringLiteral("CONNECT");
    reply("220 mail.laboratory.example ESMTP ready");
}

void SmtpSession::write(const QByteArray &text)
{
    socket_->write(text + "\r\n");
}

void SmtpSession::reply(const QByteArray &text, const std::function<void()> &then)
{
    Faults &faults = *service_->faults;
    const bool before = faults.take(kSystem, verb_, QStringLiteral("dropBefore")).has_value();
    const WireFault wire = faults.wire(kSystem, verb_);
    if (before || wire.drop) {
        if (then && !before) then();
        abort();
        return;
    }
    busy_ = wire.hang || wire.delayMs > 0;
    if (wire.hang) return;
    const auto fault = faults.take(kSystem, verb_, QStringLiteral("status"));
    const QByteArray played =
        fault ? QByteArray::number(fault->value.toInt(421)) + " 4.3.0 played by the laboratory" : QByteArray();
    const auto answer = [this, text = played.isEmpty() ? text : played,
                         meant = played.isEmpty() ? then : std::function<void()>()] {
        write(text);
        if (meant) meant();
    };
    if (!busy_) {
        answer();
        return;
    }
    QTimer::singleShot(wire.delayMs, this, [this, answer] {
        busy_ = false;
        answer();
        readLines();
    });
}

void SmtpSession::close()
{
    closing_ = true;
    socket_->disconnectFromHost();
}

void SmtpSession::read()
{
    patience_.start(kIdleMs);
    buffer_ += socket_->readAll();
    readLines();
}

void SmtpSession::readLines()
{
    qsizetype start = 0;
    while (!busy_ && !closing_) {
        const qsizetype end = buffer_.indexOf('\n', start);
        const qsizetype length = (end < 0 ? buffer_.size() : end + 1) - start;
        const qsizetype longest = phase_ == Phase::Content ? kLongestContentLine : kLongestCommand;
        if (length > longest) {
            write("500 5.5.2 line too long");
            close();
            return;
        }
        if (end < 0) break;
        const QByteArray text = buffer_.mid(start, length);
        start = end + 1;
        line(text);
    }
    buffer_.remove(0, std::min(start, buffer_.size()));
}

void SmtpSession::line(const QByteArray &text)
{
    const bool bareLineFeed = !text.endsWith("\r\n");
    if (phase_ == Phase::Content) {
        if (bareLineFeed) contentFault_ = "550 5.6.0 a line ends with a bare line feed";
        contentLine(text);
        return;
    }
    if (bareLineFeed) {
        write("500 5.5.2 a line must end with CR LF");
        return;
    }
    const QByteArray content = text.chopped(2);
    if (phase_ == Phase::Command)
        command(content);
    else
        authAnswer(content);
}

void SmtpSession::command(const QByteArray &text)
{
    const qsizetype blank = text.indexOf(' ');
    const QByteArray verb = text.left(blank < 0 ? text.size() : blank).toUpper();
    const QByteArray argument = blank < 0 ? QByteArray() : text.mid(blank + 1);
    verb_ = QString::fromLatin1(verb.left(20));
    if (verb == "QUIT") {
        reply("221 2.0.0 bye", [this] { close(); });
    } else if (verb == "NOOP") {
        reply("250 2.0.0 OK");
    } else if (verb == "EHLO" || verb == "HELO") {
        if (argument.trimmed().isEmpty())
            reply("501 5.5.4 a name is missing");
        else
            hello(verb == "EHLO");
    } else if (verb == "STARTTLS") {
        startTls(argument);
    } else if (!socket_->isEncrypted()) {
        reply("530 5.7.0 Must issue a STARTTLS command first");
    } else if (!greeted_) {
        reply("503 5.5.1 EHLO first");
    } else if (verb == "AUTH") {
        auth(argument);
    } else if (verb == "RSET") {
        resetMail();
        reply("250 2.0.0 OK");
    } else if (user_.isEmpty()) {
        reply("530 5.7.0 Authentication required");
    } else if (verb == "MAIL") {
        mailFrom(argument);
    } else if (verb == "RCPT") {
        rcptTo(argument);
    } else if (verb == "DATA") {
        if (!mustHaveMail(verb)) return;
        reply("354 go on, end with a dot on a line of its own", [this] { phase_ = Phase::Content; });
    } else {
        reply("502 5.5.1 unknown command");
    }
}

void SmtpSession::hello(bool extended)
{
    greeted_ = true;
    resetMail();
    if (!extended) {
        reply("250 mail.laboratory.example");
        return;
    }
    QByteArray text = "250-mail.laboratory.example\r\n";
    const bool offersTls = !service_->faults->take(kSystem, QStringLiteral("EHLO"), QStringLiteral("noStartTls"));
    if (socket_->isEncrypted())
        text += "250-AUTH PLAIN LOGIN\r\n";
    else if (offersTls)
        text += "250-STARTTLS\r\n";
    text += "250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE " + QByteArray::number(kLargestMail);
    reply(text);
}

void SmtpSession::startTls(const QByteArray &argument)
{
    if (socket_->isEncrypted()) {
        reply("503 5.5.1 TLS is active already");
    } else if (!argument.isEmpty()) {
        reply("501 5.5.4 STARTTLS takes no parameter");
    } else if (!greeted_) {
        reply("503 5.5.1 EHLO first");
    } else {
        reply("220 2.0.0 go ahead", [this] {
            // What was sent in clear after STARTTLS must not be taken for what comes under TLS (RFC 3207, section 5).
            buffer_.clear();
            greeted_ = false;
            resetMail();
            patience_.start(kHandshakeMs);
            socket_->startServerEncryption();
        });
    }
}

void SmtpSession::auth(const QByteArray &argument)
{
    if (!user_.isEmpty() || mail_) {
        reply("503 5.5.1 not now");
        return;
    }
    const QList<QByteArray> parts = argument.split(' ');
    const QByteArray mechanism = parts.constFirst().toUpper();
    const QByteArray initial = parts.value(1);
    if (parts.size() > 2 || (mechanism != "PLAIN" && mechanism != "LOGIN")) {
        reply("504 5.5.4 PLAIN and LOGIN are known");
    } else if (mechanism == "PLAIN") {
        phase_ = Phase::AuthPlain;
        if (initial.isEmpty())
            reply("334 ");
        else
            authAnswer(initial);
    } else {
        phase_ = Phase::AuthLoginUser;
        if (initial.isEmpty())
            reply("334 VXNlcm5hbWU6");
        else
            authAnswer(initial);
    }
}

void SmtpSession::authAnswer(const QByteArray &text)
{
    const Phase phase = std::exchange(phase_, Phase::Command);
    const std::optional<QByteArray> answer = decode(text);
    if (text == "*" || !answer) {
        reply(text == "*" ? "501 5.7.0 given up" : "501 5.5.2 this is not base64");
    } else if (phase == Phase::AuthPlain) {
        const QList<QByteArray> parts = answer->split('\0');
        if (parts.size() != 3)
            reply("501 5.5.2 PLAIN has three parts");
        else
            login(parts.at(1), parts.at(2));
    } else if (phase == Phase::AuthLoginUser) {
        loginUser_ = *answer;
        phase_ = Phase::AuthLoginPassword;
        reply("334 UGFzc3dvcmQ6");
    } else {
        login(loginUser_, *answer);
    }
}

void SmtpSession::login(const QByteArray &user, const QByteArray &password)
{
    if (QString::fromUtf8(user) == service_->user && QString::fromUtf8(password) == service_->password) {
        reply("235 2.7.0 signed in", [this] { user_ = service_->user; });
        return;
    }
    reply("535 5.7.8 user name or password is wrong");
    if (++failedLogins_ >= kMostFailedLogins) close();
}

void SmtpSession::resetMail()
{
    mail_.reset();
    smtpUtf8_ = false;
    contentFault_.clear();
}

void SmtpSession::mailFrom(const QByteArray &argument)
{
    const std::optional<SmtpPath> path = parseSmtpPath(argument, "FROM:");
    if (mail_) {
        reply("503 5.5.1 a mail is under way");
        return;
    }
    if (!path || (!path->address.isEmpty() && !path->address.contains('@'))) {
        reply("501 5.1.7 MAIL FROM:<address> is wanted");
        return;
    }
    bool utf8 = false;
    for (const auto &[name, value] : path->parameters) {
        bool ok = true;
        if (name == "SIZE" && value.toLongLong(&ok) > kLargestMail) {
            reply("552 5.3.4 the mail is too large");
            return;
        }
        const bool body = name == "BODY" && (value.toUpper() == "8BITMIME" || value.toUpper() == "7BIT");
        utf8 = utf8 || name == "SMTPUTF8";
        if (!(name == "SIZE" && ok) && !body && name != "SMTPUTF8" && name != "AUTH") {
            reply("555 5.5.4 unknown parameter " + name);
            return;
        }
    }
    if (!isAscii(path->address) && !utf8) {
        reply("553 5.6.7 an address beyond ASCII needs SMTPUTF8");
        return;
    }
    const QString from = QString::fromUtf8(path->address);
    reply("250 2.1.0 OK", [this, from, utf8] {
        smtpUtf8_ = utf8;
        mail_ = Mail{from, {}, user_, socket_->isEncrypted(), {}};
    });
}

void SmtpSession::rcptTo(const QByteArray &argument)
{
    const std::optional<SmtpPath> path = parseSmtpPath(argument, "TO:");
    if (!mail_)
        reply("503 5.5.1 MAIL first");
    else if (!path || path->address.indexOf('@') < 1)
        reply("501 5.1.3 RCPT TO:<address> is wanted");
    else if (!path->parameters.isEmpty())
        reply("555 5.5.4 unknown parameter " + path->parameters.constFirst().first);
    else if (!isAscii(path->address) && !smtpUtf8_)
        reply("553 5.6.7 an address beyond ASCII needs SMTPUTF8");
    else if (path->address.toLower().startsWith("unknown@"))
        reply("550 5.1.1 no such mailbox");
    else if (mail_->to.size() >= kMostRecipients)
        reply("452 4.5.3 too many recipients");
    else {
        const QString to = QString::fromUtf8(path->address);
        reply("250 2.1.5 OK", [this, to] { mail_->to.append(to); });
    }
}

bool SmtpSession::mustHaveMail(const QByteArray &verb)
{
    if (mail_ && !mail_->to.isEmpty()) return true;
    reply("503 5.5.1 MAIL and RCPT before " + verb);
    return false;
}

void SmtpSession::contentLine(const QByteArray &text)
{
    if (text == ".\r\n") {
        endOfContent();
        return;
    }
    mail_->raw += text.startsWith('.') ? text.mid(1) : text;
    if (mail_->raw.size() <= kLargestMail) return;
    contentFault_ = "552 5.3.4 the mail is too large";
    mail_->raw.clear();
}

void SmtpSession::endOfContent()
{
    phase_ = Phase::Command;
    verb_ = QStringLiteral("MESSAGE");
    const Mail mail = std::move(*mail_);
    const QByteArray fault = contentFault_;
    resetMail();
    if (!fault.isEmpty()) {
        reply(fault);
    } else if (service_->faults->take(kSystem, verb_, QStringLiteral("tempfail"))) {
        reply("451 4.3.0 try again later");
    } else if (service_->faults->take(kSystem, verb_, QStringLiteral("refuse"))) {
        reply("554 5.7.1 this server takes no more");
    } else if (!service_->store->hasRoom(mail.raw.size())) {
        reply("452 4.3.1 no room left");
    } else {
        reply("250 2.0.0 taken", [this, mail] {
            service_->taken(mail);
            service_->store->add(mail);
        });
    }
}

} // namespace lab
