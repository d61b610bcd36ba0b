#include "tests/support/fake_clock.h"
#include "tests/support/flow.h"
#include "tests/support/memory_secret_store.h"
#include "tests/support/scripted_server.h"

#include "engine/mbg/mbg_client.h"
#include "engine/pbx/pbx_driver.h"
#include "engine/provisioning/provisioner.h"
#include "engine/store/journal_repository.h"
#include "engine/store/object_repository.h"
#include "engine/store/run_repository.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace clc;
using namespace clc::test;

namespace
{

/// A PBX in memory with the forms that we write. It can store something else than it was told, or cut the line before
/// or after carrying a write out.
class MemoryPbx final : public PbxDriver
{
public:
    enum class Mood { sane, storesOther, cutsBefore, cutsAfter };

    MemoryPbx()
    {
        form("networkElements", "name", {"type", "address", "transport", "port"});
        form("trunkAttributes", "number", {"label", "absorb"});
        form("sipPeerProfiles", "label", {"element", "addressType", "restriction", "maximumCalls", "trunkService"});
        form("speedDials", "dn", {"number", "override"});
        form("huntGroups", "dn", {"type"});
        for (int number = 1; number <= 3; ++number)
            add("trunkAttributes", {{QStringLiteral("number"), QString::number(number)}});
        add("huntGroups",
            {{QStringLiteral("dn"), QStringLiteral("6100")}, {QStringLiteral("type"), QStringLiteral("Voicemail")}});
    }

    Flow connectTo(Scope &) override { co_return done; }
    Task<PbxIdentity> identity(Scope &) override { co_return PbxIdentity{}; }
    Task<PbxDirectory> directory(Scope &) override { co_return PbxDirectory{}; }
    Task<FormDescription> describe(Scope &, QString name) override { co_return forms.value(name); }
    Task<QVector<FormRow>> readForm(Scope &, QString name) override { co_return rows.value(name); }
    Task<FormRow> insertRow(Scope &, QString name, QHash<QString, QString> values) override
    {
        if (mood == Mood::cutsBefore) co_return lost();
        FormRow row;
        row.values = values;
        if (mood == Mood::storesOther) row.values.insert(QStringLiteral("address"), QStringLiteral("other"));
        rows[name].append(row);
        ++written;
        if (mood == Mood::cutsAfter) co_return lost();
        co_return row;
    }
    Task<FormRow> updateRow(Scope &, QString name, FormRow old, QHash<QString, QString> changes) override
    {
        for (FormRow &row : rows[name]) {
            if (row.values != old.values) continue;
            row.values.insert(changes);
            ++written;
            const FormRow stored = row; // GCC 12 moves out of a reference that is returned from a coroutine
            co_return stored;
        }
        co_return failure(ErrorCode::pbxRowChanged);
    }
    Flow deleteRow(Scope &, QString name, FormRow old) override
    {
        rows[name].removeIf([&old](const FormRow &row) { return row.values == old.values; });
        ++written;
        co_return done;
    }
    Flow proveWriteRight(Scope &) override { co_return done; }
    Task<QVector<DirectoryChange>> nextChanges(Scope &) override { co_return QVector<DirectoryChange>{}; }
    Flow disconnect(Scope &) override { co_return done; }
    PbxLinkState linkState() const override { return PbxLinkState::connected; }

    void add(const char *name, const QHash<QString, QString> &values)
    {
        FormRow row;
        row.values = values;
        rows[QLatin1String(name)].append(row);
    }

    Mood mood = Mood::sane;
    ErrorCode cut = ErrorCode::connectionLost;
    int written = 0;
    QMap<QString, FormDescription> forms;
    QMap<QString, QVector<FormRow>> rows;

private:
    Error lost() const { return failure(cut, {{QStringLiteral("host"), QStringLiteral("pbx")}}); }
    void form(const char *name, const char *key, const QList<const char *> &others)
    {
        FormDescription description;
        description.form = description.label = QLatin1String(name);
        description.allowsDelete = true;
        FormField keyField;
        keyField.name = keyField.label = QLatin1String(key);
        keyField.key = true;
        description.fields.append(keyField);
        for (const char *other : others) {
            FormField one;
            one.name = one.label = QLatin1String(other);
            description.fields.append(one);
        }
        forms.insert(description.form, description);
    }
};

const QByteArray kTrunks = "/ws/v1/siptrunks";

} // namespace

class ProvisionerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAreJournalledVerifiedAndOwned();
    void whatReadsBackDifferentlyIsNoSuccess();
    void aLineCutAfterTheWriteIsReadBackAndCounted();
    void aLineCutBeforeTheWriteIsAnErrorAndTheNextRunWritesOnce_data();
    void aLineCutBeforeTheWriteIsAnErrorAndTheNextRunWritesOnce();
    void aKilledRunIsClosedAndItsLastWriteIsOurs();
    void anotherPlanThanTheApprovedOneIsRefused();
    void twoRunsAtOnceWriteOnce();
    void anIcpThatTheMbgDoesNotKnowIsNamed();
    void theTrunkIsUpOnlyWhenBothSaySo_data();
    void theTrunkIsUpOnlyWhenBothSaySo();

private:
    Result<ProvisioningReport> apply(const QString &hash = {})
    {
        return finished(provisioner_->apply(scope_, settings(), hash, QStringLiteral("test")));
    }
    ProvisioningSettings settings() const
    {
        ProvisioningSettings settings;
        settings.pbxAddress = QStringLiteral("10.0.0.1");
        settings.mbgSip = sip_;
        settings.mbgSipTransport = SipTransport::udp;
        settings.platformSip = {QStringLiteral("sip.example"), 5061};
        return settings;
    }
    QVector<JournalEntry> entries() const
    {
        const auto run = runs_->latest(QStringLiteral("provision"));
        return run.value() ? journal_->ofRun((*run)->id).value() : QVector<JournalEntry>();
    }
    void scriptMbg();

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<ObjectRepository> objects_;
    std::unique_ptr<JournalRepository> journal_;
    std::unique_ptr<RunRepository> runs_;
    std::unique_ptr<ScriptedServer> server_;
    std::unique_ptr<HttpClient> http_;
    MemorySecretStore secrets_;
    FakeClock clock_;
    std::unique_ptr<MbgClient> mbg_;
    std::unique_ptr<MemoryPbx> pbx_;
    std::unique_ptr<Provisioner> provisioner_;
    QJsonArray trunks_;
    Endpoint sip_;
    Scope scope_;
};

void ProvisionerTest::init()
{
    provisioner_.reset();
    folder_ = std::make_unique<QTemporaryDir>();
    objects_.reset();
    journal_.reset();
    runs_.reset();
    database_ = std::move(Database::open(folder_->filePath(QStringLiteral("engine.db")))).value();
    objects_ = std::make_unique<ObjectRepository>(*database_);
    journal_ = std::make_unique<JournalRepository>(*database_);
    runs_ = std::make_unique<RunRepository>(*database_);
    mbg_.reset();
    http_.reset();
    server_ = std::make_unique<ScriptedServer>();
    http_ = std::make_unique<HttpClient>(server_->trust);
    const Endpoint address{QStringLiteral("127.0.0.1"), server_->port()};
    mbg_ = std::make_unique<MbgClient>(*http_, secrets_, clock_, address, SecretRef(QStringLiteral("mbg")));
    pbx_ = std::make_unique<MemoryPbx>();
    trunks_ = {};
    scriptMbg();
    QVERIFY(finished(mbg_->obtainToken(scope_, "password")).ok());
    provisioner_ =
        std::make_unique<Provisioner>(ProvisioningPorts{[this] { return pbx_.get(); }, [this] { return mbg_.get(); },
                                                        *objects_, *journal_, *runs_, server_->trust, clock_});
}

void ProvisionerTest::scriptMbg()
{
    server_->on("POST /ws/v1/consumers/request-token", 200, R"({"requestToken":"r"})");
    server_->on("POST /ws/v1/consumers/approve", 200, R"({"verifier":"v"})");
    server_->on("POST /ws/v1/consumers/final-token", 200, R"({"token":"t","expiresOn":"2027-03-01T12:00:00Z"})");
    server_->on("GET /ws/v1/icps", 200, R"({"items":[{"name":"PBX","address":"10.0.0.1","type":"MiVB"}]})");
    server_->on("GET " + kTrunks, [this](const ReceivedRequest &) {
        return TlsServer::answer(200, QJsonDocument(QJsonObject{{QStringLiteral("items"), trunks_}}).toJson());
    });
    server_->on("PUT " + kTrunks + "/CloudLink", [this](const ReceivedRequest &request) {
        const QJsonObject trunk = ScriptedServer::json(request);
        trunks_ = {trunk};
        return TlsServer::answer(201, QJsonDocument(trunk).toJson());
    });
}

