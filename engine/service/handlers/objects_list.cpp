#include "engine/service/handlers/context_handler.h"

#include "engine/api/object_values.h"

namespace clc
{

namespace
{

ObjectInfo objectInfo(const OwnedObject &owned)
{
    const bool onPbx = owned.target == objectTargetName(ObjectTarget::pbx);
    return {owned.role,       onPbx ? QStringLiteral("mivb") : owned.target,
            owned.form,       owned.key,
            owned.content,    owned.writtenAt,
            owned.run.value()};
}

class ObjectsListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        CLC_CO_TRY(const QVector<OwnedObject> owned, context_.foundation.objects.all());
        QVector<ObjectInfo> objects;
        for (const OwnedObject &one : owned) objects.append(objectInfo(one));
        co_return QJsonObject{{QStringLiteral("objects"), toJsonArray(objects)}};
    }
};

} // namespace

std::unique_ptr<Handler> makeObjectsList(const EngineContext &context)
{
    return std::make_unique<ObjectsListHandler>(methods::objectsList, context);
}

} // namespace clc
