#include "engine/provisioning/provisioning_plan.h"

#include <QJsonArray>
#include <QTest>

using namespace clc;

namespace
{

FormField field(const char *name, int size, FormField::Kind kind = FormField::Kind::text,
                const QStringList &choices = {})
{
    FormField one;
    one.name = QLatin1String(name);
    one.label = one.name;
    one.kind = kind;
    one.size = size;
    one.choices = choices;
    return one;
}

FormField key(FormField one)
{
    one.key = true;
    one.mandatory = true;
    return one;
}

FormField ranged(const char *name, int size, qint64 minimum, qint64 maximum)
{
    FormField one = field(name, size, FormField::Kind::integer);
    one.minimum = minimum;
    one.maximum = maximum;
    return one;
}

FormRow row(const QHash<QString, QString> &values)
{
    FormRow one;
    one.values = values;
    return one;
}

/// A PBX with the forms that desired.json writes, and nothing of ours.
class World
{
public:
    World() : desired(DesiredState::builtIn().value())
    {
        const auto choice = FormField::Kind::choice;
        const QStringList types{QStringLiteral("3300 ICP"), QStringLiteral("Other"), QStringLiteral("Outbound Proxy"),
                                QStringLiteral("SIP Peer"), QStringLiteral("MBG")};
        describe("networkElements", true,
                 {key(field("name", 9)), field("type", 20, choice, types), field("address", 60),
                  field("transport", 8, choice, {QStringLiteral("UDP"), QStringLiteral("TLS")}),
                  ranged("port", 5, 0, 65535)});
        describe("trunkAttributes", false,
                 {key(ranged("number", 3, 1, 150)), field("label", 9), ranged("absorb", 2, 0, 26)});
        describe("sipPeerProfiles", true,
                 {key(field("label", 9)), field("element", 9), field("addressType", 20),
                  ranged("restriction", 2, 1, 64), ranged("maximumCalls", 4, 0, 2000),
                  ranged("trunkService", 3, 1, 150)});
        describe("speedDials", true, {key(field("dn", 7)), field("number", 26), field("override", 3)});
        add("trunkAttributes", {{"number", "1"}, {"label", "ITSP"}, {"absorb", "0"}});
        add("trunkAttributes", {{"number", "10"}, {"label", ""}, {"absorb", "0"}});
        add("trunkAttributes", {{"number", "9"}, {"label", ""}, {"absorb", "3"}});
        parameters = {{QStringLiteral("platform.sip.host"), QStringLiteral("sip.platform.example")},
                      {QStringLiteral("platform.sip.port"), QStringLiteral("5061")},
                      {QStringLiteral("mbg.sip.host"), QStringLiteral("mbg.customer.example")},
                      {QStringLiteral("mbg.sip.port"), QStringLiteral("5061")},
                      {QStringLiteral("mbg.sip.transport"), QStringLiteral("TLS")},
                      {QStringLiteral("mbg.sip.addressType"), QStringLiteral("FQDN")},
                      {QStringLiteral("voicemail.dn"), QStringLiteral("6100")},
                      {QStringLiteral("speedDial.dn"), QStringLiteral("*8600")},
                      {QStringLiteral("pbx.icp"), QStringLiteral("10.0.0.1")}};
    }

    void describe(const char *form, bool allowsDelete, const QVector<FormField> &fields)
    {
        now.forms.insert(QLatin1String(form), {QLatin1String(form), QLatin1String(form), fields, allowsDelete});
    }
    void add(const char *form, std::initializer_list<std::pair<const char *, const char *>> values)
    {
        QHash<QString, QString> texts;
        for (const auto &[name, value] : values) texts.insert(QLatin1String(name), QString::fromUtf8(value));
        now.rows[QLatin1String(form)].append(row(texts));
    }
    FormRow *find(const QString &form, const QString &name, const QString &value)
    {
        for (FormRow &one : now.rows[form])
            if (one.values.value(name) == value) return &one;
        return nullptr;
    }
    Result<ProvisioningPlan> plan() const { return makeProvisioningPlan(desired, now, owned, undecided, parameters); }

