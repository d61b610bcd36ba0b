#include "engine/onboarding/onboarding_steps.h"

#include "engine/base/crash_point.h"
#include "engine/base/json.h"
#include "engine/cloud/platform_session.h"
#include "engine/onboarding/kept_answers.h"
#include "engine/store/settings_repository.h"
#include "engine/store/trust_repository.h"
#include "engine/sync/sync_settings.h"

#include <QSslCertificate>

namespace clc
{

namespace
{

Error mismatch(const QString &asked, const QString &found)
{
    return failure(ErrorCode::siteMismatch, {{QStringLiteral("asked"), asked}, {QStringLiteral("found"), found}});
}

/// What the answers call the account when it is another one than is known; else empty.
QString otherAccount(const AccountAnswer &asked, const SiteConfiguration &known)
{
    if (known.accountId.isEmpty()) return {};
    if (!asked.id.isEmpty() && asked.id.compare(known.accountId.value(), Qt::CaseInsensitive) != 0) return asked.id;
    if (!asked.number.isEmpty() && asked.number != known.accountNumber) return asked.number;
    const QString name = asked.create ? asked.create->name : asked.name;
    return name != known.accountName ? name : QString();
}

QByteArrayList pbxInputs(const PbxAccess &access)
{
    if (const auto *csta = std::get_if<CstaAccess>(&access))
        return {pbxKindName(csta->kind).toUtf8(), csta->address.text().toUtf8(), csta->tls ? "tls" : "plain",
                csta->user.toUtf8(), csta->password};
    const OigAccess &oig = std::get<OigAccess>(access);
    QByteArrayList list{oig.pbxAddress.toUtf8(),  oig.oig.text().toUtf8(), oig.applicationName.toUtf8(),
                        oig.companyName.toUtf8(), oig.applicationPassword, oig.localPassword};
    if (!oig.applicationKey.isEmpty()) list += {oig.applicationCertificate, oig.applicationKey};
    return list;
}

} // namespace

OnboardingSteps::OnboardingSteps(OnboardingPorts &ports, OnboardingAnswers answers, CheckList &checks, Scope &outer,
                                 Report report)
    : ports_(ports), answers_(std::move(answers)), checks_(checks), outer_(outer), report_(std::move(report))
{
}

Task<OnboardingResult> OnboardingSteps::run(Scope &scope, OnboardingStep until)
{
    auto result = co_await carryOutAll(scope, until);
    // What was asked for does not work: the identities go on with the platform that they belong to.
    if (!result && !site().platform.admin.isEmpty()) {
        ports_.person.setAddresses(site().platform);
        ports_.gateway.setAddresses(site().platform);
    }
    co_return result;
}

Task<OnboardingResult> OnboardingSteps::carryOutAll(Scope &scope, OnboardingStep until)
{
    CLC_CO_CHECK(co_await prepare(scope, until));
    for (int i = 0; i <= int(until); ++i) {
        const OnboardingStep step = OnboardingStep(i);
        CLC_CO_CHECK(co_await carryOut(scope, step));
    }
    result_.card = integrationCard(integrationFacts(ports_.session)).state;
    result_.accountId = site().accountId;
    co_return result_;
}

Flow OnboardingSteps::prepare(Scope &scope, OnboardingStep until)
{
    if (answers_.partial) {
        CLC_CO_TRY(answers_, co_await withKept(scope, ports_, answers_, until));
    }
    CLC_CO_CHECK(checkSameSite());
    CLC_CO_CHECK(co_await digests_.prepare(scope, ports_.secrets));
    wasComplete_ = ports_.session.isComplete();
    CLC_CO_CHECK(decideTrust());
    CLC_CO_CHECK(co_await keepSettings(scope));
    CLC_CO_CHECK(openSite());
    ports_.person.setAddresses(answers_.platform);
    ports_.gateway.setAddresses(answers_.platform);
    co_return done;
}

/// The SIP side of the platform is proven with the PBX; until then it is only remembered, for answers that leave it
/// out.
Status OnboardingSteps::openSite()
{
    SiteConfiguration known = site();
    if (!ports_.session.exists()) {
        known.siteId = newSiteId();
        known.pbxId = pbxIdOf(known.siteId);
    }
    if (!known.hasPbx()) known.platformSip = answers_.platformSip;
    CLC_CHECK(ports_.session.update(known));
    return forgetUnusedAccount();
}

Result<bool> OnboardingSteps::isAccountUnused() const
{
    const SiteConfiguration &known = ports_.session.site();
    if (!known.clientId.isEmpty() || !known.registered.isEmpty()) return false;
    CLC_TRY(const int imported, ports_.links.count());
    return imported == 0;
}

/// While nothing was done in it, an account that was chosen by mistake can be exchanged for the right one.
Status OnboardingSteps::forgetUnusedAccount()
{
    SiteConfiguration known = site();
    if (!answers_.partial || otherAccount(answers_.account, known).isEmpty()) return done;
    CLC_TRY(const bool unused, isAccountUnused());
    if (!unused) return done; // checkSameSite has refused it
    known.accountId = AccountId();
    known.accountName.clear();
    known.accountNumber.clear();
    CLC_CHECK(ports_.session.update(known));
    CLC_CHECK(ports_.session.reopen(OnboardingStep::account));
    return ports_.session.reopen(OnboardingStep::integration);
}

/// One data directory is one site of one account; what the site is called and where its systems are may be corrected,
/// which account and which site it is may not. Nor may one family of PBX become the other: objects and users of the
/// first would be left behind.
Status OnboardingSteps::checkSameSite() const
{
    if (!ports_.session.exists()) return done;
    const SiteConfiguration known = site();
    const QString other = otherAccount(answers_.account, known);
    CLC_TRY(const bool unused, isAccountUnused());
    if (!other.isEmpty() && !(answers_.partial && unused)) {
        const QString found = known.accountName.isEmpty() ? known.accountId.value() : known.accountName;
        return mismatch(QStringLiteral("the account ") + other, QStringLiteral("the account ") + found);
    }
    // Whoever goes through the steps one by one may correct the name while the site is not finished.
    const bool mayRename = answers_.partial && !ports_.session.isComplete();
    if (answers_.given.site && !mayRename && !known.siteName.isEmpty() && known.siteName != answers_.siteName)
        return mismatch(QStringLiteral("the site ") + answers_.siteName, QStringLiteral("the site ") + known.siteName);
    if (answers_.given.pbx && known.hasPbx() && known.pbx.index() != answers_.pbx.access.index())
        return mismatch(QStringLiteral("a PBX of type ") + pbxKindTitle(kindOf(answers_.pbx.access)),
                        QStringLiteral("a PBX of type ") + pbxKindTitle(known.pbxKind()));
    return done;
}

Status OnboardingSteps::decideTrust()
{
    const QString by = QStringLiteral("answers");
    for (const TrustAnswer &answer : answers_.trust) {
        if (answer.authority.isEmpty()) {
            TrustDecision decision;
            decision.host = answer.host;
            decision.port = answer.port;
            decision.fingerprint = answer.fingerprint;
            decision.decidedBy = by;
            decision.decidedAt = ports_.clock.now();
            CLC_CHECK(ports_.trust(decision));
            continue;
        }
        const auto certificates = QSslCertificate::fromData(answer.authority, QSsl::Pem);
        for (const QSslCertificate &certificate : certificates) {
            TrustedAuthority authority;
            authority.fingerprint = certificateFingerprint(certificate);
            authority.pem = certificate.toPem();
            authority.source = by;
            authority.decidedBy = by;
            authority.decidedAt = ports_.clock.now();
            CLC_CHECK(ports_.trustAuthority(authority));
        }
    }
    return done;
}

/// What the answers say becomes the setting; what they leave out stays as it is.
Flow OnboardingSteps::keepSettings(Scope &scope)
{
    CLC_CO_TRY(const auto known, ports_.settings.find(SyncSettings::settingsKey()));
    QJsonObject sync = known ? known->toObject() : QJsonObject();
    if (!answers_.nameRule.isEmpty()) sync.insert(QStringLiteral("nameRule"), answers_.nameRule);
    if (answers_.userCapacity > 0) sync.insert(QStringLiteral("userCapacity"), answers_.userCapacity);
    const bool changed = sync != (known ? known->toObject() : QJsonObject());
    if (changed) CLC_CO_CHECK(ports_.settings.set(SyncSettings::settingsKey(), sync));
    if (!answers_.mail) co_return done;
    const MailAnswer &mail = *answers_.mail;
    const QJsonObject server{
        {QStringLiteral("host"), mail.server.text()},
        {QStringLiteral("tls"), mail.implicitTls ? QStringLiteral("implicit") : QStringLiteral("startTls")},
        {QStringLiteral("user"), mail.user},
        {QStringLiteral("from"), mail.from}};
    CLC_CO_CHECK(ports_.settings.set(QStringLiteral("mail"), server));
    if (!mail.password.isEmpty())
        CLC_CO_CHECK(co_await ports_.secrets.write(scope, secrets::mailPassword(), mail.password));
    co_return done;
}

/// A step that was done before stays done when doing it again fails: what was proven then still works, and answers that
/// differ make the next run try again.
Flow OnboardingSteps::carryOut(Scope &scope, OnboardingStep step)
{
    const bool wasDone = ports_.session.step(step).state == StepRecord::State::finished;
    if (!wasDone) CLC_CO_CHECK(ports_.session.begin(step));
    tell(step, StepRecord::State::running);
    auto outcome = co_await perform(scope, step);
    if (outcome) {
        if (!isUnchanged(step)) CLC_CO_CHECK(ports_.session.finish(step, inputs(step), notes_.value(step)));
        crashPoint("onboarding.step");
        tell(step, StepRecord::State::finished, notes_.value(step));
        co_return done;
    }
    const bool cancelled = outcome.error().code == ErrorCode::cancelled;
    if (!wasDone && cancelled) CLC_CO_CHECK(ports_.session.reopen(step));
    if (!wasDone && !cancelled) CLC_CO_CHECK(ports_.session.fail(step, outcome.error()));
    if (!cancelled) tell(step, StepRecord::State::failed, outcome.error().message());
    co_return outcome;
}

Flow OnboardingSteps::perform(Scope &scope, OnboardingStep step)
{
    switch (step) {
    case OnboardingStep::signIn:
        return signIn(scope);
    case OnboardingStep::account:
        return account(scope);
    case OnboardingStep::integration:
        return integration(scope);
    case OnboardingStep::gatewayInformation:
        return gatewayInformation(scope);
    case OnboardingStep::configurePbx:
        return configurePbx(scope);
    case OnboardingStep::sync:
        return sync(scope);
    case OnboardingStep::provisioning:
        return provisioning(scope);
    case OnboardingStep::deployment:
        return deployment(scope);
    case OnboardingStep::complete:
        return complete(scope);
    }
    Q_UNREACHABLE();
}

/// The answers that a step depends on. Those of sync and later are looked at afresh in each run.
QVector<OnboardingSteps::InputPart> OnboardingSteps::inputParts(OnboardingStep step) const
{
    const OnboardingAnswers::Given &given = answers_.given;
    const QByteArray platform = canonicalJson(answers_.platform.toJson());
    switch (step) {
    case OnboardingStep::signIn:
        return {{{platform, answers_.user.toUtf8(), answers_.password, answers_.signInAccount.toUtf8()}, given.signIn}};
    case OnboardingStep::account:
    case OnboardingStep::integration:
        return {{{platform}, given.platform}};
    case OnboardingStep::gatewayInformation: {
        const PostalAddress &address = answers_.siteAddress;
        return {{{answers_.siteName.toUtf8(), address.street.toUtf8(), address.city.toUtf8(),
                  address.stateOrProvince.toUtf8(), address.postalCode.toUtf8(), address.country.toUtf8()},
                 given.site}};
    }
    case OnboardingStep::configurePbx:
        return systemParts();
    case OnboardingStep::sync:
    case OnboardingStep::provisioning:
    case OnboardingStep::deployment:
    case OnboardingStep::complete:
        break;
    }
    return {{}};
}

/// Apart, as each may be left out without the others. A password that is not kept cannot be compared when it is left
/// out, so it is a part of its own.
QVector<OnboardingSteps::InputPart> OnboardingSteps::systemParts() const
{
    const OnboardingAnswers::Given &given = answers_.given;
    InputPart pbx{QByteArrayList{"pbx", answers_.pbx.name.toUtf8()} + pbxInputs(answers_.pbx.access), given.pbx};
    InputPart sip{{"sip", answers_.platformSip.text().toUtf8()}, given.platform};
    InputPart mbg{{"mbg"}, given.mbg};
    InputPart mbgLogIn{{"mbgLogIn"}, given.mbg};
    if (answers_.mbg) {
        mbg.values += {answers_.mbg->address.text().toUtf8(), sipTransportName(answers_.mbg->sipTransport).toUtf8(),
                       QByteArray::number(answers_.mbg->sipPort)};
        mbgLogIn.values += answers_.mbg->password;
        mbgLogIn.given = given.mbg && !answers_.mbg->password.isEmpty();
    }
    InputPart msl{{"msl"}, given.msl};
    InputPart mslLogIn{{"mslLogIn"}, given.msl};
    if (answers_.msl) {
        msl.values += answers_.msl->address.text().toUtf8();
        mslLogIn.values += {answers_.msl->user.toUtf8(), answers_.msl->password};
        mslLogIn.given = given.msl && !answers_.msl->password.isEmpty();
    }
    return {pbx, sip, mbg, mbgLogIn, msl, mslLogIn};
}

/// A digest for each part; that of a part left out is the recorded one.
QString OnboardingSteps::inputs(OnboardingStep step) const
{
    const QStringList recorded = ports_.session.step(step).inputs.split(u' ');
    const QVector<InputPart> parts = inputParts(step);
    QStringList digests;
    for (qsizetype i = 0; i < parts.size(); ++i)
        digests.append(parts.at(i).given ? digests_.of(step, parts.at(i).values) : recorded.value(i));
    return digests.join(u' ');
}

bool OnboardingSteps::isUnchanged(OnboardingStep step) const
{
    const StepRecord &record = ports_.session.step(step);
    if (record.state != StepRecord::State::finished) return false;
    const QStringList recorded = record.inputs.split(u' ');
    const QVector<InputPart> parts = inputParts(step);
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (parts.at(i).given && recorded.value(i) != digests_.of(step, parts.at(i).values)) return false;
    return true;
}

void OnboardingSteps::tell(OnboardingStep step, StepRecord::State state, const QString &detail) const
{
    if (report_) report_({step, state, detail});
}

} // namespace clc
