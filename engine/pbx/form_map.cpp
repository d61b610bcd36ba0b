#include "engine/pbx/form_map.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

static void initialiseFormsResource() // Q_INIT_RESOURCE must stand outside every namespace
{
    Q_INIT_RESOURCE(pbx_forms);
}

namespace clc
{

namespace
{

Error malformed(const QString &path, const QString &detail)
{
    return failure(ErrorCode::fileMalformed, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), detail}});
}

/// The first member that is not in `known`, or empty.
QString unknownMember(const QJsonObject &object, const QStringList &known)
{
    for (const QString &key : object.keys())
        if (!known.contains(key)) return key;
    return {};
}

std::optional<QStringList> texts(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    QStringList result;
    for (const auto &one : array) {
        if (one.toString().isEmpty()) return std::nullopt;
        result.append(one.toString());
    }
    if (result.isEmpty()) return std::nullopt;
    return result;
}

Result<FieldNames> readField(const QString &form, const QString &name, const QJsonValue &value, const QString &path)
{
    const QString where = form + u'.' + name;
    const QJsonObject object = value.toObject();
    const QString unknown =
        unknownMember(object, {QStringLiteral("names"), QStringLiteral("required"), QStringLiteral("means")});
    if (!unknown.isEmpty()) return malformed(path, QStringLiteral("%1 has an unknown member %2").arg(where, unknown));
    const auto names = texts(object.value(QLatin1String("names")));
    if (!names) return malformed(path, QStringLiteral("%1 has no names").arg(where));

    FieldNames field{name, *names, object.value(QLatin1String("required")).toBool(), {}};
    const QJsonObject means = object.value(QLatin1String("means")).toObject();
    for (auto it = means.begin(); it != means.end(); ++it) {
        const auto values = texts(it.value());
        if (!values) return malformed(path, QStringLiteral("%1 gives %2 no values").arg(where, it.key()));
        field.means.insert(it.key(), *values);
    }
    return field;
}

Result<FormNames> readForm(const QString &name, const QJsonValue &value, const QString &path)
{
    const QJsonObject object = value.toObject();
    const QString unknown =
        unknownMember(object, {QStringLiteral("label"), QStringLiteral("tables"), QStringLiteral("fields")});
    if (!unknown.isEmpty()) return malformed(path, QStringLiteral("%1 has an unknown member %2").arg(name, unknown));
    const auto tables = texts(object.value(QLatin1String("tables")));
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
    if (!tables) return malformed(path, QStringLiteral("%1 has no tables").arg(name));
    if (fields.isEmpty()) return malformed(path, QStringLiteral("%1 has no fields").arg(name));

    QSet<QString> columns;
    FormNames form{name, object.value(QLatin1String("label")).toString(name), *tables, {}};
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        CLC_TRY(const FieldNames field, readField(name, it.key(), it.value(), path));
        for (const QString &column : field.names) {
            if (columns.contains(FormMap::comparable(column)))
                return malformed(
                    path, QStringLiteral("%1.%2 shares the name %3 with another field").arg(name, it.key(), column));
        }
        for (const QString &column : field.names) columns.insert(FormMap::comparable(column));
        form.fields.append(field);
    }
    return form;
}

} // namespace

const FieldNames *FormNames::field(const QString &wanted) const
{
    for (const FieldNames &one : fields)
        if (one.name == wanted) return &one;
    return nullptr;
}

FormMap FormMap::builtIn()
{
    initialiseFormsResource();
    const QString path = QStringLiteral(":/pbx/mivb-forms.json");
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    auto map = parse(opened ? file.readAll() : QByteArray(), path);
    Q_ASSERT(map); // it is part of the program, and a test reads it
    return map ? std::move(map).value() : FormMap();
}

Result<FormMap> FormMap::parse(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) return malformed(path, problem.errorString());
    const QString unknown = unknownMember(document.object(), {QStringLiteral("forms")});
    if (!unknown.isEmpty()) return malformed(path, QStringLiteral("unknown member %1").arg(unknown));
    const QJsonObject forms = document.object().value(QLatin1String("forms")).toObject();
    if (forms.isEmpty()) return malformed(path, QStringLiteral("it names no forms"));

    FormMap map;
    QSet<QString> tables;
    for (auto it = forms.begin(); it != forms.end(); ++it) {
        CLC_TRY(const FormNames form, readForm(it.key(), it.value(), path));
        for (const QString &table : form.tables) {
            if (tables.contains(comparable(table)))
                return malformed(path, QStringLiteral("the table %1 stands for two forms").arg(table));
        }
        for (const QString &table : form.tables) tables.insert(comparable(table));
        map.forms_.append(form);
    }
    return map;
}

const FormNames *FormMap::form(const QString &wanted) const
{
    for (const FormNames &one : forms_)
        if (one.name == wanted) return &one;
    return nullptr;
}

QString FormMap::comparable(const QString &name)
{
    QString result;
    result.reserve(name.size());
    for (const QChar character : name)
        if (character.isLetterOrNumber()) result.append(character.toCaseFolded());
    return result;
}

bool meansValue(const FieldNames &field, const QString &meaning, const QString &value)
{
    const QString wanted = FormMap::comparable(value);
    const QStringList values = field.means.value(meaning);
    return std::any_of(values.begin(), values.end(),
                       [&wanted](const QString &one) { return FormMap::comparable(one) == wanted; });
}

} // namespace clc
