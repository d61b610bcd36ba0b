#pragma once

#include "app/lab/http/http_server.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <optional>

namespace lab
{

/// One rule of what goes wrong, as given to `POST /faults` or in the file of `--faults`.
struct Fault {
    QString system;    ///< "mivb", "platform", "mbg", "msl", "mail", "sip"
    QString match;     ///< "PATCH /admin/…", an operation's name, or a pattern of these with `*`; "*" is everything
    QString kind;      ///< what happens; see `Faults::kinds`
    QJsonValue value;  ///< its parameter: a status, milliseconds, octets, …; null when there is none
    int every = 1;     ///< only every Nth matching request
    int count = -1;    ///< so many times; -1 without end
    int skip = 0;      ///< the first so many matching requests are spared
    qint64 seen = 0;   ///< matching requests so far
    qint64 struck = 0; ///< times it has happened
};

/// The failures the laboratory is told to play. Each system asks for each request it gets; a rule counts the requests
/// it matches.
///
/// Kinds that every HTTP system has by `wire`: `delay` (ms), `truncate` (octets of body kept), `drop` (the request is
/// carried out, then the connection closed without an answer), `hang`. Kinds a system must ask for by `take`: `status`
/// (HTTP status), `retryAfter` (429; seconds or an HTTP date), `wrongShape`, `pageLoop`, `duplicate`, `shortPage` (rows
/// at most), `sessionExpiry`, `fault`, `refuse`, `dropBefore` (closed without carrying it out) and whatever its header
/// names. `certificate` takes effect at once, on the whole system.
class Faults
{
public:
    /// Puts another certificate into a system: "expired", "selfSigned", "reissued", "wrongHost" or "good". False when
    /// there is no such system.
    using CertificateChanger = std::function<bool(const QString &system, const QString &which)>;

    void setCertificateChanger(CertificateChanger changer) { changeCertificate_ = std::move(changer); }

    /// Adds a rule; when it is no rule `why` says so and nothing changes.
    bool add(const QJsonObject &rule, QString *why);
    void clear(const QString &system = {}); ///< all rules, or those of one system; certificates are made good again
    QJsonArray toJson() const;

    /// The rule of this kind that strikes this request. Asking counts: ask once for each kind and request.
    std::optional<Fault> take(const QString &system, const QString &operation, const QString &kind);
    /// The wire faults that strike this request, joined.
    WireFault wire(const QString &system, const QString &operation);

    static const QStringList &kinds();

private:
    struct Rule {
        Fault fault;
        QRegularExpression pattern;
    };

    bool changeCertificate(const Fault &fault, QString *why);

    QList<Rule> rules_;
    QStringList spoiled_; ///< systems whose certificate was changed
    CertificateChanger changeCertificate_;
};

/// The name under which `Faults` knows a plain HTTP request: "PATCH /admin/2017-09-01/…".
inline QString operationOf(const HttpRequest &request)
{
    return QString::fromLatin1(request.method) + QLatin1Char(' ') + request.path;
}

} // namespace lab
