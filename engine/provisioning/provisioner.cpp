#include "engine/provisioning/provisioner.h"

#include "engine/base/crash_point.h"
#include "engine/mbg/mbg_client.h"
#include "engine/pbx/form_map.h"
#include "engine/pbx/pbx_driver.h"
#include "engine/provisioning/row_values.h"
#include "engine/provisioning/voicemail.h"
#include "engine/store/journal_repository.h"
#include "engine/store/object_repository.h"
#include "engine/store/run_repository.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace clc
{

namespace
{

const QString kRunKind = QStringLiteral("provision");

QString journalTarget(ObjectTarget target, const QString &form)
{
    return objectTargetName(target) + QLatin1Char('/') + form;
}

/// The journal is also that of the sync and of the mails.
bool isOurTarget(const QString &target)
{
    return target.startsWith(journalTarget(ObjectTarget::pbx, {})) ||
           target.startsWith(journalTarget(ObjectTarget::mbg, {}));
}

QVector<HuntGroup> huntGroups(const QVector<FormRow> &rows)
{
    const FormMap map = FormMap::builtIn();
    const FormNames *names = map.form(QStringLiteral("huntGroups"));
    const FieldNames *type = names ? names->field(QStringLiteral("type")) : nullptr;
    QVector<HuntGroup> groups;
    for (const FormRow &row : rows) {
        HuntGroup group;
        group.dn = Dn(row.values.value(QStringLiteral("dn")));
        group.voicemail =
            type && meansValue(*type, QStringLiteral("voicemail"), row.values.value(QStringLiteral("type")));
        groups.append(group);
    }
    return groups;
}

/// The MBG's own spelling of the PBX's address: a trunk's rule must name the ICP as it is configured there.
Result<QString> icpAddress(const QVector<MbgIcp> &icps, const QString &pbxAddress)
{
    QStringList known;
    for (const MbgIcp &icp : icps) {
        if (icp.address.compare(pbxAddress, Qt::CaseInsensitive) == 0) return icp.address;
        known.append(icp.address);
    }
    return failureIn(QStringLiteral("pbx.address"), ErrorCode::notFound,
                     {{QStringLiteral("what"), QStringLiteral("ICP on the MBG with the address")},
                      {QStringLiteral("name"), pbxAddress}},
                     QStringLiteral("The MBG knows: ") + known.join(QStringLiteral(", ")));
}

QHash<QString, QString> texts(const QJsonObject &json)
{
    QHash<QString, QString> values;
    for (auto it = json.begin(); it != json.end(); ++it) values.insert(it.key(), it.value().toString());
    return values;
}

/// What the read-back shows in place of what was written; empty when it is as written.
QString deviation(const FormDescription &form, const FormRow &row, const QJsonObject &expected)
{
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QString found = row.values.value(it.key());
        if (!sameValue(findField(form, it.key()), found, it.value().toString()))
            return QStringLiteral("%1 reads back as \"%2\" instead of \"%3\"")
                .arg(it.key(), found, it.value().toString());
    }
    return {};
}

/// The other side may have carried out what was sent.
bool isUncertain(const Error &error)
{
    switch (error.code) {
    case ErrorCode::cancelled:
    case ErrorCode::unexpectedStatus:
    case ErrorCode::answerTooLarge:
    case ErrorCode::connectionLost:
    case ErrorCode::timedOut:
    case ErrorCode::answerMalformed:
    case ErrorCode::pbxSessionLost:
        return true;
    default:
        return false;
    }
}

} // namespace

Provisioner::Provisioner(ProvisioningPorts ports, QObject *parent) : QObject(parent), ports_(std::move(ports)) {}

Task<ProvisionedState> Provisioner::readState(Scope &scope, DesiredState desired)
{
    CLC_CO_TRY(const auto owned, ports_.objects.all());
    QSet<QString> wanted;
    for (const DesiredObject &object : desired.objects)
        if (object.target == ObjectTarget::pbx) wanted.insert(object.form);
    for (const OwnedObject &object : owned)
        if (object.target == objectTargetName(ObjectTarget::pbx)) wanted.insert(object.form);
    QStringList forms(wanted.begin(), wanted.end());
    forms.sort();

    ProvisionedState state;
    for (const QString &form : forms) {
        CLC_CO_TRY(auto description, co_await ports_.pbx()->describe(scope, form));
        state.forms[form] = std::move(description);
        CLC_CO_TRY(auto rows, co_await ports_.pbx()->readForm(scope, form));
        state.rows[form] = std::move(rows);
    }
    CLC_CO_TRY(state.trunks, co_await ports_.mbg()->trunks(scope));
    co_return state;
}