    /// Does what a plan says, as PBX and MBG would, and keeps book of it unless the store is lost afterwards.
    void carryOut(const ProvisioningPlan &plan, bool keepBook = true)
    {
        for (const ProvisioningWrite &write : plan.writes) {
            if (write.target == ObjectTarget::mbg)
                writeTrunk(write);
            else
                writeRow(write);
            if (keepBook) book(write);
        }
        for (const OwnedObject &object : plan.forgotten) forget(object.form, object.key);
        for (const OwnedObject &object : plan.adopted) {
            forget(object.form, object.key);
            owned.append(object);
        }
    }

    DesiredState desired;
    ProvisionedState now;
    QVector<OwnedObject> owned;
    QSet<QString> undecided;
    ProvisioningParameters parameters;

private:
    void writeTrunk(const ProvisioningWrite &write)
    {
        now.trunks.removeIf([&write](const SipTrunk &trunk) { return trunk.name == write.key; });
        if (write.kind != ProvisioningWrite::Kind::remove)
            now.trunks.append(SipTrunk::fromJson(write.after, QString()).value());
    }
    void writeRow(const ProvisioningWrite &write)
    {
        auto &rows = now.rows[write.form];
        if (write.kind == ProvisioningWrite::Kind::insert) rows.append(row({}));
        if (write.kind == ProvisioningWrite::Kind::remove) {
            rows.removeIf([&write](const FormRow &one) { return one.values.value(write.keyField) == write.key; });
            return;
        }
        FormRow &one =
            write.kind == ProvisioningWrite::Kind::insert ? rows.last() : *find(write.form, write.keyField, write.key);
        for (auto it = write.after.begin(); it != write.after.end(); ++it)
            one.values.insert(it.key(), it.value().toString());
    }
    void book(const ProvisioningWrite &write)
    {
        forget(write.form, write.key);
        if (write.content.isEmpty()) return;
        OwnedObject object;
        object.target = objectTargetName(write.target);
        object.form = write.form;
        object.key = write.key;
        object.role = write.id;
        object.content = {{QStringLiteral("values"), write.content}, {QStringLiteral("before"), write.before}};
        owned.append(object);
    }
    void forget(const QString &form, const QString &key)
    {
        owned.removeIf([&](const OwnedObject &one) { return one.form == form && one.key == key; });
    }
};

QString shown(const ProvisioningPlan &plan)
{
    QStringList lines;
    for (const ProvisioningWrite &write : plan.writes)
        lines.append(writeKindName(write.kind) + u' ' + write.form + u' ' + write.key);
    return lines.join(QStringLiteral("; "));
}

QString code(const Result<ProvisioningPlan> &plan)
{
    return plan ? QStringLiteral("ok") : errorCodeName(plan.error().code);
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshSiteGetsSixObjectsAndASecondPlanNone();
    void theLowestFreeTrunkServiceIsTakenByNumber();
    void theSamePlanHasTheSameHash();
    void whatSomebodyElseMadeIsAConflict_data();
    void whatSomebodyElseMadeIsAConflict();
    void whatNobodyNotedAsOursSufficesAndStaysSomebodyElses();
    void aTrunkServiceThatAProfileUsesIsNotFree();
    void aKillAfterAnyWriteLeavesOnlyTheRest();
    void aChangedAddressChangesOnlyThoseFields();
    void aMovedSpeedDialReplacesTheOldOne();
    void withoutAVoicemailGroupTheSpeedDialGoes();
    void anOldRowThatWasEditedStays();
    void aTrunkServiceThatIsNoLongerWantedIsGivenBack();
    void noFreeTrunkService();
    void whatDoesNotFitTheFormIsRefusedBeforeAnyWrite_data();
    void whatDoesNotFitTheFormIsRefusedBeforeAnyWrite();
    void fieldsThatAreOptionalMayBeMissing();
    void ofAlternativesTheFirstOfferedIsTaken();
};

void PlanTest::aFreshSiteGetsSixObjectsAndASecondPlanNone()
{
    World world;
    const auto plan = world.plan();
    QVERIFY2(plan.ok(), plan ? "" : qPrintable(plan.error().message()));
    QCOMPARE(shown(*plan),
             QStringLiteral("insert networkElements CloudLink; insert networkElements MBG; update trunkAttributes 9; "
                            "insert sipPeerProfiles CloudLink; insert speedDials *8600; insert trunks CloudLink"));
    const auto profile = plan->writes.at(3).after;
    QCOMPARE(profile.value(QLatin1String("trunkService")).toString(), QStringLiteral("9"));
    QCOMPARE(profile.value(QLatin1String("element")).toString(), QStringLiteral("MBG"));
    QCOMPARE(plan->writes.at(4).after.value(QLatin1String("number")).toString(), QStringLiteral("6100"));
    const auto rule = plan->writes.at(5).after.value(QLatin1String("rules")).toArray().first().toObject();
    QCOMPARE(rule.value(QLatin1String("primaryIcp")).toString(), QStringLiteral("10.0.0.1"));
    world.carryOut(*plan);
    const auto second = world.plan();
    QCOMPARE(shown(second.value()), QString());
    QVERIFY(second->adopted.isEmpty());
    QVERIFY(second->forgotten.isEmpty());
}

void PlanTest::theLowestFreeTrunkServiceIsTakenByNumber()
{
    World world;
    world.add("trunkAttributes", {{"number", "2"}, {"label", "old"}, {"absorb", "0"}});
    const auto plan = world.plan();
    const QJsonObject before{{QStringLiteral("absorb"), QStringLiteral("3")}, {QStringLiteral("label"), QString()}};
    QCOMPARE(plan->writes.at(2).key, QStringLiteral("9")); // as text "10" would come first
    QCOMPARE(plan->writes.at(2).before, before);
}

void PlanTest::theSamePlanHasTheSameHash()
{
    World world;
    const QString hash = world.plan()->hash;
    QCOMPARE(hash.size(), 64);
    QCOMPARE(world.plan()->hash, hash);
    world.parameters.insert(QStringLiteral("voicemail.dn"), QStringLiteral("6200"));
    QVERIFY(world.plan()->hash != hash);
}

void PlanTest::whatSomebodyElseMadeIsAConflict_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("network element") << QStringLiteral("networkElements");
    QTest::newRow("trunk service") << QStringLiteral("trunkAttributes");
    QTest::newRow("profile") << QStringLiteral("sipPeerProfiles");
    QTest::newRow("speed dial") << QStringLiteral("speedDials");
    QTest::newRow("MBG trunk") << QStringLiteral("trunks");
}