void ProvisionerTest::writesAreJournalledVerifiedAndOwned()
{
    const auto report = apply();
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message()));
    QCOMPARE(report->objectsWritten, 6);
    QCOMPARE(report->voicemail, QStringLiteral("6100"));
    QCOMPARE(objects_->all().value().size(), 6);
    const auto journal = entries();
    QCOMPARE(journal.size(), 6);
    for (const JournalEntry &entry : journal) QCOMPARE(entry.state, JournalEntry::State::acknowledged);
    QCOMPARE(journal.at(2).target, QStringLiteral("pbx/trunkAttributes"));
    QCOMPARE(journal.at(2).before.value(QLatin1String("label")).toString(), QString());
    const auto second = apply();
    QCOMPARE(second->objectsWritten, 0);
    QVERIFY(second->run.isEmpty());
    QCOMPARE(pbx_->written, 5);
}

void ProvisionerTest::whatReadsBackDifferentlyIsNoSuccess()
{
    pbx_->mood = MemoryPbx::Mood::storesOther;
    const auto report = apply();
    QCOMPARE(outcome(report), QStringLiteral("pbxWriteRefused"));
    QVERIFY2(report.error().reason.contains(QLatin1String("address")), qPrintable(report.error().reason));
    QCOMPARE(objects_->all().value().size(), 0);
    QCOMPARE(entries().size(), 1);
    QCOMPARE(entries().first().state, JournalEntry::State::failed);
    QCOMPARE((*runs_->latest(QStringLiteral("provision")))->state, RunRecord::State::failed);
}

void ProvisionerTest::aLineCutAfterTheWriteIsReadBackAndCounted()
{
    pbx_->mood = MemoryPbx::Mood::cutsAfter;
    const auto report = apply();
    QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message()));
    QCOMPARE(report->objectsWritten, 6);
    QCOMPARE(pbx_->rows.value(QStringLiteral("networkElements")).size(), 2);
}

void ProvisionerTest::aLineCutBeforeTheWriteIsAnErrorAndTheNextRunWritesOnce_data()
{
    QTest::addColumn<ErrorCode>("cut");
    for (const ErrorCode one : {ErrorCode::connectionLost, ErrorCode::timedOut, ErrorCode::cancelled,
                                ErrorCode::unexpectedStatus, ErrorCode::answerTooLarge})
        QTest::newRow(qPrintable(errorCodeName(one))) << one;
}

void ProvisionerTest::aLineCutBeforeTheWriteIsAnErrorAndTheNextRunWritesOnce()
{
    QFETCH(const ErrorCode, cut);
    pbx_->cut = cut;
    pbx_->mood = MemoryPbx::Mood::cutsBefore;
    QCOMPARE(outcome(apply()), errorCodeName(cut));
    QCOMPARE(entries().first().state, JournalEntry::State::unknown);
    pbx_->mood = MemoryPbx::Mood::sane;
    QCOMPARE(apply()->objectsWritten, 6);
    QCOMPARE(pbx_->written, 5);
}

void ProvisionerTest::aKilledRunIsClosedAndItsLastWriteIsOurs()
{
    QCOMPARE(apply()->objectsWritten, 6);
    const QString speedDials = QStringLiteral("speedDials");
    QVERIFY(objects_->remove(QStringLiteral("pbx"), speedDials, QStringLiteral("*8600")).ok());
    QCOMPARE(apply()->objectsWritten, 0);
    QCOMPARE(objects_->all().value().size(), 5); // the row is acknowledged, so whoever made it now, it is not ours

    const auto run = runs_->begin(QStringLiteral("provision"), QStringLiteral("killed"), clock_.now());
    JournalEntry entry;
    entry.run = run.value();
    entry.operation = QStringLiteral("insert");
    entry.key = QStringLiteral("*8600");
    entry.at = clock_.now();
    QVector<JournalEntry> left;
    for (const char *target : {"pbx/speedDials", "pbx/retiredForm", "platform/users"}) {
        entry.target = QLatin1String(target);
        left.append(entry);
    }
    QVERIFY(journal_->intend(left).ok());
    QCOMPARE(apply()->objectsWritten, 0);
    QCOMPARE((*runs_->find(*run))->state, RunRecord::State::interrupted);
    QCOMPARE(journal_->open(QString()).value().size(), 1);
    QCOMPARE(journal_->open(QString()).value().first().target, QStringLiteral("platform/users"));
    QCOMPARE(objects_->all().value().size(), 6);
}