Task<ProvisioningParameters> Provisioner::parameters(Scope &scope, ProvisioningSettings settings)
{
    CLC_CO_TRY(const auto icps, co_await ports_.mbg()->icps(scope));
    CLC_CO_TRY(const QString icp, icpAddress(icps, settings.pbxAddress));
    QVector<FormRow> groupRows;
    auto rows = co_await ports_.pbx()->readForm(scope, QStringLiteral("huntGroups"));
    if (rows)
        groupRows = std::move(rows).value();
    else if (rows.error().code != ErrorCode::pbxTableMissing)
        co_return std::move(rows).error();
    CLC_CO_TRY(const QString voicemail, chooseVoicemail(huntGroups(groupRows), settings.voicemail));

    const bool numeric = !QHostAddress(settings.mbgSip.host).isNull();
    ProvisioningParameters parameters;
    parameters.insert(QStringLiteral("platform.sip.host"), settings.platformSip.host);
    parameters.insert(QStringLiteral("platform.sip.port"), QString::number(settings.platformSip.port));
    parameters.insert(QStringLiteral("mbg.sip.host"), settings.mbgSip.host);
    parameters.insert(QStringLiteral("mbg.sip.port"), QString::number(settings.mbgSip.port));
    parameters.insert(QStringLiteral("mbg.sip.transport"), sipTransportName(settings.mbgSipTransport).toUpper());
    parameters.insert(QStringLiteral("mbg.sip.addressType"),
                      numeric ? QStringLiteral("IP Address") : QStringLiteral("FQDN"));
    parameters.insert(QStringLiteral("voicemail.dn"), voicemail);
    parameters.insert(QStringLiteral("speedDial.dn"), settings.speedDial);
    parameters.insert(QStringLiteral("pbx.icp"), icp);
    co_return parameters;
}

Task<ProvisioningPlan> Provisioner::makePlan(Scope &scope, DesiredState desired, ProvisioningSettings settings)
{
    if (!ports_.pbx() || !ports_.mbg()) co_return failure(ErrorCode::notOnboarded);
    CLC_CO_TRY(const auto known, co_await parameters(scope, settings));
    CLC_CO_TRY(const auto state, co_await readState(scope, desired));
    CLC_CO_TRY(const auto owned, ports_.objects.all());
    CLC_CO_TRY(const auto undecided, undecidedWrites(desired));
    co_return makeProvisioningPlan(desired, state, owned, undecided, known);
}

Result<QSet<QString>> Provisioner::undecidedWrites(const DesiredState &desired)
{
    QSet<QString> places;
    for (const DesiredObject &object : desired.objects) {
        CLC_TRY(const auto entries, ports_.journal.undecided(journalTarget(object.target, object.form)));
        for (const JournalEntry &entry : entries)
            if (entry.operation == writeKindName(ProvisioningWrite::Kind::insert) ||
                entry.operation == writeKindName(ProvisioningWrite::Kind::update))
                places.insert(objectPlace(object.target, object.form, entry.key));
    }
    return places;
}

/// What a killed engine left behind is not running, and its last write is undecided.
Status Provisioner::closeInterrupted()
{
    CLC_TRY(const int interrupted, ports_.runs.closeInterrupted(kRunKind));
    static_cast<void>(interrupted);
    CLC_TRY(const auto open, ports_.journal.open(QString()));
    for (const JournalEntry &entry : open)
        if (isOurTarget(entry.target)) CLC_CHECK(ports_.journal.closeOpen(entry.target));
    return done;
}

Task<ProvisioningPlan> Provisioner::plan(Scope &scope, ProvisioningSettings settings)
{
    CLC_CO_TRY(const auto desired, DesiredState::builtIn());
    co_return co_await makePlan(scope, desired, settings);
}

Task<ProvisioningReport> Provisioner::apply(Scope &scope, ProvisioningSettings settings, QString expectedHash,
                                            QString startedBy)
{
    while (busy_) {
        const SharedResult<Done> other = *busy_;
        CLC_CO_CHECK(co_await other.wait(scope));
    }
    busy_.emplace();
    auto outcome = co_await applyAlone(scope, settings, expectedHash, startedBy);
    const SharedResult<Done> ended = *busy_;
    busy_.reset();
    SharedResult<Done>(ended).set(done);
    co_return outcome;
}

