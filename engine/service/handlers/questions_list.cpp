#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class QuestionsListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        co_return QJsonObject{{QStringLiteral("questions"), toJsonArray(context_.questions.open())}};
    }
};

} // namespace

std::unique_ptr<Handler> makeQuestionsList(const EngineContext &context)
{
    return std::make_unique<QuestionsListHandler>(methods::questionsList, context);
}

} // namespace clc
