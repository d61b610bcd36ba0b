#include "engine/api/engine_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject ProgressInfo::toJson() const
{
    return {{QStringLiteral("activity"), activity},
            {QStringLiteral("phase"), phase},
            {QStringLiteral("done"), done},
            {QStringLiteral("total"), total},
            {QStringLiteral("remainingSeconds"), remainingSeconds},
            {QStringLiteral("state"), state},
            {QStringLiteral("detail"), detail}};
}

Result<ProgressInfo> ProgressInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("progress"));
    ProgressInfo progress{read.text("activity"),
                          read.text("phase"),
                          read.optionalNumber("done", 0),
                          read.optionalNumber("total", 0),
                          read.optionalNumber("remainingSeconds", -1),
                          read.optionalText("state"),
                          read.optionalText("detail")};
    CLC_CHECK(read.status());
    return progress;
}

QJsonObject Question::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("raisedAt"), timeToJson(raisedAt)}};
}

Result<Question> Question::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("question"));
    Question question{read.text("id"), read.text("kind"), read.optionalObject("parameters"),
                      read.optionalTime("raisedAt")};
    CLC_CHECK(read.status());
    return question;
}

QJsonObject RunInfo::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("kind"), kind},
                     {QStringLiteral("state"), state},
                     {QStringLiteral("startedBy"), startedBy},
                     {QStringLiteral("startedAt"), timeToJson(startedAt)},
                     {QStringLiteral("finishedAt"), timeToJson(finishedAt)}};
    if (!report.isEmpty()) json.insert(QStringLiteral("report"), report);
    return json;
}

Result<RunInfo> RunInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("run"));
    RunInfo run{read.text("id"),
                read.text("kind"),
                read.text("state"),
                read.optionalText("startedBy"),
                read.optionalTime("startedAt"),
                read.optionalTime("finishedAt"),
                read.optionalObject("report")};
    CLC_CHECK(read.status());
    return run;
}

QJsonObject EngineStatus::toJson() const
{
    QJsonObject json{{QStringLiteral("version"), version},
                     {QStringLiteral("pid"), pid},
                     {QStringLiteral("startedAt"), timeToJson(startedAt)},
                     {QStringLiteral("dataDirectory"), dataDirectory},
                     {QStringLiteral("address"), address},
                     {QStringLiteral("secrets"), secrets},
                     {QStringLiteral("signedInAs"), signedInAs},
                     {QStringLiteral("onboarded"), onboarded},
                     {QStringLiteral("onboardingStep"), onboardingStep},
                     {QStringLiteral("card"), card},
                     {QStringLiteral("siteName"), siteName},
                     {QStringLiteral("pbxName"), pbxName},
                     {QStringLiteral("pbxType"), pbxType},
                     {QStringLiteral("userSource"), userSource},
                     {QStringLiteral("pbxAddress"), pbxAddress},
                     {QStringLiteral("pbxVersion"), pbxVersion},
                     {QStringLiteral("mbgAddress"), mbgAddress},
                     {QStringLiteral("mbgVersion"), mbgVersion},
                     {QStringLiteral("mslAddress"), mslAddress},
                     {QStringLiteral("mslAccountId"), mslAccountId},
                     {QStringLiteral("trunk"), trunk},
                     {QStringLiteral("voicemail"), voicemail},
                     {QStringLiteral("integrationEnabled"), integrationEnabled},
                     {QStringLiteral("accountId"), accountId},
                     {QStringLiteral("accountName"), accountName},
                     {QStringLiteral("accountNumber"), accountNumber},
                     {QStringLiteral("links"), toJsonArray(links)},
                     {QStringLiteral("progress"), toJsonArray(progress)},
                     {QStringLiteral("usersActive"), usersActive},
                     {QStringLiteral("usersSuspended"), usersSuspended},
                     {QStringLiteral("usersSkipped"), usersSkipped},
                     {QStringLiteral("monitorsUsed"), monitorsUsed},
                     {QStringLiteral("monitorsLimit"), monitorsLimit},
                     {QStringLiteral("objectsOwned"), objectsOwned},
                     {QStringLiteral("nextSync"), timeToJson(nextSync)},
                     {QStringLiteral("openQuestions"), openQuestions}};
    if (lastRun) json.insert(QStringLiteral("lastRun"), lastRun->toJson());
    if (calls) json.insert(QStringLiteral("calls"), calls->toJson());
    return json;
}

Result<EngineStatus> EngineStatus::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("status"));
    EngineStatus status;
    status.version = read.text("version");
    status.pid = read.number("pid", 0);
    status.startedAt = read.optionalTime("startedAt");
    status.dataDirectory = read.optionalText("dataDirectory");
    status.address = read.optionalText("address");
    status.secrets = read.optionalText("secrets");
    status.signedInAs = read.optionalText("signedInAs");
    status.onboarded = read.optionalFlag("onboarded");
    status.onboardingStep = read.optionalText("onboardingStep");
    status.card = read.optionalText("card");
    status.siteName = read.optionalText("siteName");
    status.pbxName = read.optionalText("pbxName");
    status.pbxType = read.optionalText("pbxType");
    status.userSource = read.optionalText("userSource");
    status.pbxAddress = read.optionalText("pbxAddress");
    status.pbxVersion = read.optionalText("pbxVersion");
    status.mbgAddress = read.optionalText("mbgAddress");
    status.mbgVersion = read.optionalText("mbgVersion");
    status.mslAddress = read.optionalText("mslAddress");
    status.mslAccountId = read.optionalText("mslAccountId");
    status.trunk = read.optionalText("trunk");
    status.voicemail = read.optionalText("voicemail");
    status.integrationEnabled = read.optionalFlag("integrationEnabled");
    status.accountId = read.optionalText("accountId");
    status.accountName = read.optionalText("accountName");
    status.accountNumber = read.optionalText("accountNumber");
    status.links = read.list<LinkInfo>("links");
    status.progress = read.list<ProgressInfo>("progress");
    status.usersActive = read.optionalNumber("usersActive", 0);
    status.usersSuspended = read.optionalNumber("usersSuspended", 0);
    status.usersSkipped = read.optionalNumber("usersSkipped", 0);
    status.monitorsUsed = read.optionalNumber("monitorsUsed", -1);
    status.monitorsLimit = read.optionalNumber("monitorsLimit", -1);
    status.objectsOwned = read.optionalNumber("objectsOwned", 0);
    status.lastRun = read.optionalValue<RunInfo>("lastRun");
    status.nextSync = read.optionalTime("nextSync");
    status.calls = read.optionalValue<CallBridgeInfo>("calls");
    status.openQuestions = read.optionalNumber("openQuestions", 0);
    CLC_CHECK(read.status());
    return status;
}

QJsonObject Snapshot::toJson() const
{
    return {{QStringLiteral("seq"), seq},
            {QStringLiteral("status"), status.toJson()},
            {QStringLiteral("questions"), toJsonArray(questions)}};
}

Result<Snapshot> Snapshot::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("snapshot"));
    Snapshot snapshot;
    snapshot.seq = read.number("seq", 0);
    CLC_TRY(snapshot.status, EngineStatus::fromJson(read.object("status")));
    snapshot.questions = read.list<Question>("questions");
    CLC_CHECK(read.status());
    return snapshot;
}

} // namespace clc