void PlanTest::whatSomebodyElseMadeIsAConflict()
{
    QFETCH(const QString, form);
    World world;
    if (form == QLatin1String("networkElements"))
        world.add("networkElements", {{"name", "MBG"}, {"type", "MBG"}, {"address", "192.0.2.9"}});
    if (form == QLatin1String("trunkAttributes"))
        world.add("trunkAttributes", {{"number", "20"}, {"label", "CloudLink"}, {"absorb", "4"}});
    if (form == QLatin1String("sipPeerProfiles"))
        world.add("sipPeerProfiles", {{"label", "CloudLink"}, {"element", "itsp"}});
    if (form == QLatin1String("speedDials"))
        world.add("speedDials", {{"dn", "*8600"}, {"number", "112"}, {"override", "No"}});
    if (form == QLatin1String("trunks")) {
        SipTrunk trunk;
        trunk.name = QStringLiteral("CloudLink");
        trunk.remoteAddress = QStringLiteral("elsewhere.example");
        trunk.rules = {{}};
        world.now.trunks.append(trunk);
    }
    const auto plan = world.plan();
    QCOMPARE(code(plan), QStringLiteral("objectConflict"));
    QVERIFY(!plan.error().reason.isEmpty());
}

void PlanTest::whatNobodyNotedAsOursSufficesAndStaysSomebodyElses()
{
    World world;
    world.carryOut(world.plan().value(), false);
    QVERIFY(world.owned.isEmpty());
    const auto plan = world.plan();
    QCOMPARE(shown(plan.value()), QString());
    QVERIFY(plan->adopted.isEmpty());
    world.parameters.insert(QStringLiteral("speedDial.dn"), QStringLiteral("*8700"));
    QCOMPARE(shown(world.plan().value()), QStringLiteral("insert speedDials *8700")); // and no deletion
    world.parameters.insert(QStringLiteral("mbg.sip.host"), QStringLiteral("mbg2.customer.example"));
    QCOMPARE(code(world.plan()), QStringLiteral("objectConflict"));
}

