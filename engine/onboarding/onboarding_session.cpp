#include "engine/onboarding/onboarding_session.h"

#include "engine/store/onboarding_repository.h"

#include <QJsonArray>
#include <QUuid>

namespace clc
{

namespace
{

constexpr std::array<const char *, onboardingStepCount> kStepNames{
    "signIn",       "account",    "integration", "gatewayInformation", "configurePbx", "sync",
    "provisioning", "deployment", "complete"};

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

StepRecord::State stateFromName(const QString &name)
{
    for (const auto state : {StepRecord::State::finished, StepRecord::State::failed})
        if (stepStateName(state) == name) return state;
    return StepRecord::State::pending; // also what a killed engine left running
}

size_t indexOf(OnboardingStep step)
{
    return size_t(step);
}

} // namespace

QString stepName(OnboardingStep step)
{
    return QLatin1String(kStepNames[indexOf(step)]);
}

std::optional<OnboardingStep> stepFromName(const QString &name)
{
    for (size_t i = 0; i < kStepNames.size(); ++i)
        if (name == QLatin1String(kStepNames[i])) return OnboardingStep(i);
    return std::nullopt;
}

QString stepStateName(StepRecord::State state)
{
    switch (state) {
    case StepRecord::State::pending:
        return QStringLiteral("pending");
    case StepRecord::State::running:
        return QStringLiteral("running");
    case StepRecord::State::finished:
        return QStringLiteral("done");
    case StepRecord::State::failed:
        return QStringLiteral("failed");
    }
    return {};
}

QJsonObject StepRecord::toJson() const
{
    QJsonObject json{{QStringLiteral("state"), stepStateName(state)}, {QStringLiteral("since"), isoTime(since)}};
    if (error) json.insert(QStringLiteral("error"), error->toJson());
    if (!note.isEmpty()) json.insert(QStringLiteral("note"), note);
    return json;
}

OnboardingSession::OnboardingSession(OnboardingRepository &repository, Clock &clock)
    : repository_(repository), clock_(clock)
{
}

Status OnboardingSession::load()
{
    CLC_TRY(const auto stored, repository_.load());
    site_ = {};
    steps_ = {};
    startedAt_ = {};
    if (!stored) return done;
    startedAt_ = stored->startedAt;
    site_ = SiteConfiguration::fromJson(stored->data);
    for (size_t i = 0; i < steps_.size(); ++i) {
        const QJsonObject json = stored->steps.value(QLatin1String(kStepNames[i])).toObject();
        StepRecord &record = steps_[i];
        record.state = stateFromName(json.value(QLatin1String("state")).toString());
        record.since = QDateTime::fromString(json.value(QLatin1String("since")).toString(), Qt::ISODateWithMs);
        record.inputs = json.value(QLatin1String("inputs")).toString();
        record.note = json.value(QLatin1String("note")).toString();
        const QJsonValue error = json.value(QLatin1String("error"));
        if (error.isObject()) record.error = Error::fromJson(error.toObject());
    }
    return done;
}

Status OnboardingSession::save()
{
    if (!startedAt_.isValid()) startedAt_ = clock_.now();
    StoredOnboarding stored;
    stored.sessionId = site_.siteId.value();
    stored.startedAt = startedAt_;
    stored.updatedAt = clock_.now();
    stored.data = site_.toJson();
    for (size_t i = 0; i < steps_.size(); ++i) {
        QJsonObject json = steps_[i].toJson();
        json.insert(QStringLiteral("inputs"), steps_[i].inputs);
        stored.steps.insert(QLatin1String(kStepNames[i]), json);
    }
    return repository_.save(stored);
}

bool OnboardingSession::isComplete() const
{
    return exists() && !openStep();
}

const StepRecord &OnboardingSession::step(OnboardingStep step) const
{
    return steps_[indexOf(step)];
}

std::optional<OnboardingStep> OnboardingSession::openStep() const
{
    for (size_t i = 0; i < steps_.size(); ++i)
        if (steps_[i].state != StepRecord::State::finished) return OnboardingStep(i);
    return std::nullopt;
}

Status OnboardingSession::update(SiteConfiguration site)
{
    site_ = std::move(site);
    return save();
}

Status OnboardingSession::set(OnboardingStep step, StepRecord record)
{
    record.since = clock_.now();
    steps_[indexOf(step)] = std::move(record);
    return save();
}

Status OnboardingSession::begin(OnboardingStep step)
{
    return set(step, {StepRecord::State::running, {}, {}, {}, {}});
}

Status OnboardingSession::finish(OnboardingStep step, const QString &inputs, const QString &note)
{
    return set(step, {StepRecord::State::finished, {}, {}, inputs, note});
}

Status OnboardingSession::fail(OnboardingStep step, const Error &error)
{
    return set(step, {StepRecord::State::failed, {}, error, {}, {}});
}

Status OnboardingSession::reopen(OnboardingStep step)
{
    return set(step, {});
}

QJsonObject OnboardingSession::toJson() const
{
    QJsonArray steps;
    for (size_t i = 0; i < steps_.size(); ++i) {
        QJsonObject json = steps_[i].toJson();
        json.insert(QStringLiteral("name"), QLatin1String(kStepNames[i]));
        steps.append(json);
    }
    return {{QStringLiteral("exists"), exists()},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("site"), site_.toJson()}};
}

ProvisioningSettings provisioningSettings(const SiteConfiguration &site, const QString &voicemail,
                                          const QString &speedDial)
{
    ProvisioningSettings settings;
    settings.pbxAddress = hostOf(site.pbx);
    settings.mbgSip = {site.mbg.host, site.mbgSipPort};
    settings.mbgSipTransport = site.mbgSipTransport;
    settings.platformSip = site.platformSip;
    settings.voicemail = voicemail;
    if (!speedDial.isEmpty()) settings.speedDial = speedDial;
    return settings;
}

} // namespace clc
