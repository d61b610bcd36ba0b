#include "engine/net/sip_message.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype largestMessage = 64 * 1024;

QByteArray longName(const QByteArray &name)
{
    static const QList<QPair<QByteArray, QByteArray>> compact{
        {"v", "via"},          {"f", "from"},      {"t", "to"},
        {"i", "call-id"},      {"m", "contact"},   {"l", "content-length"},
        {"c", "content-type"}, {"k", "supported"}, {"e", "content-encoding"},
        {"s", "subject"}};
    for (const auto &[brief, full] : compact)
        if (name == brief) return full;
    return name;
}

/// Splits at line ends and joins folded lines; a bare LF is taken as a line end too.
QList<QByteArray> unfoldedLines(const QByteArray &head)
{
    QList<QByteArray> lines;
    for (QByteArray line : head.split('\n')) {
        if (line.endsWith('\r')) line.chop(1);
        const bool folded = !lines.isEmpty() && (line.startsWith(' ') || line.startsWith('\t'));
        if (folded)
            lines.last() += ' ' + line.trimmed();
        else
            lines << line;
    }
    return lines;
}

bool readStatusLine(const QByteArray &line, SipAnswer &answer)
{
    if (!line.startsWith("SIP/2.0 ") || line.size() < 11) return false;
    bool number = false;
    answer.status = line.mid(8, 3).toInt(&number);
    const bool ends = line.size() == 11 || line.at(11) == ' ';
    answer.reason = QString::fromUtf8(line.mid(12).left(200)).simplified();
    return number && ends && answer.status >= 100 && answer.status <= 699;
}

/// The end of the header section, and how long the empty line behind it is.
std::optional<std::pair<qsizetype, qsizetype>> headEnd(const QByteArray &message)
{
    const qsizetype proper = message.indexOf("\r\n\r\n");
    const qsizetype bare = message.indexOf("\n\n");
    if (proper >= 0 && (bare < 0 || proper < bare)) return std::pair(proper, qsizetype{4});
    if (bare >= 0) return std::pair(bare, qsizetype{2});
    return std::nullopt;
}

Error malformed(const char *detail)
{
    return failure(ErrorCode::answerMalformed, {{QStringLiteral("detail"), QLatin1String(detail)}});
}

QString bracketed(const QString &host)
{
    return host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host;
}

} // namespace

QByteArray SipAnswer::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers)
        if (name == lowerCaseName) return value;
    return {};
}

QByteArray SipAnswer::branch() const
{
    const QByteArray topmost = header("via").split(',').first();
    for (const QByteArray &part : topmost.split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0 && part.left(equals).trimmed().toLower() == "branch") return part.mid(equals + 1).trimmed();
    }
    return {};
}

std::optional<SipAnswer> parseSipAnswer(const QByteArray &message)
{
    if (message.size() > largestMessage) return std::nullopt;
    const auto end = headEnd(message);
    const QList<QByteArray> lines = unfoldedLines(end ? message.left(end->first) : message);
    SipAnswer answer;
    if (!readStatusLine(lines.first(), answer)) return std::nullopt;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers << qMakePair(longName(line.left(colon).trimmed().toLower()), line.mid(colon + 1).trimmed());
    }
    return answer;
}

Result<std::optional<SipAnswer>> SipStream::next()
{
    while (buffer_.startsWith('\r') || buffer_.startsWith('\n')) buffer_.remove(0, 1);
    const QByteArray start = QByteArray("SIP/2.0 ").left(buffer_.size());
    if (!buffer_.startsWith(start)) return malformed("it is not a SIP answer");
    const auto end = headEnd(buffer_);
    if (!end) {
        if (buffer_.size() > largestMessage) return malformed("a SIP message of more than 64 KiB");
        return std::optional<SipAnswer>();
    }
    const auto answer = parseSipAnswer(buffer_.left(end->first + end->second));
    if (!answer) return malformed("it is not a SIP answer");
    bool number = true;
    const QByteArray given = answer->header("content-length");
    const qsizetype length = given.isEmpty() ? 0 : given.toLongLong(&number);
    if (!number || length < 0 || length > largestMessage) return malformed("a Content-Length that cannot be");
    const qsizetype whole = end->first + end->second + length;
    if (buffer_.size() < whole) return std::optional<SipAnswer>();
    buffer_.remove(0, whole);
    return answer;
}

QByteArray sipOptionsRequest(const SipOptionsRequest &request)
{
    const QByteArray peer = bracketed(request.host).toLatin1() + ':' + QByteArray::number(request.port);
    const QByteArray local = bracketed(request.localHost).toLatin1() + ':' + QByteArray::number(request.localPort);
    const QByteArray parameter = ";transport=" + request.transport.toLower();
    return "OPTIONS sip:" + peer + parameter + " SIP/2.0\r\n" + "Via: SIP/2.0/" + request.transport + ' ' + local +
           ";branch=" + request.branch + ";rport\r\n" + "Max-Forwards: 70\r\n" + "From: <sip:probe@" + local +
           ">;tag=" + request.tag + "\r\n" + "To: <sip:" + peer + ">\r\n" + "Call-ID: " + request.callId + "\r\n" +
           "CSeq: 1 OPTIONS\r\n" + "Contact: <sip:probe@" + local + parameter + ">\r\n" +
           "Accept: application/sdp\r\n" + "User-Agent: CloudLinkGatewayConsole/" CLC_VERSION "\r\n" +
           "Content-Length: 0\r\n\r\n";
}

} // namespace clc
