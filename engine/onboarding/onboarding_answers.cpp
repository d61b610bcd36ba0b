#include "engine/onboarding/onboarding_answers.h"

#include "engine/mbg/mbg_model.h"
#include "engine/onboarding/answers_reader.h"
#include "engine/onboarding/pbx_answer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>

#include <sys/stat.h>

namespace clc
{

namespace
{

constexpr qint64 kLongestFile = qint64{1} << 20;
constexpr quint16 kHttps = 443;

Error malformed(const QString &path, const QString &detail)
{
    return failure(ErrorCode::fileMalformed, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), detail}});
}

/// Blanks out `//` comments, so that positions in error texts stay what they are.
QByteArray withoutComments(QByteArray text)
{
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (inText && text.at(i) == '\\')
            ++i;
        else if (text.at(i) == '"')
            inText = !inText;
        else if (!inText && text.at(i) == '/' && i + 1 < text.size() && text.at(i + 1) == '/')
            for (; i < text.size() && text.at(i) != '\n'; ++i) text[i] = ' ';
    }
    return text;
}

Result<QJsonObject> parseDocument(const QByteArray &text, const QString &name)
{
    if (text.size() > kLongestFile) return malformed(name, QStringLiteral("it is larger than 1 MiB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withoutComments(text), &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = text.left(error.offset).count('\n') + 1;
        return malformed(name, QStringLiteral("line %1: %2").arg(line).arg(error.errorString()));
    }
    if (!document.isObject()) return malformed(name, QStringLiteral("it is not an object"));
    return document.object();
}

/// Builds the answers part by part; `error` stays empty when all is well.
class AnswersParser
{
public:
    AnswersParser(QJsonObject json, const AnswersSource &source) : json_(std::move(json)), source_(source) {}

    Result<OnboardingAnswers> parse();

private:
    AnswersReader part(const QString &key, const QStringList &known)
    {
        return AnswersReader(json_.value(key), key, known, source_, error_);
    }
    bool isGiven(const QString &section) const { return !source_.partial || json_.contains(section); }
    void parsePlatform();
    void parseSignIn();
    void parseAccount();
    void parseNewAccount(const QJsonValue &json);
    void parseSite();
    void parseSystems(AnswersReader &top);
    void parseMbg();
    void parseMsl();
    void parseTrust();
    void parseSync();
    void parseMail();

    QJsonObject json_;
    const AnswersSource &source_;
    std::optional<Error> error_;
    OnboardingAnswers answers_;
};

Result<OnboardingAnswers> AnswersParser::parse()
{
    QStringList known{QStringLiteral("platform"),  QStringLiteral("signIn"),    QStringLiteral("account"),
                      QStringLiteral("site"),      QStringLiteral("pbx"),       QStringLiteral("mbg"),
                      QStringLiteral("msl"),       QStringLiteral("trust"),     QStringLiteral("sync"),
                      QStringLiteral("voicemail"), QStringLiteral("provision"), QStringLiteral("mail")};
    if (source_.partial) known.append(QStringLiteral("known")); // of onboard.show; says nothing
    AnswersReader top(json_, QString(), known, source_, error_);
    answers_.partial = source_.partial;
    OnboardingAnswers::Given &given = answers_.given;
    given.platform = isGiven(QStringLiteral("platform"));
    given.signIn = isGiven(QStringLiteral("signIn"));
    given.account = isGiven(QStringLiteral("account"));
    given.site = isGiven(QStringLiteral("site"));
    if (given.platform) parsePlatform();
    if (given.signIn) parseSignIn();
    if (given.account) parseAccount();
    if (given.site) parseSite();
    parseSystems(top);
    parseTrust();
    parseSync();
    answers_.voicemail = top.text(QStringLiteral("voicemail"), false, 7);
    answers_.apply = top.choice(QStringLiteral("provision"), {QStringLiteral("plan"), QStringLiteral("apply")},
                                false) == QLatin1String("apply");
    if (top.has(QStringLiteral("mail"))) parseMail();
    if (error_) return *error_;
    return std::move(answers_);
}

void AnswersParser::parsePlatform()
{
    const QString gateway = QStringLiteral("gateway");
    auto platform = part(QStringLiteral("platform"), {QStringLiteral("authentication"), QStringLiteral("admin"),
                                                      gateway, QStringLiteral("gatewayLink"), QStringLiteral("sip")});
    platform.text(gateway, true, 2048);
    if (error_) return;
    QJsonObject addresses = json_.value(QStringLiteral("platform")).toObject();
    addresses.remove(QStringLiteral("sip"));
    auto parsed = PlatformAddresses::fromJson(addresses);
    if (!parsed) {
        error_ = parsed.error();
        return;
    }
    answers_.platform = std::move(parsed).value();
    constexpr quint16 sipTls = 5061;
    answers_.platformSip = {answers_.platform.gateway.host(), sipTls};
    if (platform.has(QStringLiteral("sip"))) answers_.platformSip = platform.endpoint(QStringLiteral("sip"), sipTls);
}

void AnswersParser::parseSignIn()
{
    auto signIn =
        part(QStringLiteral("signIn"), {QStringLiteral("user"), QStringLiteral("password"), QStringLiteral("account")});
    answers_.user = signIn.text(QStringLiteral("user"));
    answers_.password = signIn.secret(QStringLiteral("password"));
    answers_.signInAccount = signIn.text(QStringLiteral("account"), false);
}

void AnswersParser::parseAccount()
{
    const QStringList ways{QStringLiteral("id"), QStringLiteral("number"), QStringLiteral("name"),
                           QStringLiteral("create")};
    auto account = part(QStringLiteral("account"), ways);
    if (error_) return;
    const qsizetype named = json_.value(QStringLiteral("account")).toObject().size();
    const bool several = source_.partial && !account.has(ways[3]); // of one account, as onboard.show tells them
    if (named < 1 || (named > 1 && !several)) {
        error_ = failureIn(QStringLiteral("account"), ErrorCode::invalidValue,
                           {{QStringLiteral("field"), QStringLiteral("account")},
                            {QStringLiteral("detail"), QStringLiteral("it needs one of: ") + ways.join(u", ")}});
        return;
    }
    if (account.has(ways[0])) answers_.account.id = account.text(ways[0]);
    if (account.has(ways[1])) answers_.account.number = account.text(ways[1]);
    if (account.has(ways[2])) answers_.account.name = account.text(ways[2]);
    if (account.has(ways[3])) parseNewAccount(account.value(ways[3]));
}

void AnswersParser::parseNewAccount(const QJsonValue &json)
{
    AnswersReader create(json, QStringLiteral("account.create"),
                         {QStringLiteral("name"), QStringLiteral("country"), QStringLiteral("street"),
                          QStringLiteral("city"), QStringLiteral("postalCode"), QStringLiteral("stateOrProvince"),
                          QStringLiteral("language"), QStringLiteral("supportContacts")},
                         source_, error_);
    NewAccount account;
    account.name = create.text(QStringLiteral("name"));
    account.country = create.text(QStringLiteral("country"));
    account.street = create.text(QStringLiteral("street"));
    account.city = create.text(QStringLiteral("city"));
    account.postalCode = create.text(QStringLiteral("postalCode"));
    account.stateOrProvince = create.text(QStringLiteral("stateOrProvince"), false);
    account.language = create.text(QStringLiteral("language"));
    const QJsonArray contacts = create.array(QStringLiteral("supportContacts"));
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        AnswersReader contact(contacts.at(i), QStringLiteral("account.create.supportContacts[%1]").arg(i),
                              {QStringLiteral("name"), QStringLiteral("email")}, source_, error_);
        account.supportContacts.append({contact.text(QStringLiteral("name")), contact.text(QStringLiteral("email"))});
    }
    if (account.supportContacts.isEmpty()) create.fail(QStringLiteral("supportContacts"), ErrorCode::missingValue);
    answers_.account.create = account;
}