void PlanTest::aTrunkServiceThatAProfileUsesIsNotFree()
{
    World world;
    world.add("sipPeerProfiles", {{"label", "ITSP"}, {"element", "itsp"}, {"trunkService", "09"}});
    world.carryOut(world.plan().value());
    QCOMPARE(world.owned.at(2).key, QStringLiteral("10"));
    QCOMPARE(shown(world.plan().value()), QString());
}

void PlanTest::aKillAfterAnyWriteLeavesOnlyTheRest()
{
    const auto whole = World().plan().value();
    for (qsizetype kept = 0; kept <= whole.writes.size(); ++kept) {
        World world;
        auto begun = whole;
        begun.writes.resize(kept);
        world.carryOut(begun);
        if (kept > 0) { // written, but killed before it was noted as ours
            const ProvisioningWrite &last = begun.writes.last();
            world.undecided.insert(objectPlace(last.target, last.form, last.key));
            world.owned.removeLast();
        }
        auto rest = world.plan();
        QVERIFY2(rest.ok(), rest ? "" : qPrintable(rest.error().message()));
        QCOMPARE(rest->writes.size(), whole.writes.size() - kept);
        world.carryOut(*rest);
        QCOMPARE(shown(world.plan().value()), QString());
        QCOMPARE(world.owned.size(), 6);
    }
}

void PlanTest::aChangedAddressChangesOnlyThoseFields()
{
    World world;
    world.carryOut(world.plan().value());
    world.parameters.insert(QStringLiteral("platform.sip.host"), QStringLiteral("sip2.platform.example"));
    const auto plan = world.plan();
    QCOMPARE(shown(plan.value()), QStringLiteral("update networkElements CloudLink; update trunks CloudLink"));
    const QJsonObject after{{QStringLiteral("address"), QStringLiteral("sip2.platform.example")}};
    QCOMPARE(plan->writes.first().after, after);
}

void PlanTest::aMovedSpeedDialReplacesTheOldOne()
{
    World world;
    world.carryOut(world.plan().value());
    world.parameters.insert(QStringLiteral("speedDial.dn"), QStringLiteral("*8700"));
    const auto plan = world.plan();
    QCOMPARE(shown(plan.value()), QStringLiteral("insert speedDials *8700; delete speedDials *8600"));
    world.carryOut(*plan);
    QCOMPARE(world.now.rows.value(QStringLiteral("speedDials")).size(), 1);
    QCOMPARE(shown(world.plan().value()), QString());
}

void PlanTest::withoutAVoicemailGroupTheSpeedDialGoes()
{
    World world;
    world.carryOut(world.plan().value());
    world.parameters.insert(QStringLiteral("voicemail.dn"), QString());
    const auto plan = world.plan();
    QCOMPARE(shown(plan.value()), QStringLiteral("delete speedDials *8600"));
    QVERIFY(!plan->notes.isEmpty());
}

