#include "engine/cloud/retry.h"

#include "engine/base/backoff.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace clc
{

namespace
{

constexpr int triesAfterTimeOut = 2; // a system that hangs is not asked five times for thirty seconds each

/// The three forms of RFC 9110 section 5.6.7; the weekday says nothing that the date does not.
QDateTime httpDate(const QByteArray &text, const QDateTime &now)
{
    const QString simple = QString::fromLatin1(text.left(64)).simplified();
    const auto comma = simple.indexOf(QLatin1Char(','));
    const QString rest = simple.mid(comma >= 0 ? comma + 1 : simple.indexOf(QLatin1Char(' ')) + 1).trimmed();
    for (const auto *form : {"d MMM yyyy hh:mm:ss 'GMT'", "d-MMM-yy hh:mm:ss 'GMT'", "MMM d hh:mm:ss yyyy"}) {
        QDateTime date = QLocale::c().toDateTime(rest, QString::fromLatin1(form));
        if (!date.isValid()) continue;
        date = QDateTime(date.date(), date.time(), Qt::UTC);
        // Two digits of a year mean the century that puts the date less than fifty years ahead or behind.
        while (QLatin1String(form).contains(QLatin1String("-yy ")) && date.addYears(50) < now)
            date = date.addYears(100);
        return date;
    }
    return {};
}

std::chrono::milliseconds pauseBefore(const Result<HttpReply> &outcome, const RetryPolicy &policy, const QDateTime &now,
                                      Backoff &backoff)
{
    const auto usual = backoff.next();
    if (!outcome) return usual;
    const auto asked = retryAfter(outcome->header("retry-after"), outcome->header("date"), now);
    if (!asked) return usual;
    const auto jitter = QRandomGenerator::global()->bounded(static_cast<qint64>(policy.jitter.count()) + 1);
    return std::min(*asked, policy.longestRetryAfter) + std::chrono::milliseconds(jitter);
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QByteArray &date,
                                                    const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty()) return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        constexpr qsizetype longestNumber = 9;
        const qint64 seconds = text.size() > longestNumber ? 999'999'999 : text.toLongLong();
        return std::chrono::seconds(seconds);
    }
    const QDateTime until = httpDate(text, now);
    if (!until.isValid()) return std::nullopt;
    const QDateTime sent = httpDate(date, now);
    const qint64 wait = (sent.isValid() ? sent : now).msecsTo(until);
    return std::chrono::milliseconds(std::max<qint64>(0, wait));
}

bool worthRepeating(const Result<HttpReply> &outcome, bool repeatable)
{
    constexpr int tooManyRequests = 429;
    constexpr int serverErrors = 500;
    if (outcome) return outcome->status == tooManyRequests || (repeatable && outcome->status >= serverErrors);
    const ErrorCode code = outcome.error().code;
    return repeatable && (code == ErrorCode::connectionLost || code == ErrorCode::timedOut);
}

Task<HttpReply> sendRepeatedly(Scope &scope, HttpClient &http, const Clock &clock, RetryPolicy policy,
                               HttpRequest request, bool repeatable, quint64 *sent)
{
    request.repeatable = repeatable;
    Backoff backoff(policy.firstPause, policy.longestPause);
    for (int tried = 1;; ++tried) {
        if (sent) ++*sent;
        Result<HttpReply> outcome = co_await http.send(scope, request);
        const bool hung = !outcome && outcome.error().code == ErrorCode::timedOut;
        const int tries = hung ? std::min(policy.tries, triesAfterTimeOut) : policy.tries;
        if (tried >= tries || !worthRepeating(outcome, repeatable)) co_return outcome;
        const auto pause = pauseBefore(outcome, policy, clock.now(), backoff);
        CLC_CO_CHECK(co_await scope.sleep(pause));
    }
}

} // namespace clc