void AnswersParser::parseSite()
{
    auto site = part(QStringLiteral("site"), {QStringLiteral("name"), QStringLiteral("address")});
    answers_.siteName = site.text(QStringLiteral("name"));
    if (error_) return;
    AnswersReader address(site.value(QStringLiteral("address")), QStringLiteral("site.address"),
                          {QStringLiteral("street"), QStringLiteral("city"), QStringLiteral("stateOrProvince"),
                           QStringLiteral("postalCode"), QStringLiteral("country")},
                          source_, error_);
    answers_.siteAddress.street = address.text(QStringLiteral("street"));
    answers_.siteAddress.city = address.text(QStringLiteral("city"));
    answers_.siteAddress.stateOrProvince = address.text(QStringLiteral("stateOrProvince"), false);
    answers_.siteAddress.postalCode = address.text(QStringLiteral("postalCode"));
    answers_.siteAddress.country = address.text(QStringLiteral("country"));
}

/// The PBX's type decides what else belongs to the site.
void AnswersParser::parseSystems(AnswersReader &top)
{
    const QString mbg = QStringLiteral("mbg");
    const QString msl = QStringLiteral("msl");
    OnboardingAnswers::Given &given = answers_.given;
    given.pbx = isGiven(QStringLiteral("pbx"));
    if (given.pbx) answers_.pbx = readPbxAnswer(json_.value(QStringLiteral("pbx")), source_, error_);
    if (error_) return;
    const PbxKind kind = kindOf(answers_.pbx.access);
    if (!given.pbx || kind == PbxKind::miVoiceBusiness) {
        given.mbg = isGiven(mbg);
        given.msl = isGiven(msl);
        if (given.mbg) parseMbg();
        const bool none = source_.partial && top.value(msl).isNull(); // how partial answers say that there is none
        if (top.has(msl) && !none) parseMsl();
        return;
    }
    for (const QString &key : {mbg, msl})
        if (top.has(key))
            top.fail(key, ErrorCode::invalidValue, QStringLiteral("a site with a %1 has none").arg(pbxKindTitle(kind)));
}