void PlanTest::anOldRowThatWasEditedStays()
{
    World world;
    world.carryOut(world.plan().value());
    world.find(QStringLiteral("speedDials"), QStringLiteral("dn"), QStringLiteral("*8600"))
        ->values.insert(QStringLiteral("number"), QStringLiteral("112"));
    world.parameters.insert(QStringLiteral("speedDial.dn"), QStringLiteral("*8700"));
    const auto plan = world.plan();
    QCOMPARE(shown(plan.value()), QStringLiteral("insert speedDials *8700"));
    QCOMPARE(plan->forgotten.size(), 1);
}

void PlanTest::aTrunkServiceThatIsNoLongerWantedIsGivenBack()
{
    World world;
    world.carryOut(world.plan().value());
    world.desired.objects.removeIf([](const DesiredObject &object) {
        return object.id == QLatin1String("trunkService") || object.id == QLatin1String("cloudlinkProfile");
    });
    const auto plan = world.plan();
    QCOMPARE(shown(plan.value()), QStringLiteral("delete sipPeerProfiles CloudLink; clear trunkAttributes 9"));
    world.carryOut(*plan);
    const FormRow *row = world.find(QStringLiteral("trunkAttributes"), QStringLiteral("number"), QStringLiteral("9"));
    QCOMPARE(row->values.value(QStringLiteral("label")), QString());
    QCOMPARE(row->values.value(QStringLiteral("absorb")), QStringLiteral("3"));
    QCOMPARE(world.owned.size(), 4);
}

void PlanTest::noFreeTrunkService()
{
    World world;
    for (FormRow &one : world.now.rows[QStringLiteral("trunkAttributes")])
        one.values.insert(QStringLiteral("label"), QStringLiteral("used"));
    QCOMPARE(code(world.plan()), QStringLiteral("noFreeTrunkService"));
}

void PlanTest::whatDoesNotFitTheFormIsRefusedBeforeAnyWrite_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("too long") << QStringLiteral("platform.sip.host") << QString(61, u'x')
                              << QStringLiteral("networkElements.address");
    QTest::newRow("speed dial of eight digits")
        << QStringLiteral("speedDial.dn") << QStringLiteral("12345678") << QStringLiteral("speedDials.dn");
    QTest::newRow("no number") << QStringLiteral("mbg.sip.port") << QStringLiteral("sip")
                               << QStringLiteral("networkElements.port");
    QTest::newRow("out of range") << QStringLiteral("mbg.sip.port") << QStringLiteral("70000")
                                  << QStringLiteral("networkElements.port");
}

void PlanTest::whatDoesNotFitTheFormIsRefusedBeforeAnyWrite()
{
    QFETCH(const QString, parameter);
    QFETCH(const QString, value);
    QFETCH(const QString, field);
    World world;
    world.parameters.insert(parameter, value);
    const auto plan = world.plan();
    QCOMPARE(code(plan), QStringLiteral("invalidValue"));
    QCOMPARE(plan.error().field, field);
}

void PlanTest::fieldsThatAreOptionalMayBeMissing()
{
    World world;
    auto &elements = world.now.forms[QStringLiteral("networkElements")].fields;
    elements.removeIf([](const FormField &one) { return one.name == QLatin1String("transport"); });
    const auto plan = world.plan();
    QVERIFY(plan.ok());
    QVERIFY(!plan->writes.first().after.contains(QLatin1String("transport")));
    elements.removeIf([](const FormField &one) { return one.name == QLatin1String("address"); });
    QCOMPARE(code(world.plan()), QStringLiteral("pbxFieldMissing"));
}

void PlanTest::ofAlternativesTheFirstOfferedIsTaken()
{
    World world;
    for (FormField &one : world.now.forms[QStringLiteral("networkElements")].fields)
        if (one.name == QLatin1String("type"))
            one.choices = {QStringLiteral("other"), QStringLiteral("Outbound Proxy")};
    const auto plan = world.plan();
    QCOMPARE(plan->writes.at(0).after.value(QLatin1String("type")).toString(), QStringLiteral("other"));
    QCOMPARE(plan->writes.at(1).after.value(QLatin1String("type")).toString(), QStringLiteral("Outbound Proxy"));
}

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
