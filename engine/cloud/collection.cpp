#include "engine/cloud/collection.h"

#include "engine/base/json_shape.h"
#include "engine/cloud/platform_session.h"

#include <QUrlQuery>

namespace clc
{

namespace
{

constexpr int mostPages = 20'000;
constexpr int mostEmptyPages = 10;
constexpr qsizetype longestLink = 16 * 1024;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Encodes what may not stand in an address; keeps delimiters and what is encoded already.
QByteArray encodedLink(const QString &link)
{
    constexpr QByteArrayView kept("-._~/?&=$'(),:;@!*");
    const QByteArray bytes = link.toUtf8();
    QByteArray result;
    result.reserve(bytes.size() + bytes.size() / 4);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        const bool letterOrDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool escape =
            c == '%' && i + 2 < bytes.size() && isHexDigit(bytes.at(i + 1)) && isHexDigit(bytes.at(i + 2));
        if (letterOrDigit || escape || kept.contains(c))
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

/// The link's path below the origin, or empty when it leads outside of the service.
QString pathBelow(const QString &path, const QString &base)
{
    const QString slash = QStringLiteral("/");
    if (path.startsWith(base + slash)) return path;
    const auto versionAt = base.lastIndexOf(QLatin1Char('/'));
    const QString version = base.mid(versionAt);
    return versionAt > 0 && path.startsWith(version + slash) ? base.left(versionAt) + path : QString();
}

bool isPosition(const QString &name)
{
    return name == QLatin1String("$skip") || name == QLatin1String("$skiptoken") || name == QLatin1String("$top");
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    constexpr int https = 443;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(https) == b.port(https) && a.userInfo().isEmpty();
}

} // namespace

Result<CollectionPage> CollectionPage::fromJson(const QJsonObject &body, const QString &host, const QString &what)
{
    ShapeReader reader(body);
    CollectionPage page;
    if (body.contains(QLatin1String("count"))) page.count = reader.integer(QLatin1String("count"), 0, 100'000'000);
    ShapeReader links(reader.optionalObject(QLatin1String("_links")), QStringLiteral("_links"));
    page.next = links.optionalText(QLatin1String("next"), static_cast<int>(longestLink));
    ShapeReader embedded(reader.optionalObject(QLatin1String("_embedded")), QStringLiteral("_embedded"));
    page.items = embedded.optionalArray(QLatin1String("items"));
    CLC_CHECK(reader.status(host, what));
    CLC_CHECK(links.status(host, what));
    CLC_CHECK(embedded.status(host, what));
    return page;
}

Result<QUrl> pageAddress(const QString &link, const QUrl &base, const QList<QPair<QString, QString>> &query,
                         const QString &what)
{
    const auto refused = [&](const char *detail) {
        return malformedAnswer(base.host(), what,
                               QStringLiteral("the link to the next page %1").arg(QLatin1String(detail)));
    };
    if (link.size() > longestLink) return refused("is too long");
    for (const QChar c : link)
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c == QLatin1Char('\\'))
            return refused("has characters it cannot have");
    if (link.startsWith(QLatin1String("//"))) return refused("leads to another host");
    const QUrl relative = QUrl::fromEncoded(encodedLink(link), QUrl::StrictMode);
    if (!relative.isValid()) return refused("is not an address");
    if (!relative.isRelative() && !sameOrigin(relative, base)) return refused("leads to another host");
    const QString path = relative.path(QUrl::FullyEncoded);
    const QString below = pathBelow(path, base.path(QUrl::FullyEncoded));
    if (below.isEmpty() || below.contains(QLatin1String("/.."))) return refused("leads outside of the service");
    QUrl address = base;
    address.setPath(below, QUrl::TolerantMode);
    QByteArray text = address.toEncoded();
    const QUrlQuery sent(relative);
    QByteArray parameters = relative.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : query) {
        if (isPosition(name) || sent.hasQueryItem(name)) continue;
        if (!parameters.isEmpty()) parameters += '&';
        parameters += QUrl::toPercentEncoding(name, "$") + '=' + QUrl::toPercentEncoding(value, "$'(),:@");
    }
    if (!parameters.isEmpty()) text += '?' + parameters;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

PageWalk::PageWalk(QUrl base, QList<QPair<QString, QString>> query, QUrl first, QString what)
    : base_(std::move(base)), query_(std::move(query)), what_(std::move(what)), seen_{first.toEncoded()}
{
}

Result<std::optional<QUrl>> PageWalk::after(const CollectionPage &page, const QString &requestId)
{
    const auto failed = [&](Error error) {
        error.requestId = requestId;
        return error;
    };
    const auto loop = [&] { return failed(failure(ErrorCode::pageLoop, {{QStringLiteral("what"), what_}})); };
    const auto isShort = [&](qint64 announced) {
        Error error = malformedAnswer(base_.host(), what_,
                                      QStringLiteral("it announced %1 items and sent %2").arg(announced).arg(items_));
        error.retryable = true;
        return failed(error);
    };
    items_ += page.items.size();
    // `count` is that of the page or of the whole list: no text says which. Either way so many have to come in the end.
    announced_ = std::max(announced_, page.count.value_or(0));
    if (page.next.isEmpty()) {
        if (items_ < announced_) return isShort(announced_);
        return std::optional<QUrl>();
    }
    emptyPages_ = page.items.isEmpty() ? emptyPages_ + 1 : 0;
    auto address = pageAddress(page.next, base_, query_, what_);
    if (!address) return failed(address.error());
    const QByteArray encoded = address->toEncoded();
    if (seen_.contains(encoded) || seen_.size() >= mostPages || emptyPages_ > mostEmptyPages) return loop();
    seen_.insert(encoded);
    bool isNumber = false;
    const qint64 skipped = QUrlQuery(*address).queryItemValue(QStringLiteral("$skip")).toLongLong(&isNumber);
    if (isNumber && skipped > items_) return isShort(skipped);
    return std::optional<QUrl>(*address);
}

Flow forEachPage(Scope &scope, PlatformSession &session, PlatformCall first,
                 std::function<Status(const QJsonArray &items)> take)
{
    PlatformCall call = first;
    PageWalk walk(session.addresses().base(first.service), first.query, first.url(session.addresses()), first.what);
    while (true) {
        CLC_CO_TRY(const PlatformReply reply, co_await session.call(scope, call));
        auto page = CollectionPage::fromJson(reply.body, reply.host, first.what);
        if (!page) {
            Error error = page.error();
            error.requestId = reply.requestId;
            co_return error;
        }
        CLC_CO_CHECK(take(page->items));
        CLC_CO_TRY(const std::optional<QUrl> next, walk.after(*page, reply.requestId));
        if (!next) co_return done;
        call.link = *next;
    }
}

} // namespace clc