Task<ProvisioningReport> Provisioner::applyAlone(Scope &scope, ProvisioningSettings settings, QString expectedHash,
                                                 QString startedBy)
{
    CLC_CO_CHECK(closeInterrupted());
    CLC_CO_TRY(const auto plan, co_await this->plan(scope, settings));
    if (!expectedHash.isEmpty() && expectedHash != plan.hash)
        co_return failure(ErrorCode::planChanged, {{QStringLiteral("hash"), expectedHash}});
    CLC_CO_CHECK(noteOwnership(plan));
    ProvisioningReport report;
    report.planHash = plan.hash;
    report.voicemail = plan.voicemail;
    if (plan.writes.isEmpty()) co_return report;

    CLC_CO_TRY(report.run, ports_.runs.begin(kRunKind, startedBy, ports_.clock.now()));
    CLC_CO_CHECK(ports_.runs.setPlanHash(report.run, plan.hash));
    std::optional<Error> problem;
    for (const ProvisioningWrite &write : plan.writes) {
        auto written = co_await carryOut(scope, report.run, write);
        if (!written) {
            problem = written.error();
            break;
        }
        report.written.append(write);
        report.objectsWritten = int(report.written.size());
        Q_EMIT progressed(report.objectsWritten, int(plan.writes.size()));
    }
    const Status finished = finishRun(report, problem);
    Q_EMIT ended();
    if (!finished) co_return finished.error();
    if (problem) co_return *problem;
    co_return report;
}

Status Provisioner::finishRun(const ProvisioningReport &report, const std::optional<Error> &problem)
{
    RunRecord record;
    record.id = report.run;
    record.kind = kRunKind;
    record.finishedAt = ports_.clock.now();
    record.planHash = report.planHash;
    record.changedSomething = report.objectsWritten > 0;
    record.report = report.toJson();
    record.error = problem;
    record.state = RunRecord::State::completed;
    if (problem)
        record.state = problem->code == ErrorCode::cancelled ? RunRecord::State::cancelled : RunRecord::State::failed;
    return ports_.runs.finish(record);
}

/// One write: journal, send, read back, own. When it is not known whether it was carried out, the read-back decides.
Flow Provisioner::carryOut(Scope &scope, RunId run, ProvisioningWrite write)
{
    JournalEntry entry;
    entry.run = run;
    entry.target = journalTarget(write.target, write.form);
    entry.operation = writeKindName(write.kind);
    entry.key = write.key;
    entry.before = write.before;
    entry.after = write.after;
    entry.at = ports_.clock.now();
    QVector<JournalEntry> entries{entry};
    CLC_CO_CHECK(ports_.journal.intend(entries));
    const qint64 id = entries.first().id;
    crashPoint("provision.journalled");

    auto sent = co_await send(scope, write);
    crashPoint("provision.written");
    const bool uncertain = !sent && isUncertain(sent.error());
    if (!sent && !uncertain) {
        CLC_CO_CHECK(ports_.journal.fail(id, sent.error()));
        co_return sent;
    }
    auto verified = co_await verify(scope, write);
    if (!verified) {
        const Error &error = uncertain ? sent.error() : verified.error();
        // Only a read-back that shows something else is a failure; one that did not come proves nothing.
        const bool refuted = error.code == ErrorCode::pbxWriteRefused || error.code == ErrorCode::mbgRefused;
        const Status noted = refuted ? ports_.journal.fail(id, error) : ports_.journal.setUnknown(id, error);
        CLC_CO_CHECK(noted);
        co_return error;
    }
    CLC_CO_CHECK(settleOwnership(run, write));
    CLC_CO_CHECK(ports_.journal.acknowledge(id, write.key, QString()));
    crashPoint("provision.verified");
    co_return done;
}

