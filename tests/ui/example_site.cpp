#include "tests/ui/example_site.h"

#include "engine/api/call_values.h"
#include "engine/api/integration_values.h"
#include "engine/api/methods.h"
#include "engine/api/object_values.h"
#include "engine/api/site_values.h"
#include "engine/api/trust_values.h"
#include "engine/api/user_values.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace clc::test
{

namespace
{

const QString accountId = QStringLiteral("6b1b2c3d-0000-4000-8000-000000000001");

QDateTime ago(qint64 seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(-seconds);
}

UserInfo exampleUser(int number)
{
    static const QStringList first{
        QStringLiteral("Anna"),     QStringLiteral("Björn"),           QStringLiteral("Chloé"),
        QStringLiteral("Dmitri"),   QStringLiteral("Élodie"),          QStringLiteral("Fatima"),
        QStringLiteral("Georgios"), QStringLiteral("Hanna-Charlotte"), QStringLiteral("Ivo")};
    static const QStringList last{QStringLiteral("Andersson"), QStringLiteral("Böhm"),
                                  QStringLiteral("Castañeda"), QStringLiteral("Дмитриев"),
                                  QStringLiteral("Evans"),     QStringLiteral("Φιλίππου"),
                                  QStringLiteral("Garcia"),    QStringLiteral("Hohenstein-Wittgenstein")};
    UserInfo user;
    user.identity = QStringLiteral("login%1").arg(number);
    user.dn = QString::number(2000 + number);
    user.name = first.at(number % first.size()) + QLatin1Char(' ') + last.at(number % last.size());
    user.email = QStringLiteral("user%1@customer.example").arg(number);
    user.userId = QStringLiteral("6b1b2c3d-0000-4000-9000-%1").arg(number, 12, 10, QLatin1Char('0'));
    user.state = number % 97 == 5 ? QStringLiteral("suspended") : QStringLiteral("active");
    user.details = {{QStringLiteral("since"), ago(86400 * (number % 40)).toString(Qt::ISODate)}};
    if (number % 25 != 3) return user;
    static const QStringList reasons{QStringLiteral("missingEmail"), QStringLiteral("duplicateEmail"),
                                     QStringLiteral("missingLastName"), QStringLiteral("notHomedHere")};
    user.state = QStringLiteral("skipped");
    user.reason = reasons.at(number / 25 % reasons.size());
    user.other = user.reason == QLatin1String("duplicateEmail") ? QStringLiteral("Anna Andersson (2000)") : QString();
    user.userId.clear();
    return user;
}

bool matches(const UserInfo &user, const UsersQuery &query)
{
    const bool state = query.state.isEmpty() ? user.state != QLatin1String("skipped") : user.state == query.state;
    return state && (user.name + user.dn + user.email).contains(query.text, Qt::CaseInsensitive);
}

QString sortKey(const UserInfo &user, const QString &by)
{
    if (by == QLatin1String("name")) return user.name;
    if (by == QLatin1String("email")) return user.email;
    if (by == QLatin1String("reason")) return user.reason;
    return user.dn.rightJustified(12);
}

void addUsers(ScriptedEngine &engine, int count)
{
    auto all = std::make_shared<QVector<UserInfo>>();
    for (int i = 0; i < count; ++i) all->append(exampleUser(i));
    engine.answer(QLatin1String(methods::usersList), [all](const QJsonObject &params) -> Result<QJsonObject> {
        CLC_TRY(const UsersQuery query, UsersQuery::fromJson(params));
        QVector<const UserInfo *> found;
        UsersPage page;
        for (const UserInfo &user : *all) {
            if (matches(user, query)) found.append(&user);
            ++(user.state == QLatin1String("active")      ? page.counts.active
               : user.state == QLatin1String("suspended") ? page.counts.suspended
                                                          : page.counts.skipped);
        }
        std::stable_sort(found.begin(), found.end(), [&query](const UserInfo *one, const UserInfo *other) {
            const int order = sortKey(*one, query.sort).compare(sortKey(*other, query.sort));
            return query.descending ? order > 0 : order < 0;
        });
        page.total = found.size();
        page.offset = query.offset;
        for (const UserInfo *user : found.mid(query.offset, query.limit)) page.users.append(*user);
        return page.toJson();
    });
}

template<typename T>
QJsonObject list(const QString &key, const QVector<T> &values)
{
    QJsonArray array;
    for (const T &value : values) array.append(value.toJson());
    return {{key, array}};
}

void addRuns(ScriptedEngine &engine)
{
    QVector<RunInfo> runs;
    for (int i = 0; i < 40; ++i) {
        RunInfo run;
        run.id = QStringLiteral("5f0e0000-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        run.kind = i % 13 == 7 ? QStringLiteral("provision") : QStringLiteral("sync");
        run.state = i == 4    ? QStringLiteral("failed")
                    : i == 11 ? QStringLiteral("interrupted")
                              : QStringLiteral("completed");
        run.startedBy = i % 9 == 2 ? QStringLiteral("change") : QStringLiteral("schedule");
        run.startedAt = ago(300 + 1200 * i);
        run.finishedAt = run.startedAt.addMSecs(900 + 130 * i);
        run.report = {{QStringLiteral("imported"), 2400}, {QStringLiteral("requests"), 41}};
        if (i == 4)
            run.report.insert(
                QStringLiteral("problem"),
                failure(ErrorCode::timedOut, {{QStringLiteral("host"), QStringLiteral("oig.customer.example")},
                                              {QStringLiteral("seconds"), 30}})
                    .toJson());
        runs.append(run);
    }
    engine.answer(QLatin1String(methods::runsList), list(QStringLiteral("runs"), runs));
    engine.answer(QLatin1String(methods::runsShow), [runs](const QJsonObject &params) -> Result<QJsonObject> {
        const QString id = params.value(QStringLiteral("run")).toString();
        for (const RunInfo &run : runs)
            if (run.id == id) return run.toJson();
        return runs.first().toJson();
    });
}

void addCalls(ScriptedEngine &engine)
{
    QVector<CallRecordInfo> calls;
    for (int i = 0; i < 400; ++i) {
        CallRecordInfo call;
        call.id = QStringLiteral("7a000000-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        call.source = i % 17 == 3 ? QStringLiteral("smdr") : QStringLiteral("cti");
        call.endpoint = QString::number(2000 + i % 60);
        call.direction = i % 3 == 0 ? QStringLiteral("outbound") : QStringLiteral("inbound");
        call.from = QStringLiteral("+16135550%1").arg(100 + i % 900);
        call.to = call.endpoint;
        call.fromName = i % 4 == 0 ? QStringLiteral("Chloé Garcia") : QString();
        call.createdOn = ago(240 * i + 30).toMSecsSinceEpoch();
        call.answered = i % 5 != 1;
        call.ringMs = 2000 + 300 * (i % 20);
        call.talkMs = call.answered ? 30000 + 7000 * (i % 50) : 0;
        call.endedOn = call.createdOn + call.ringMs + call.talkMs;
        calls.append(call);
    }
    engine.answer(QLatin1String(methods::callsHistory), [calls](const QJsonObject &params) -> Result<QJsonObject> {
        CLC_TRY(const CallsQuery query, CallsQuery::fromJson(params));
        return CallsPage{calls.size(), query.offset, calls.mid(query.offset, query.limit)}.toJson();
    });
    engine.answer(QLatin1String(methods::callsWatch), engine.status().calls->toJson());
    engine.answer(QLatin1String(methods::callsMake), QJsonObject{{QStringLiteral("call"), QJsonObject()}});
}

void addOthers(ScriptedEngine &engine)
{
    QVector<ObjectInfo> objects;
    const QVector<std::pair<QString, QString>> owned{{QStringLiteral("networkElements"), QStringLiteral("CloudLink")},
                                                     {QStringLiteral("networkElements"), QStringLiteral("MBG")},
                                                     {QStringLiteral("sipPeerProfiles"), QStringLiteral("CloudLink")},
                                                     {QStringLiteral("trunkAttributes"), QStringLiteral("12")},
                                                     {QStringLiteral("speedDials"), QStringLiteral("*8600")}};
    for (const auto &[form, key] : owned)
        objects.append({form,
                        QStringLiteral("mivb"),
                        form,
                        key,
                        {{QStringLiteral("Name"), key}},
                        ago(7200),
                        QStringLiteral("run-1")});
    objects.append({QStringLiteral("trunk"),
                    QStringLiteral("mbg"),
                    QStringLiteral("trunks"),
                    QStringLiteral("CloudLink"),
                    {{QStringLiteral("transport"), QStringLiteral("tls")}},
                    ago(7200),
                    QStringLiteral("run-1")});
    engine.answer(QLatin1String(methods::objectsList), list(QStringLiteral("objects"), objects));
    engine.answer(QLatin1String(methods::provisionPlan),
                  QJsonObject{{QStringLiteral("writes"), QJsonArray()}, {QStringLiteral("hash"), QStringLiteral("0")}});
    const QString fingerprint = QStringLiteral(
        "5A:9E:11:C4:0D:7B:22:F1:93:AE:5A:9E:11:C4:0D:7B:22:F1:93:AE:5A:9E:11:C4:0D:7B:22:F1:93:AE:AA:01");
    QVector<TrustInfo> trust;
    for (const char *host : {"oig.customer.example", "mbg.customer.example"})
        trust.append({QLatin1String(host),
                      QStringLiteral("certificate"),
                      QLatin1String(host),
                      443,
                      fingerprint,
                      {},
                      {},
                      {},
                      QStringLiteral("console"),
                      ago(90000)});
    trust.append({QStringLiteral("ca"),
                  QStringLiteral("authority"),
                  {},
                  0,
                  fingerprint,
                  QStringLiteral("Customer Root CA"),
                  QStringLiteral("Customer Root CA"),
                  ago(-86400 * 900),
                  QStringLiteral("answers"),
                  ago(90000)});
    engine.answer(QLatin1String(methods::trustList), list(QStringLiteral("decisions"), trust));
    QVector<SettingInfo> settings;
    settings.append({QStringLiteral("sync.intervalMinutes"), 20, QStringLiteral("default"),
                     QStringLiteral("Minutes between two scheduled runs.")});
    settings.append({QStringLiteral("sync.nameRule"), QStringLiteral("lastNameRequired"), QStringLiteral("site"),
                     QStringLiteral("lastNameRequired or firstOrLast.")});
    settings.append({QStringLiteral("proxy.address"), QString(), QStringLiteral("default"),
                     QStringLiteral("HTTP proxy as host:port; empty: none; used from the next start.")});
    settings.append({QStringLiteral("platform.gateway"), QStringLiteral("https://gateway.example/gateway/2026-01-01"),
                     QStringLiteral("file"), QStringLiteral("Address of the platform's gateway service.")});
    engine.answer(QLatin1String(methods::configList), list(QStringLiteral("settings"), settings));
    engine.answer(QLatin1String(methods::configGet), [settings](const QJsonObject &params) -> Result<QJsonObject> {
        const QString key = params.value(QLatin1String("key")).toString();
        for (const SettingInfo &one : settings)
            if (one.key == key) return one.toJson();
        return failure(ErrorCode::missingValue, {{QStringLiteral("field"), key}});
    });
    PlanInfo plan{QStringLiteral("sync"),
                  QStringLiteral("4be1"),
                  {},
                  3,
                  {{QStringLiteral("create"), 1}, {QStringLiteral("update"), 1}, {QStringLiteral("suspend"), 1}}};
    plan.entries = {
        {QStringLiteral("create"), QStringLiteral("platform"), QStringLiteral("Ivo Castañeda (2101)"), {}},
        {QStringLiteral("update"),
         QStringLiteral("platform"),
         QStringLiteral("Anna Andersson (2000)"),
         {{QStringLiteral("email"), QJsonObject{{QStringLiteral("before"), QStringLiteral("a@customer.example")},
                                                {QStringLiteral("after"), QStringLiteral("anna@customer.example")}}}}},
        {QStringLiteral("suspend"), QStringLiteral("platform"), QStringLiteral("Dmitri Evans (2044)"), {}}};
    engine.answer(QLatin1String(methods::syncPlan), plan.toJson());
}

void addPerson(ScriptedEngine &engine, bool added)
{
    const SignInInfo who{QStringLiteral("p1"),
                         QStringLiteral("Petra Partner"),
                         QStringLiteral("petra@partner.example"),
                         QStringLiteral("PARTNER_ADMIN"),
                         QStringLiteral("partner-account"),
                         QStringLiteral("partner-account")};
    engine.answer(QLatin1String(methods::sessionWhoAmI), who.toJson());
    QVector<AccountInfo> accounts;
    const QStringList names{QStringLiteral("Customer Ltd"), QStringLiteral("Bäckerei Müller GmbH"),
                            QStringLiteral("Hôtel de la Gare"), QStringLiteral("Northwind Logistics"),
                            QStringLiteral("Clínica San Rafael")};
    for (int i = 0; i < names.size(); ++i)
        accounts.append({i == 0 ? accountId : QStringLiteral("account-%1").arg(i),
                         QString::number(100000001 + i),
                         names.at(i),
                         {{QStringLiteral("name"), names.at(i)},
                          {QStringLiteral("accountNumber"), QString::number(100000001 + i)},
                          {QStringLiteral("address"),
                           QJsonObject{{QStringLiteral("street"), QStringLiteral("4000 Innovation Drive")},
                                       {QStringLiteral("city"), QStringLiteral("Ottawa")},
                                       {QStringLiteral("postalCode"), QStringLiteral("K2K 3K1")},
                                       {QStringLiteral("country"), QStringLiteral("CA")}}},
                          {QStringLiteral("language"), QStringLiteral("en")}}});
    if (!added) accounts.resize(1);
    engine.answer(QLatin1String(methods::accountsList), list(QStringLiteral("accounts"), accounts));
    engine.answer(QLatin1String(methods::accountsShow), accounts.first().toJson());
    IntegrationInfo gateway{QStringLiteral("i1"), QStringLiteral("cloudlinkGateway"),
                            QStringLiteral("CloudLink Gateway"), true,
                            GatewayInfo{QStringLiteral("g1"), QStringLiteral("s1"), QStringLiteral("Head office"),
                                        QStringLiteral("onboardingComplete")}};
    QVector<IntegrationInfo> integrations;
    if (added) integrations.append(gateway);
    engine.answer(QLatin1String(methods::integrationsList), list(QStringLiteral("integrations"), integrations));
}

} // namespace

void fillExampleSite(ScriptedEngine &engine, int users)
{
    EngineStatus status = siteInService();
    status.signedInAs = QStringLiteral("petra@partner.example");
    status.usersActive = users - users / 25 - users / 97;
    status.usersSuspended = users / 97;
    status.usersSkipped = users / 25;
    status.voicemail = QStringLiteral("6000");
    status.objectsOwned = 6;
    CallBridgeInfo calls;
    calls.pbx = QStringLiteral("inStep");
    calls.link = LinkInfo{QStringLiteral("gatewayLink"), QStringLiteral("up"), ago(3600), {}};
    calls.wanted = int(status.usersActive);
    calls.set = int(status.usersActive);
    calls.counters.received = 184223;
    calls.counters.sent = 171904;
    calls.counters.acknowledged = 171904;
    calls.counters.latencyP50Us = 140;
    calls.counters.latencyP99Us = 320;
    status.calls = calls;
    engine.setStatus(status);
    OnboardingInfo onboarding = onboardingAt(QString());
    onboarding.complete = true;
    engine.answer(QLatin1String(methods::onboardShow), onboarding.toJson());
    addPerson(engine, true);
    addUsers(engine, users);
    addRuns(engine);
    addCalls(engine);
    addOthers(engine);
}

void fillBeforeOnboarding(ScriptedEngine &engine)
{
    EngineStatus status;
    status.version = QStringLiteral("0.1.0");
    status.signedInAs = QStringLiteral("petra@partner.example");
    status.card = QStringLiteral("notAdded");
    engine.setStatus(status);
    addPerson(engine, false);
    addUsers(engine, 0);
    engine.answer(QLatin1String(methods::configList), QJsonObject{{QStringLiteral("settings"), QJsonArray()}});
}

OnboardingInfo onboardingAt(const QString &step)
{
    static const QStringList names{QStringLiteral("signIn"),       QStringLiteral("account"),
                                   QStringLiteral("integration"),  QStringLiteral("gatewayInformation"),
                                   QStringLiteral("configurePbx"), QStringLiteral("sync"),
                                   QStringLiteral("provisioning"), QStringLiteral("deployment"),
                                   QStringLiteral("complete")};
    OnboardingInfo info;
    info.exists = true;
    info.openStep = step;
    bool before = true;
    for (const QString &name : names) {
        before = before && name != step;
        info.steps.append({name, before ? QStringLiteral("done") : QStringLiteral("pending"), ago(60), {}, {}});
    }
    info.site = {{QStringLiteral("site"),
                  QJsonObject{{QStringLiteral("name"), QStringLiteral("Head office")},
                              {QStringLiteral("address"),
                               QJsonObject{{QStringLiteral("street"), QStringLiteral("4000 Innovation Drive")},
                                           {QStringLiteral("city"), QStringLiteral("Ottawa")},
                                           {QStringLiteral("stateOrProvince"), QStringLiteral("ON")},
                                           {QStringLiteral("postalCode"), QStringLiteral("K2K 3K1")},
                                           {QStringLiteral("country"), QStringLiteral("CA")}}}}}};
    if (names.indexOf(step) < names.indexOf(QStringLiteral("configurePbx")) && !step.isEmpty()) return info;
    const auto check = [&info](const char *id, qint64 took, const char *detail) {
        info.checks.append({QLatin1String(id), QStringLiteral("passed"), ago(50), took, QLatin1String(detail), {}});
    };
    info.site.insert(QStringLiteral("pbx"), QJsonObject{{QStringLiteral("type"), QStringLiteral("miVoiceBusiness")},
                                                        {QStringLiteral("name"), QStringLiteral("Head office PBX")},
                                                        {QStringLiteral("address"), QStringLiteral("10.0.0.1")}});
    info.site.insert(QStringLiteral("mbg"),
                     QJsonObject{{QStringLiteral("address"), QStringLiteral("mbg.customer.example")}});
    check("signedIn", 120, "");
    check("account", 80, "Customer Ltd");
    check("pbxConnect", 410, "");
    check("pbxVersion", 2, "MiVoice Business 10.1");
    check("pbxRead", 230, "");
    check("pbxWrite", 340, "");
    if (step != QLatin1String("configurePbx")) {
        check("mbgLogin", 190, "");
        check("mbgVersion", 60, "11.4.1");
        return info;
    }
    info.checks.append(
        {QStringLiteral("mbgLogin"),
         QStringLiteral("failed"),
         ago(49),
         190,
         {},
         failure(ErrorCode::mbgLoginRefused, {{QStringLiteral("host"), QStringLiteral("mbg.customer.example")}})});
    return info;
}

} // namespace clc::test
