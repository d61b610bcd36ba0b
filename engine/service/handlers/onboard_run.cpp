#include "engine/service/handlers/context_handler.h"

#include <QJsonDocument>

namespace clc
{

namespace
{

/// Whoever sends answers has put the secrets in the place of their references, with its own rights. An engine that
/// followed references would read files for people who may not read them.
Status refuseReferences(const QJsonObject &object, const QString &path)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = path.isEmpty() ? it.key() : path + QLatin1Char('.') + it.key();
        const bool isReference = it.key() == QLatin1String("caFile") ||
                                 (object.size() == 1 && it.value().isString() &&
                                  (it.key() == QLatin1String("file") || it.key() == QLatin1String("env") ||
                                   it.key() == QLatin1String("credential")));
        if (isReference)
            return failureIn(
                here, ErrorCode::invalidValue,
                {{QStringLiteral("detail"), QStringLiteral("references are resolved before answers are sent")}});
        if (it.value().isObject()) CLC_CHECK(refuseReferences(it.value().toObject(), here));
        const QJsonArray items = it.value().toArray();
        for (const QJsonValue item : items) CLC_CHECK(refuseReferences(item.toObject(), here));
    }
    return done;
}

Result<OnboardingStep> lastStep(const QJsonValue &until)
{
    if (until.isUndefined()) return OnboardingStep::complete;
    if (const auto step = stepFromName(until.toString())) return *step;
    const QString field = QStringLiteral("until");
    return failureIn(
        field, ErrorCode::invalidValue,
        {{QStringLiteral("field"), field}, {QStringLiteral("detail"), QStringLiteral("it is the name of no step")}});
}

class OnboardRunHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        const QJsonObject document = params.value(QStringLiteral("answers")).toObject();
        CLC_CO_CHECK(refuseReferences(document, QString()));
        AnswersSource source;
        source.name = QStringLiteral("answers");
        source.literalSecrets = true;
        source.partial = params.contains(QStringLiteral("until"));
        CLC_CO_TRY(const OnboardingStep until, lastStep(params.value(QStringLiteral("until"))));
        CLC_CO_TRY(const OnboardingAnswers answers,
                   parseAnswers(QJsonDocument(document).toJson(QJsonDocument::Compact), source));
        if (context_.site.isBeingRemoved()) co_return failure(ErrorCode::onboardingUnderWay);
        context_.releaseSite();
        const auto result = co_await context_.site.onboarding().run(scope, answers, until);
        // The engine ends, or another onboarding still has the site: then it is not ours to give back.
        if (scope.isCancelled()) co_return cancelledError();
        if (!result && result.error().code == ErrorCode::onboardingUnderWay) co_return result.error();
        context_.site.noteAddresses();
        context_.keepSite();
        if (!result) co_return result.error();
        co_return result->toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeOnboardRun(const EngineContext &context)
{
    return std::make_unique<OnboardRunHandler>(methods::onboardRun, context);
}

} // namespace clc
