#include "engine/mail/smtp_transfer.h"

#include "engine/base/redact.h"
#include "engine/net/network_error.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace clc
{

namespace
{

constexpr qsizetype longestReason = 500;

/// The server's last answer that was a refusal; the 221 to our QUIT comes after it.
struct Refusal {
    int code = 0;
    QByteArray words;
};

/// What the callbacks of libcurl see.
struct Session {
    const SmtpJob &job;
    const std::atomic_bool &stop;
    Refusal refusal;
    int openCode = 0; ///< of an answer whose last line has not come yet
};

class StringList
{
public:
    StringList() = default;
    ~StringList() { curl_slist_free_all(list_); }
    StringList(const StringList &) = delete;
    StringList &operator=(const StringList &) = delete;
    void add(const QByteArray &text) { list_ = curl_slist_append(list_, text.constData()); }
    curl_slist *get() const { return list_; }

private:
    curl_slist *list_ = nullptr;
};

size_t onAnswer(char *data, size_t size, size_t count, void *user)
{
    auto *session = static_cast<Session *>(user);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    const int code = line.left(3).toInt();
    if (code >= 400 && code < 600) {
        if (session->openCode != code) session->refusal = {code, {}};
        if (session->refusal.words.size() < longestReason) session->refusal.words += line + ' ';
    }
    session->openCode = line.size() > 3 && line.at(3) == '-' ? code : 0;
    return size * count;
}

int onProgress(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Session *>(user)->stop ? 1 : 0;
}

CURLcode onTls(CURL *, void *context, void *user)
{
    static_cast<Session *>(user)->job.trust->install(context);
    return CURLE_OK;
}

size_t discard(char *, size_t size, size_t count, void *)
{
    return size * count;
}

void setServer(CURL *curl, const SmtpJob &job)
{
    const bool implicit = job.tls == MailServer::Tls::implicit;
    const QByteArray url = (implicit ? "smtps://" : "smtp://") + job.server.text().toLatin1();
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, implicit ? "smtps" : "smtp");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0L); // SmtpTrust looks at the name, unless the certificate is pinned
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(job.connectTime.count()));
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(job.answerTime.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(job.wholeTime.count()));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L); // do not wait for a name server when stopped
    if (job.user.isEmpty()) return;
    curl_easy_setopt(curl, CURLOPT_USERNAME, job.user.constData());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, job.password.constData());
}

void setCallbacks(CURL *curl, Session *session)
{
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onAnswer);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, session);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, discard);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, session);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, onTls);
    curl_easy_setopt(curl, CURLOPT_SSL_CTX_DATA, session);
}

void addPart(curl_mime *mime, const QByteArray &body, const char *type)
{
    if (body.isEmpty()) return;
    curl_mimepart *part = curl_mime_addpart(mime);
    curl_mime_data(part, body.constData(), static_cast<size_t>(body.size()));
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
}

NetworkContext contextOf(const SmtpJob &job, const QString &reason)
{
    NetworkContext context;
    context.host = job.server.host;
    context.port = job.server.port;
    context.what = QStringLiteral("mail");
    context.seconds = static_cast<int>(job.answerTime.count());
    context.reason = reason;
    return context;
}

Error mailError(ErrorCode code, const SmtpJob &job, const QString &reason, bool retryable = false)
{
    Error error =
        failure(code, {{QStringLiteral("host"), job.server.host}, {QStringLiteral("port"), job.server.port}}, reason);
    if (code == ErrorCode::mailRefused)
        error.parameters.insert(QStringLiteral("recipient"), QString::fromLatin1(job.message.to));
    error.retryable = retryable;
    return error;
}

/// Turns libcurl's code and the server's words into one of our errors.
Error explained(CURLcode code, const Session &session, int systemError, const QString &words)
{
    const SmtpJob &job = session.job;
    const QString answer =
        redacted(QString::fromUtf8(session.refusal.words.trimmed().left(longestReason)).simplified());
    const QString reason = answer.isEmpty() ? redacted(words) : answer;
    const bool later = session.refusal.code >= 400 && session.refusal.code < 500;
    if (code == CURLE_ABORTED_BY_CALLBACK) return cancelledError();
    if (job.trust->fault()) return *job.trust->fault();
    switch (code) {
    case CURLE_USE_SSL_FAILED:
        return mailError(ErrorCode::mailTlsRefused, job, reason);
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return mailError(ErrorCode::mailLoginRefused, job, reason, later);
    case CURLE_COULDNT_RESOLVE_HOST:
        return classifySocketError(QAbstractSocket::HostNotFoundError, contextOf(job, reason));
    case CURLE_COULDNT_CONNECT:
        return classifySocketError(systemError == ECONNREFUSED ? QAbstractSocket::ConnectionRefusedError
                                                               : QAbstractSocket::NetworkError,
                                   contextOf(job, reason));
    case CURLE_OPERATION_TIMEDOUT:
        return classifySocketError(QAbstractSocket::SocketTimeoutError, contextOf(job, reason));
    case CURLE_SSL_CONNECT_ERROR:
        // With TLS from the first octet this is what a server without it looks like.
        return mailError(job.tls == MailServer::Tls::implicit ? ErrorCode::mailTlsRefused : ErrorCode::tlsFailed, job,
                         reason);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
        return mailError(ErrorCode::tlsFailed, job, reason);
    default:
        break;
    }
    if (session.refusal.code != 0) return mailError(ErrorCode::mailRefused, job, reason, later);
    return classifySocketError(QAbstractSocket::RemoteHostClosedError, contextOf(job, reason));
}

} // namespace

Status transferMail(const SmtpJob &job, const std::atomic_bool &stop)
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(ready ? curl_easy_init() : nullptr,
                                                                   &curl_easy_cleanup);
    if (!curl)
        return failure(ErrorCode::internal, {{QStringLiteral("detail"), QStringLiteral("libcurl cannot be used")}});
    Session session{job, stop, {}, 0};
    std::array<char, CURL_ERROR_SIZE> words{};
    setServer(curl.get(), job);
    setCallbacks(curl.get(), &session);
    curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, words.data());

    const QByteArray sender = '<' + job.message.from + '>';
    StringList recipients;
    recipients.add('<' + job.message.to + '>');
    StringList headers;
    for (const QByteArray &header : job.message.headers) headers.add(header);
    headers.add("Content-Type: multipart/alternative");
    const std::unique_ptr<curl_mime, decltype(&curl_mime_free)> mime(curl_mime_init(curl.get()), &curl_mime_free);
    addPart(mime.get(), job.message.text, "text/plain; charset=UTF-8");
    addPart(mime.get(), job.message.html, "text/html; charset=UTF-8");
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.constData());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_MIMEPOST, mime.get());

    const CURLcode code = curl_easy_perform(curl.get());
    if (code == CURLE_OK) return done;
    long systemError = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_OS_ERRNO, &systemError);
    const QString said =
        words.front() == '\0' ? QString::fromLatin1(curl_easy_strerror(code)) : QString::fromUtf8(words.data());
    return explained(code, session, static_cast<int>(systemError), said);
}

} // namespace clc
