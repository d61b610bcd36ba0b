#include "engine/provisioning/desired_state.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

// A static library's resources are linked into the program only when somebody asks for them.
static void initialiseDesired()
{
    Q_INIT_RESOURCE(clc_desired);
}

namespace clc
{

namespace
{

Error malformed(const QString &path, const QString &detail)
{
    return failure(ErrorCode::fileMalformed, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), detail}});
}

/// Reads one entry and keeps the first thing that is wrong with it.
class EntryReader
{
public:
    explicit EntryReader(QJsonObject json) : json_(std::move(json)) {}

    QString text(const char *key, bool needed)
    {
        const QJsonValue value = json_.take(QLatin1String(key));
        if (value.isUndefined() && !needed) return {};
        if (!value.isString() || value.toString().isEmpty()) fail(QLatin1String(key), QStringLiteral("is not a text"));
        return value.toString();
    }
    QStringList texts(const QJsonValue &value, const QString &where)
    {
        if (value.isString()) return {value.toString()};
        QStringList all;
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array) {
            if (!one.isString()) fail(where, QStringLiteral("is not a list of texts"));
            all.append(one.toString());
        }
        if (all.isEmpty()) fail(where, QStringLiteral("is neither a text nor a list of texts"));
        return all;
    }
    QJsonObject object(const char *key, bool needed)
    {
        const QJsonValue value = json_.take(QLatin1String(key));
        if (value.isUndefined() && !needed) return {};
        if (!value.isObject()) fail(QLatin1String(key), QStringLiteral("is not an object"));
        return value.toObject();
    }
    QJsonValue take(const char *key) { return json_.take(QLatin1String(key)); }
    void fail(const QString &where, const QString &detail)
    {
        if (problem.isEmpty()) problem = where + QLatin1Char(' ') + detail;
    }
    void finish()
    {
        if (!json_.isEmpty()) fail(json_.keys().first(), QStringLiteral("is not known"));
    }
    QString problem;

private:
    QJsonObject json_;
};

Result<DesiredObject> parseObject(const QJsonObject &json, const QString &path)
{
    static const QMap<QString, DesiredObject::How> hows{{QStringLiteral("row"), DesiredObject::How::row},
                                                        {QStringLiteral("freeRow"), DesiredObject::How::freeRow},
                                                        {QStringLiteral("trunk"), DesiredObject::How::trunk}};
    EntryReader reader(json);
    DesiredObject object;
    object.id = reader.text("id", true);
    const QString target = reader.text("target", true);
    const QString how = reader.text("how", true);
    object.form = reader.text("form", true);
    object.key = reader.text("key", true);
    object.marker = reader.text("marker", false);
    object.needs = reader.text("needs", false);
    const QJsonObject values = reader.object("values", true);
    for (auto it = values.begin(); it != values.end(); ++it)
        object.values.insert(it.key(), reader.texts(it.value(), it.key()));
    if (const QJsonValue optional = reader.take("optional"); !optional.isUndefined())
        object.optional = reader.texts(optional, QStringLiteral("optional"));
    const QJsonObject provides = reader.object("provides", false);
    for (auto it = provides.begin(); it != provides.end(); ++it)
        object.provides.insert(it.key(), it.value().toString());
    reader.finish();

    if (target != QLatin1String("pbx") && target != QLatin1String("mbg"))
        reader.fail(QStringLiteral("target"), QStringLiteral("is neither pbx nor mbg"));
    object.target = target == QLatin1String("mbg") ? ObjectTarget::mbg : ObjectTarget::pbx;
    if (!hows.contains(how)) reader.fail(QStringLiteral("how"), QStringLiteral("is not known"));
    object.how = hows.value(how);
    if ((object.target == ObjectTarget::mbg) != (object.how == DesiredObject::How::trunk))
        reader.fail(QStringLiteral("how"), QStringLiteral("does not fit the target"));
    const bool free = object.how == DesiredObject::How::freeRow;
    if (free != !object.marker.isEmpty()) reader.fail(QStringLiteral("marker"), QStringLiteral("belongs to a freeRow"));
    const QString named = free ? object.marker : object.key;
    if (!object.values.contains(named)) reader.fail(named, QStringLiteral("has no value"));
    if (!reader.problem.isEmpty()) return malformed(path, object.id + QStringLiteral(": ") + reader.problem);
    return object;
}

} // namespace

QString objectTargetName(ObjectTarget target)
{
    return target == ObjectTarget::pbx ? QStringLiteral("pbx") : QStringLiteral("mbg");
}

Result<DesiredState> DesiredState::builtIn()
{
    initialiseDesired();
    QFile file(QStringLiteral(":/clc/pbx/desired.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::fileUnreadable,
                       {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), file.errorString()}});
    return parse(file.readAll(), file.fileName());
}

Result<DesiredState> DesiredState::parse(const QByteArray &json, const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) return malformed(path, error.errorString());
    const QJsonObject top = document.object();
    if (top.value(QLatin1String("version")) != 1) return malformed(path, QStringLiteral("version is not 1"));
    DesiredState state;
    QSet<QString> ids;
    const QJsonArray objects = top.value(QLatin1String("objects")).toArray();
    for (const QJsonValue one : objects) {
        CLC_TRY(DesiredObject object, parseObject(one.toObject(), path));
        if (ids.contains(object.id)) return malformed(path, object.id + QStringLiteral(" stands there twice"));
        ids.insert(object.id);
        state.objects.append(std::move(object));
    }
    if (state.objects.isEmpty()) return malformed(path, QStringLiteral("there are no objects"));
    return state;
}

const DesiredObject *DesiredState::find(const QString &id) const
{
    for (const DesiredObject &object : objects)
        if (object.id == id) return &object;
    return nullptr;
}

Result<QString> substituted(const QString &text, const ProvisioningParameters &parameters)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{([A-Za-z.]+)\\}\\}"));
    QString result;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = parameters.constFind(match.captured(1));
        if (value == parameters.constEnd())
            return failure(ErrorCode::internal,
                           {{QStringLiteral("detail"), QStringLiteral("no parameter ") + match.captured(1)}});
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += *value;
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result;
}

} // namespace clc
