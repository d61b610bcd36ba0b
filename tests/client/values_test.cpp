// Values cross the boundary without loss, and what an older engine does not send is what the header says.
#include "engine/api/engine_values.h"
#include "engine/api/integration_values.h"
#include "engine/api/object_values.h"
#include "engine/api/site_values.h"
#include "engine/api/trust_values.h"
#include "engine/api/user_values.h"

#include <QTest>
#include <QTimeZone>

using namespace clc;

namespace
{

const QDateTime noon(QDate(2025, 3, 1), QTime(12, 0, 0, 123), Qt::UTC);

/// Fills every member that is text or a number with something of its own, so that two that are mixed up show.
QJsonObject distinct(QJsonObject json)
{
    int count = 0;
    for (auto it = json.begin(); it != json.end(); ++it) {
        ++count;
        if (it->isString()) *it = QStringLiteral("text %1").arg(count);
        if (it->isDouble()) *it = count;
        if (it->isBool()) *it = true;
        if (it->isNull()) *it = QStringLiteral("2025-03-01T12:00:00.%1Z").arg(100 + count);
    }
    return json;
}

template<typename T>
void crosses(const T &value)
{
    const QJsonObject sent = distinct(value.toJson());
    const auto read = T::fromJson(sent);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
    QCOMPARE(read->toJson(), sent);
}

} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberCrosses()
    {
        crosses(EngineStatus{});
        crosses(TrustInfo{});
        crosses(ObjectInfo{});
        crosses(GatewayInfo{});
        crosses(UserCounts{});
        crosses(PlanInfo{});
        IntegrationInfo integration;
        integration.gateway = GatewayInfo{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                          QStringLiteral("setupIncomplete")};
        crosses(integration);
        crosses(IntegrationInfo{});
        UsersPage page;
        page.counts = {1, 2, 3};
        page.users.append(UserInfo{});
        crosses(page);
        UsersQuery query;
        query.state = QStringLiteral("skipped");
        query.text = QStringLiteral("x");
        query.sort = QStringLiteral("reason");
        query.descending = true;
        query.offset = 7;
        query.limit = 9;
        QCOMPARE(UsersQuery::fromJson(query.toJson())->toJson(), query.toJson());
    }

    void whatAnEarlierEngineDoesNotSendIsNotKnown()
    {
        const EngineStatus status =
            EngineStatus::fromJson({{QStringLiteral("version"), QStringLiteral("0")}, {QStringLiteral("pid"), 1}})
                .value();
        QCOMPARE(status.monitorsUsed, -1);
        QCOMPARE(status.monitorsLimit, -1);
        QVERIFY(status.trunk.isEmpty() && status.mbgAddress.isEmpty() && !status.integrationEnabled);
        const UsersPage page = UsersPage::fromJson({{QStringLiteral("total"), 3}}).value();
        QCOMPARE(page.counts, UserCounts{});
        const QJsonObject entry{{QStringLiteral("action"), QStringLiteral("added")}};
        const PlanInfo plan = PlanInfo::fromJson({{QStringLiteral("kind"), QStringLiteral("sync")},
                                                  {QStringLiteral("hash"), QStringLiteral("h")},
                                                  {QStringLiteral("entries"), QJsonArray{entry}}})
                                  .value();
        QCOMPARE(plan.entriesTotal, 1);
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
