#include "engine/provisioning/row_values.h"

namespace clc
{

namespace
{

Error notFitting(const FormDescription &form, const FormField &field, const QString &detail)
{
    const QString name = form.label + QStringLiteral(", ") + field.label;
    return failureIn(form.form + QLatin1Char('.') + field.name, ErrorCode::invalidValue,
                     {{QStringLiteral("field"), name}, {QStringLiteral("detail"), detail}});
}

/// The PBX's own spelling of the first alternative that it offers; none: nullopt.
std::optional<QString> offered(const FormField &field, const QStringList &alternatives)
{
    if (field.choices.isEmpty()) return alternatives.first();
    for (const QString &one : alternatives)
        for (const QString &choice : field.choices)
            if (choice.compare(one, Qt::CaseInsensitive) == 0) return choice;
    return std::nullopt;
}

Status checkLimits(const FormDescription &form, const FormField &field, const QString &value)
{
    if (value.isEmpty()) {
        if (field.mandatory || field.key) return notFitting(form, field, QStringLiteral("it may not be empty"));
        return done;
    }
    if (field.size > 0 && value.size() > field.size)
        return notFitting(form, field,
                          QStringLiteral("\"%1\" is longer than %2 characters").arg(value).arg(field.size));
    if (field.kind == FormField::Kind::integer) {
        bool number = false;
        const qint64 parsed = value.toLongLong(&number);
        if (!number) return notFitting(form, field, QStringLiteral("\"%1\" is not a number").arg(value));
        if (field.maximum > field.minimum && (parsed < field.minimum || parsed > field.maximum))
            return notFitting(
                form, field,
                QStringLiteral("%1 is outside %2 to %3").arg(parsed).arg(field.minimum).arg(field.maximum));
    }
    return done;
}

} // namespace

const FormField *findField(const FormDescription &form, const QString &name)
{
    for (const FormField &field : form.fields)
        if (field.name == name) return &field;
    return nullptr;
}

bool sameValue(const FormField *field, const QString &a, const QString &b)
{
    if (a == b) return true;
    if (!field) return false;
    if (field->kind == FormField::Kind::integer) {
        bool isNumber = false;
        bool isNumberToo = false;
        const qint64 left = a.toLongLong(&isNumber);
        const qint64 right = b.toLongLong(&isNumberToo);
        return isNumber && isNumberToo && left == right;
    }
    const bool words = field->kind == FormField::Kind::choice || field->kind == FormField::Kind::boolean;
    return words && a.compare(b, Qt::CaseInsensitive) == 0;
}

Result<QMap<QString, QString>> resolveValues(const DesiredObject &object, const FormDescription &form,
                                             const ProvisioningParameters &parameters)
{
    QMap<QString, QString> values;
    for (auto it = object.values.begin(); it != object.values.end(); ++it) {
        const FormField *field = findField(form, it.key());
        const bool optional = object.optional.contains(it.key());
        if (!field) {
            if (optional) continue;
            return failure(ErrorCode::pbxFieldMissing,
                           {{QStringLiteral("table"), form.label}, {QStringLiteral("column"), it.key()}});
        }
        QStringList alternatives;
        for (const QString &text : it.value()) {
            CLC_TRY(const QString value, substituted(text, parameters));
            alternatives.append(value);
        }
        const auto value = offered(*field, alternatives);
        if (!value) {
            if (optional) continue;
            return notFitting(form, *field, QStringLiteral("the PBX offers none of %1").arg(alternatives.join(", ")));
        }
        CLC_CHECK(checkLimits(form, *field, *value));
        values.insert(it.key(), *value);
    }
    return values;
}

const FormRow *findRow(const QVector<FormRow> &rows, const FormField *field, const QString &value)
{
    if (!field) return nullptr;
    for (const FormRow &row : rows)
        if (sameValue(field, row.values.value(field->name), value)) return &row;
    return nullptr;
}

} // namespace clc