void AnswersParser::parseMbg()
{
    auto mbg =
        part(QStringLiteral("mbg"), {QStringLiteral("address"), QStringLiteral("password"), QStringLiteral("sip")});
    MbgAnswer &answer = answers_.mbg.emplace();
    answer.address = mbg.endpoint(QStringLiteral("address"), kHttps);
    answer.password = mbg.keptSecret(QStringLiteral("password"));
    if (!error_ && !answer.password.isEmpty()) mbg.keep(checkMbgPassword(answer.password));
    if (!mbg.has(QStringLiteral("sip"))) return;
    AnswersReader sip(mbg.value(QStringLiteral("sip")), QStringLiteral("mbg.sip"),
                      {QStringLiteral("transport"), QStringLiteral("port")}, source_, error_);
    const QStringList transports{QStringLiteral("tls"), QStringLiteral("tcp"), QStringLiteral("udp")};
    const QString transport = sip.choice(QStringLiteral("transport"), transports, false);
    answer.sipTransport = sipTransportFromName(transport).value_or(SipTransport::tls);
    const int customary = answer.sipTransport == SipTransport::tls ? 5061 : 5060;
    answer.sipPort = quint16(sip.number(QStringLiteral("port"), customary, 1, 65535));
}

void AnswersParser::parseMsl()
{
    auto msl =
        part(QStringLiteral("msl"), {QStringLiteral("address"), QStringLiteral("user"), QStringLiteral("password")});
    MslAnswer answer;
    if (answers_.mbg) answer.address = {answers_.mbg->address.host, kHttps};
    if (!answers_.mbg || msl.has(QStringLiteral("address")))
        answer.address = msl.endpoint(QStringLiteral("address"), kHttps);
    answer.user = msl.keptText(QStringLiteral("user"));
    answer.password = msl.keptSecret(QStringLiteral("password"));
    answers_.msl = answer;
}

void AnswersParser::parseTrust()
{
    const QString ca = QStringLiteral("ca");
    const QString caFile = QStringLiteral("caFile");
    const QString key = QStringLiteral("trust");
    if (!json_.contains(key) || error_) return;
    if (!json_.value(key).isArray()) {
        error_ =
            failureIn(key, ErrorCode::invalidValue,
                      {{QStringLiteral("field"), key}, {QStringLiteral("detail"), QStringLiteral("it is not a list")}});
        return;
    }
    const QJsonArray list = json_.value(key).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        AnswersReader one(list.at(i), QStringLiteral("trust[%1]").arg(i),
                          {QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("fingerprint"), caFile, ca},
                          source_, error_);
        TrustAnswer answer;
        if (one.has(caFile) || one.has(ca)) {
            // `ca` is what resolvedAnswersFile puts in the place of the file.
            const QString named = one.has(caFile) ? caFile : ca;
            answer.authority = one.has(caFile) ? one.file(caFile) : one.value(ca).toString().toUtf8();
            if (!error_ && QSslCertificate::fromData(answer.authority, QSsl::Pem).isEmpty())
                one.fail(named, ErrorCode::invalidValue, QStringLiteral("it holds no certificate in PEM form"));
        } else {
            const Endpoint place = one.endpoint(QStringLiteral("host"), kHttps);
            answer.host = place.host;
            answer.port = quint16(one.number(QStringLiteral("port"), place.port, 1, 65535));
            answer.fingerprint = normalizedFingerprint(one.text(QStringLiteral("fingerprint")));
            if (answer.fingerprint.isEmpty())
                one.fail(QStringLiteral("fingerprint"), ErrorCode::invalidValue,
                         QStringLiteral("it is no SHA-256 fingerprint"));
        }
        answers_.trust.append(answer);
    }
}

