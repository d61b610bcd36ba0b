#pragma once

#include "engine/base/scope.h"
#include "engine/cloud/platform_call.h"

#include <QJsonArray>
#include <QSet>

#include <functional>

namespace clc
{

class PlatformSession;

/// One page of a collection (protocols/cloudlink-api.md section 7); count, _links and _embedded may be absent.
struct CollectionPage {
    QJsonArray items;
    std::optional<qint64> count;
    QString next; ///< as sent: path-absolute, not percent-encoded; empty on the last page

    static Result<CollectionPage> fromJson(const QJsonObject &body, const QString &host, const QString &what);
};

/// The address of a page link: percent-encoded, of the same origin and below `base`. A link whose path begins with the
/// base's version segment alone (services behind one host) is put below the base. Parameters of `query` that the link
/// dropped, other than $skip, $skiptoken and $top, are put back, or later pages would answer another question. Error:
/// answerMalformed when it leads elsewhere, is too long or contains control characters.
Result<QUrl> pageAddress(const QString &link, const QUrl &base, const QList<QPair<QString, QString>> &query,
                         const QString &what);

/// Decides after each page whether there is another one. Pure: pageLoop when a link was read before, when pages
/// stay empty or there are more than 20,000; answerMalformed (retryable) when fewer items came than `count` announced.
class PageWalk
{
public:
    PageWalk(QUrl base, QList<QPair<QString, QString>> query, QUrl first, QString what);
    /// The next page's address, nullopt after the last.
    Result<std::optional<QUrl>> after(const CollectionPage &page, const QString &requestId);
    qint64 itemCount() const { return items_; }

private:
    QUrl base_;
    QList<QPair<QString, QString>> query_;
    QString what_;
    QSet<QByteArray> seen_;
    int emptyPages_ = 0;
    qint64 items_ = 0;
    qint64 announced_ = 0;
};

/// Reads all pages, one at a time: `take` gets each page's items, and its error ends the walk. `session` outlives the
/// flow.
Flow forEachPage(Scope &scope, PlatformSession &session, PlatformCall first,
                 std::function<Status(const QJsonArray &items)> take);

} // namespace clc
