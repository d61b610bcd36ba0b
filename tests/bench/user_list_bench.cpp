// How long a page of the list of users takes with 100,000 imported and 20,000 others: on a real file, as the engine
// reads it. Not a test; tests/store/user_list_test.cpp says what is right.
#include "engine/store/link_repository.h"
#include "engine/store/user_list_repository.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QUuid>

#include <cstdio>
#include <ctime>

using namespace clc;

namespace
{

constexpr int imported = 100'000;
constexpr int skipped = 20'000;

UserLink link(int i)
{
    UserLink one;
    one.userId = UserId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    one.extension = QString::number(1000 + i);
    one.identity = Identity(QStringLiteral("dn:") + one.extension);
    one.tagIdentity = one.identity;
    one.firstName = QStringLiteral("Anna%1").arg(i % 911);
    one.lastName = QStringLiteral("Müller-%1").arg((i * 7919) % imported);
    one.name = one.firstName + QLatin1Char(' ') + one.lastName;
    one.email = QStringLiteral("anna.%1@customer.example").arg(i);
    one.loginId = one.extension;
    one.active = i % 10 != 0;
    one.since = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
    return one;
}

double milliseconds(QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void measure(UserListRepository &users, const QByteArray &what, const UsersQuery &query)
{
    double worst = 0;
    double best = 1e9;
    double computed = 1e9;
    qint64 total = 0;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const auto page = users.page(query);
        const double took = milliseconds(timer);
        computed = qMin(computed, static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        if (!page) {
            std::printf("%-44s %s\n", what.constData(), qPrintable(page.error().message()));
            return;
        }
        total = page->total;
        worst = qMax(worst, took);
        best = qMin(best, took);
    }
    std::printf("%-44s best %6.1f ms (%5.1f of the processor)  worst %6.1f ms  of %lld\n", what.constData(), best,
                computed, worst, static_cast<long long>(total));
}

} // namespace

int main()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gateway.db"));
    auto database = Database::open(path);
    if (!database) return 1;
    LinkRepository links(**database);
    UserListRepository users(**database);
    QVector<UserLink> rows;
    for (int i = 0; i < imported; ++i) rows.append(link(i));
    QVector<RunSkip> skips;
    for (int i = 0; i < skipped; ++i)
        skips.append({QString::number(900'000 + i),
                      QStringLiteral("dn:%1").arg(900'000 + i),
                      QStringLiteral("Nobody %1").arg(i),
                      QStringLiteral("missingEmail"),
                      {}});
    QElapsedTimer timer;
    timer.start();
    if (!links.put(rows)) return 1;
    std::printf("%d links written in %.0f ms\n", imported, milliseconds(timer));
    timer.start();
    if (!users.replaceSkipped(skips)) return 1;
    std::printf("%d others replaced in %.0f ms\n", skipped, milliseconds(timer));
    static_cast<void>((*database)->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    std::printf("the store has %lld KiB\n", static_cast<long long>(QFileInfo(path).size() / 1024));
    timer.start();
    static_cast<void>(users.counts());
    std::printf("counts in %.1f ms\n", milliseconds(timer));

    for (const char *sort : {"dn", "name", "email", "state", "reason", "identity"}) {
        UsersQuery query;
        query.sort = QString::fromLatin1(sort);
        query.limit = 100;
        const auto named = [sort](const char *what) { return QByteArray(sort) + ", " + what; };
        measure(users, named("first page"), query);
        query.offset = imported / 2;
        measure(users, named("in the middle"), query);
        query.offset = imported - 100;
        measure(users, named("last page"), query);
        query.offset = 0;
        query.text = QStringLiteral("a");
        measure(users, named("text that all have"), query);
        query.text = QStringLiteral("MÜLLER-4711");
        measure(users, named("text of a few"), query);
        query.text = QStringLiteral("nobody has this");
        measure(users, named("text that nobody has"), query);
        query.text = QStringLiteral("a");
        query.state = QStringLiteral("suspended");
        query.offset = 9'900;
        measure(users, named("suspended, text, last page"), query);
        query.state = QStringLiteral("skipped");
        query.text.clear();
        query.offset = skipped - 100;
        measure(users, named("skipped, last page"), query);
    }
    return 0;
}