Flow Provisioner::send(Scope &scope, ProvisioningWrite write)
{
    if (write.target == ObjectTarget::mbg) {
        if (write.kind == ProvisioningWrite::Kind::remove)
            co_return co_await ports_.mbg()->deleteTrunk(scope, write.key);
        CLC_CO_TRY(const SipTrunk trunk, SipTrunk::fromJson(write.after, QString()));
        CLC_CO_TRY(const SipTrunk stored, co_await ports_.mbg()->putTrunk(scope, trunk));
        static_cast<void>(stored);
        co_return done;
    }
    const QHash<QString, QString> values = texts(write.after);
    if (write.kind == ProvisioningWrite::Kind::insert) {
        CLC_CO_TRY(const FormRow stored, co_await ports_.pbx()->insertRow(scope, write.form, values));
        static_cast<void>(stored);
        co_return done;
    }
    CLC_CO_TRY(const auto description, co_await ports_.pbx()->describe(scope, write.form));
    CLC_CO_TRY(const auto rows, co_await ports_.pbx()->readForm(scope, write.form));
    const FormRow *found = findRow(rows, findField(description, write.keyField), write.key);
    const Error changed = failure(ErrorCode::pbxRowChanged, {{QStringLiteral("table"), description.label}});
    if (!found || !deviation(description, *found, write.before).isEmpty()) co_return changed;
    const FormRow row = *found;
    if (write.kind == ProvisioningWrite::Kind::remove)
        co_return co_await ports_.pbx()->deleteRow(scope, write.form, row);
    CLC_CO_TRY(const FormRow stored, co_await ports_.pbx()->updateRow(scope, write.form, row, values));
    static_cast<void>(stored);
    co_return done;
}

Flow Provisioner::verify(Scope &scope, ProvisioningWrite write)
{
    const bool gone = write.kind == ProvisioningWrite::Kind::remove;
    if (write.target == ObjectTarget::mbg) {
        const QString what = QStringLiteral("the SIP trunk ") + write.key;
        CLC_CO_TRY(const auto trunks, co_await ports_.mbg()->trunks(scope));
        const auto found = std::find_if(trunks.begin(), trunks.end(),
                                        [&write](const SipTrunk &trunk) { return trunk.name == write.key; });
        QString problem;
        if (gone) {
            if (found != trunks.end()) problem = QStringLiteral("it is still there");
        } else if (found == trunks.end()) {
            problem = QStringLiteral("it is not there when read back");
        } else {
            CLC_CO_TRY(const SipTrunk wanted, SipTrunk::fromJson(write.after, QString()));
            const QStringList differs = differences(*found, wanted);
            if (!differs.isEmpty()) problem = QStringLiteral("differs when read back: ") + differs.join(u',');
        }
        if (!problem.isEmpty()) co_return failure(ErrorCode::mbgRefused, {{QStringLiteral("what"), what}}, problem);
        co_return done;
    }
    CLC_CO_TRY(const auto description, co_await ports_.pbx()->describe(scope, write.form));
    CLC_CO_TRY(const auto rows, co_await ports_.pbx()->readForm(scope, write.form));
    const FormRow *row = findRow(rows, findField(description, write.keyField), write.key);
    QString problem;
    if (gone && row)
        problem = QStringLiteral("%1 is still there").arg(write.key);
    else if (!gone && !row)
        problem = QStringLiteral("%1 is not there when read back").arg(write.key);
    else if (!gone)
        problem = deviation(description, *row, write.after);
    if (!problem.isEmpty())
        co_return failure(ErrorCode::pbxWriteRefused, {{QStringLiteral("table"), description.label}}, problem);
    co_return done;
}

Status Provisioner::settleOwnership(const RunId &run, const ProvisioningWrite &write)
{
    const QString target = objectTargetName(write.target);
    if (write.content.isEmpty()) return ports_.objects.remove(target, write.form, write.key);
    CLC_TRY(const auto known, ports_.objects.find(target, write.form, write.key));
    OwnedObject object;
    object.target = target;
    object.form = write.form;
    object.key = write.key;
    object.role = write.id;
    object.run = run;
    object.writtenAt = ports_.clock.now();
    object.content.insert(QStringLiteral("values"), write.content);
    if (known)
        object.content.insert(QStringLiteral("before"), known->content.value(QLatin1String("before")));
    else if (!write.before.isEmpty())
        object.content.insert(QStringLiteral("before"), write.before);
    return ports_.objects.put(object);
}

Status Provisioner::noteOwnership(const ProvisioningPlan &plan)
{
    for (OwnedObject object : plan.adopted) {
        object.writtenAt = ports_.clock.now();
        CLC_CHECK(ports_.objects.put(object));
    }
    for (const OwnedObject &object : plan.forgotten)
        CLC_CHECK(ports_.objects.remove(object.target, object.form, object.key));
    return done;
}

QJsonObject ProvisioningReport::toJson() const
{
    QJsonArray list;
    for (const ProvisioningWrite &write : written) list.append(write.toJson());
    return {{QStringLiteral("objectsWritten"), objectsWritten},
            {QStringLiteral("planHash"), planHash},
            {QStringLiteral("voicemail"), voicemail},
            {QStringLiteral("written"), list}};
}

} // namespace clc