void ProvisionerTest::anotherPlanThanTheApprovedOneIsRefused()
{
    const auto plan = finished(provisioner_->plan(scope_, settings()));
    pbx_->add("huntGroups",
              {{QStringLiteral("dn"), QStringLiteral("6050")}, {QStringLiteral("type"), QStringLiteral("Voice Mail")}});
    QCOMPARE(outcome(apply(plan->hash)), QStringLiteral("planChanged"));
    QCOMPARE(pbx_->written, 0);
    const auto again = finished(provisioner_->plan(scope_, settings()));
    QCOMPARE(again->voicemail, QStringLiteral("6050"));
    QCOMPARE(apply(again->hash)->objectsWritten, 6);
}

void ProvisionerTest::twoRunsAtOnceWriteOnce()
{
    const auto first = started(provisioner_->apply(scope_, settings(), QString(), QStringLiteral("one")));
    const auto second = started(provisioner_->apply(scope_, settings(), QString(), QStringLiteral("two")));
    QTRY_VERIFY(first->has_value() && second->has_value());
    QCOMPARE((**first)->objectsWritten, 6);
    QCOMPARE((**second)->objectsWritten, 0);
    QCOMPARE(pbx_->written, 5);
}

void ProvisionerTest::anIcpThatTheMbgDoesNotKnowIsNamed()
{
    ProvisioningSettings other = settings();
    other.pbxAddress = QStringLiteral("10.0.0.2");
    const auto plan = finished(provisioner_->plan(scope_, other));
    QCOMPARE(outcome(plan), QStringLiteral("notFound"));
    QCOMPARE(plan.error().field, QStringLiteral("pbx.address"));
    QVERIFY(plan.error().message().contains(QLatin1String("10.0.0.1")));
}

void ProvisionerTest::theTrunkIsUpOnlyWhenBothSaySo_data()
{
    QTest::addColumn<QByteArrayList>("states");
    QTest::addColumn<bool>("answering");
    QTest::addColumn<QString>("state");
    QTest::newRow("both") << QByteArrayList{"up"} << true << QStringLiteral("up");
    QTest::newRow("connecting first") << QByteArrayList{"connecting", "up"} << true << QStringLiteral("up");
    QTest::newRow("MBG says down") << QByteArrayList{"down"} << true << QStringLiteral("down");
    QTest::newRow("no answer to OPTIONS") << QByteArrayList{"up"} << false << QStringLiteral("down");
    QTest::newRow("no such trunk") << QByteArrayList{} << true << QStringLiteral("down");
}

void ProvisionerTest::theTrunkIsUpOnlyWhenBothSaySo()
{
    QFETCH(const QByteArrayList, states);
    QFETCH(const bool, answering);
    for (const QByteArray &state : states)
        server_->on("GET " + kTrunks + "/CloudLink/status", 200,
                    R"({"name":"CloudLink","detail":"","since":"2026-03-01T12:00:00Z","state":")" + state + "\"}");
    TlsServer peer; // plain TCP; answers OPTIONS or hangs up
    peer.onData = [answering](QTcpSocket *socket, const QByteArray &data) {
        if (!answering) {
            socket->abort();
            return;
        }
        QByteArray reply = "SIP/2.0 200 OK\r\n";
        for (const QByteArray &line : data.split('\n'))
            if (line.startsWith("Via:") || line.startsWith("From:") || line.startsWith("To:") ||
                line.startsWith("Call-ID:") || line.startsWith("CSeq:"))
                reply += line.trimmed() + "\r\n";
        socket->write(reply + "Content-Length: 0\r\n\r\n");
    };
    ProvisioningSettings with = settings();
    with.mbgSip = {QStringLiteral("127.0.0.1"), peer.port()};
    with.mbgSipTransport = SipTransport::tcp;
    const auto check = finished(provisioner_->checkTrunk(scope_, with));
    QVERIFY2(check.ok(), check ? "" : qPrintable(check.error().message()));
    QTEST(trunkStateName(check->state), "state");
}

QTEST_GUILESS_MAIN(ProvisionerTest)
#include "provisioner_test.moc"