void AnswersParser::parseSync()
{
    if (!json_.contains(QStringLiteral("sync"))) return;
    auto sync = part(QStringLiteral("sync"), {QStringLiteral("nameRule"), QStringLiteral("userCapacity")});
    if (sync.has(QStringLiteral("nameRule")))
        answers_.nameRule = sync.choice(QStringLiteral("nameRule"),
                                        {QStringLiteral("lastNameRequired"), QStringLiteral("firstOrLast")}, true);
    answers_.userCapacity = sync.number(QStringLiteral("userCapacity"), 0, 1, 1'000'000);
}

void AnswersParser::parseMail()
{
    auto mail =
        part(QStringLiteral("mail"), {QStringLiteral("host"), QStringLiteral("tls"), QStringLiteral("user"),
                                      QStringLiteral("password"), QStringLiteral("from"), QStringLiteral("send")});
    MailAnswer answer;
    const QStringList modes{QStringLiteral("startTls"), QStringLiteral("implicit")};
    answer.implicitTls = mail.choice(QStringLiteral("tls"), modes, false) == QLatin1String("implicit");
    answer.server = mail.endpoint(QStringLiteral("host"), answer.implicitTls ? 465 : 587);
    answer.user = mail.text(QStringLiteral("user"), false);
    if (!answer.user.isEmpty()) answer.password = mail.keptSecret(QStringLiteral("password"));
    answer.from = mail.text(QStringLiteral("from"));
    answer.send = mail.flag(QStringLiteral("send"), false);
    answers_.mail = answer;
}

struct AnswersFile {
    QByteArray text;
    AnswersSource source;
};

Result<AnswersFile> openAnswers(const QString &path)
{
    QFile file(path);
    struct stat status = {};
    const bool open = file.open(QIODevice::ReadOnly);
    AnswersFile answers;
    if (open) answers.text = file.read(kLongestFile + 1);
    if (!open || file.error() != QFileDevice::NoError || ::fstat(file.handle(), &status) != 0)
        return failure(ErrorCode::fileUnreadable,
                       {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    answers.source.folder = QFileInfo(path).absolutePath();
    answers.source.name = path;
    answers.source.literalSecrets = (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    return answers;
}

} // namespace

Result<OnboardingAnswers> parseAnswers(const QByteArray &text, const AnswersSource &source)
{
    CLC_TRY(const QJsonObject json, parseDocument(text, source.name));
    return AnswersParser(json, source).parse();
}

Result<OnboardingAnswers> readAnswersFile(const QString &path)
{
    CLC_TRY(const AnswersFile file, openAnswers(path));
    return parseAnswers(file.text, file.source);
}

Result<QJsonObject> resolvedAnswersFile(const QString &path)
{
    CLC_TRY(const AnswersFile file, openAnswers(path));
    CLC_TRY(QJsonObject json, parseDocument(file.text, file.source.name));
    CLC_TRY(const OnboardingAnswers answers, parseAnswers(file.text, file.source));
    const auto put = [&json](const QString &part, const QString &key, const QByteArray &secret) {
        QJsonObject object = json.value(part).toObject();
        object.insert(key, QString::fromUtf8(secret));
        json.insert(part, object);
    };
    put(QStringLiteral("signIn"), QStringLiteral("password"), answers.password);
    json.insert(QStringLiteral("pbx"), resolvedPbxAnswer(json.value(QLatin1String("pbx")).toObject(), answers.pbx));
    if (answers.mbg) put(QStringLiteral("mbg"), QStringLiteral("password"), answers.mbg->password);
    if (answers.msl) put(QStringLiteral("msl"), QStringLiteral("password"), answers.msl->password);
    if (answers.mail && !answers.mail->user.isEmpty())
        put(QStringLiteral("mail"), QStringLiteral("password"), answers.mail->password);
    QJsonArray trust = json.value(QLatin1String("trust")).toArray();
    for (qsizetype i = 0; i < trust.size(); ++i)
        if (!answers.trust.at(i).authority.isEmpty())
            trust[i] = QJsonObject{{QStringLiteral("ca"), QString::fromUtf8(answers.trust.at(i).authority)}};
    if (!trust.isEmpty()) json.insert(QStringLiteral("trust"), trust);
    return json;
}

} // namespace clc
