#include "engine/onboarding/kept_answers.h"

#include "engine/cloud/platform_session.h"
#include "engine/store/settings_repository.h"

namespace clc
{

namespace
{

Error missing(const char *path)
{
    const QString field = QString::fromLatin1(path);
    return failureIn(field, ErrorCode::missingValue, {{QStringLiteral("field"), field}});
}

/// Where tokens go: those of one platform are never shown to another.
bool isSamePlatform(const PlatformAddresses &one, const PlatformAddresses &other)
{
    return one.authentication == other.authentication && one.admin == other.admin && one.gateway == other.gateway;
}

void keepPlatform(const OnboardingPorts &ports, OnboardingAnswers &answers)
{
    if (answers.given.platform) return;
    constexpr quint16 sipTls = 5061;
    const SiteConfiguration &known = ports.session.site();
    const bool isKnown = !known.platform.admin.isEmpty();
    answers.platform = isKnown ? known.platform : ports.person.addresses();
    answers.platformSip = known.platformSip;
    if (answers.platformSip.host.isEmpty()) answers.platformSip = {answers.platform.gateway.host(), sipTls};
}

Status keepAccountAndSite(const OnboardingSession &session, OnboardingAnswers &answers, OnboardingStep until)
{
    const SiteConfiguration &known = session.site();
    if (!answers.given.account) {
        answers.account.id = known.accountId.value();
        if (answers.account.id.isEmpty() && until >= OnboardingStep::account) return missing("account");
    }
    if (answers.given.site) return done;
    const bool wasDone = session.step(OnboardingStep::gatewayInformation).state == StepRecord::State::finished;
    if (!wasDone && until >= OnboardingStep::gatewayInformation) return missing("site");
    answers.siteName = known.siteName;
    answers.siteAddress = known.siteAddress;
    return done;
}

/// A certificate belongs to its application: a new application does not keep the former one's.
OigAccess filled(OigAccess given, const OigAccess &kept)
{
    if (given.applicationPassword.isEmpty()) {
        given.applicationName = kept.applicationName;
        given.companyName = kept.companyName;
        given.applicationPassword = kept.applicationPassword;
        if (given.applicationKey.isEmpty()) {
            given.applicationCertificate = kept.applicationCertificate;
            given.applicationKey = kept.applicationKey;
        }
    }
    if (given.localPassword.isEmpty()) given.localPassword = kept.localPassword;
    return given;
}

/// A password belongs to its user.
CstaAccess filled(CstaAccess given, const CstaAccess &kept)
{
    if (given.user.isEmpty() && given.password.isEmpty()) given.user = kept.user;
    if (given.password.isEmpty() && given.user == kept.user) given.password = kept.password;
    return given;
}

/// The path of the first secret that is not there; null when all are.
const char *leftOut(const PbxAccess &access)
{
    if (const auto *csta = std::get_if<CstaAccess>(&access)) {
        if (csta->user.isEmpty()) return "pbx.user";
        return csta->password.isEmpty() ? "pbx.password" : nullptr;
    }
    const OigAccess &oig = std::get<OigAccess>(access);
    if (oig.applicationPassword.isEmpty()) return "pbx.applicationCredentials";
    return oig.localPassword.isEmpty() ? "pbx.localPassword" : nullptr;
}

bool samePlace(const PbxAccess &one, const PbxAccess &other)
{
    if (one.index() != other.index()) return false;
    if (const auto *csta = std::get_if<CstaAccess>(&one)) {
        const CstaAccess &second = std::get<CstaAccess>(other);
        return csta->kind == second.kind && csta->address == second.address && csta->tls == second.tls;
    }
    const OigAccess &first = std::get<OigAccess>(one);
    const OigAccess &second = std::get<OigAccess>(other);
    return first.oig == second.oig && first.pbxAddress == second.pbxAddress;
}

Task<PbxAnswer> withKeptPbx(Scope &scope, const OnboardingPorts &ports, PbxAnswer pbx, bool given)
{
    const SiteConfiguration known = ports.session.site();
    if (given && !leftOut(pbx.access)) co_return pbx;
    if (!given && !known.hasPbx()) co_return missing("pbx");
    if (given && (!known.hasPbx() || !samePlace(pbx.access, known.pbx))) co_return missing(leftOut(pbx.access));
    CLC_CO_TRY(const PbxAccess kept, co_await pbxAccess(scope, ports.secrets, known));
    if (!given) co_return PbxAnswer{known.pbxName, kept};
    if (const auto *csta = std::get_if<CstaAccess>(&pbx.access))
        pbx.access = filled(*csta, std::get<CstaAccess>(kept));
    else
        pbx.access = filled(std::get<OigAccess>(pbx.access), std::get<OigAccess>(kept));
    if (const char *path = leftOut(pbx.access)) co_return missing(path);
    co_return pbx;
}

Status refuseWhereThereIsNone(const OnboardingAnswers &answers)
{
    const PbxKind kind = kindOf(answers.pbx.access);
    if (kind == PbxKind::miVoiceBusiness || (!answers.mbg && !answers.msl)) return done;
    const QString field = answers.mbg ? QStringLiteral("mbg") : QStringLiteral("msl");
    return failureIn(field, ErrorCode::invalidValue,
                     {{QStringLiteral("field"), field},
                      {QStringLiteral("detail"), QStringLiteral("a site with a %1 has none").arg(pbxKindTitle(kind))}});
}

/// The MBG's password is not kept but its token; of the server manager nothing but its place.
Status keepMbgAndMsl(const SiteConfiguration &known, OnboardingAnswers &answers)
{
    CLC_CHECK(refuseWhereThereIsNone(answers));
    if (kindOf(answers.pbx.access) != PbxKind::miVoiceBusiness) return done;
    if (!answers.given.mbg) {
        if (known.mbg.host.isEmpty()) return missing("mbg");
        answers.mbg = MbgAnswer{known.mbg, {}, known.mbgSipTransport, known.mbgSipPort};
    } else if (answers.mbg->password.isEmpty() && !(answers.mbg->address == known.mbg)) {
        return missing("mbg.password");
    }
    if (!answers.given.msl) {
        if (known.msl) answers.msl = MslAnswer{*known.msl, {}, {}};
        return done;
    }
    if (!answers.msl) return done;
    if (answers.msl->password.isEmpty() && known.msl && *known.msl == answers.msl->address) return done;
    if (answers.msl->user.isEmpty()) return missing("msl.user");
    return answers.msl->password.isEmpty() ? Status(missing("msl.password")) : Status(done);
}

Status keepMail(SettingsRepository &settings, const OnboardingAnswers &answers)
{
    if (!answers.mail || answers.mail->user.isEmpty() || !answers.mail->password.isEmpty()) return done;
    CLC_TRY(const auto stored, settings.find(QStringLiteral("mail")));
    const QJsonObject known = stored ? stored->toObject() : QJsonObject();
    const bool same = known.value(QLatin1String("host")).toString() == answers.mail->server.text() &&
                      known.value(QLatin1String("user")).toString() == answers.mail->user;
    return same ? Status(done) : Status(missing("mail.password"));
}

} // namespace

Task<OnboardingAnswers> withKept(Scope &scope, const OnboardingPorts &ports, OnboardingAnswers answers,
                                 OnboardingStep until)
{
    keepPlatform(ports, answers);
    if (!answers.given.signIn && !isSamePlatform(answers.platform, ports.person.addresses()))
        co_return missing("signIn");
    CLC_CO_CHECK(keepAccountAndSite(ports.session, answers, until));
    CLC_CO_CHECK(keepMail(ports.settings, answers));
    if (until < OnboardingStep::configurePbx) co_return answers;
    CLC_CO_TRY(answers.pbx, co_await withKeptPbx(scope, ports, answers.pbx, answers.given.pbx));
    CLC_CO_CHECK(keepMbgAndMsl(ports.session.site(), answers));
    co_return answers;
}

} // namespace clc
