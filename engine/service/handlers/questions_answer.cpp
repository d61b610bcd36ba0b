#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class QuestionsAnswerHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("answer"));
        const QString id = read.text("id", 64);
        const QJsonObject answer = read.object("answer");
        CLC_CO_CHECK(read.status());
        CLC_CO_CHECK(context_.questions.answer(id, answer));
        co_return QJsonObject();
    }
};

} // namespace

std::unique_ptr<Handler> makeQuestionsAnswer(const EngineContext &context)
{
    return std::make_unique<QuestionsAnswerHandler>(methods::questionsAnswer, context);
}

} // namespace clc
