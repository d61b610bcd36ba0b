#include "engine/pbx/form_check.h"

#include <QRegularExpression>

#include <algorithm>

namespace clc
{

namespace
{

/// Characters as a person counts them; -1 when the text holds something that no form stores.
qsizetype characterCount(const QString &text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count) {
        const QChar unit = text[i];
        if (unit < u' ' || unit == QChar(0x7F) || unit.isNonCharacter() || unit.isLowSurrogate()) return -1;
        if (unit.isHighSurrogate() && (++i >= text.size() || !text[i].isLowSurrogate())) return -1;
    }
    return count;
}

/// What is wrong with the value, or empty.
QString problemOf(const FormField &field, const QString &value)
{
    const qsizetype count = characterCount(value);
    if (count < 0) return QStringLiteral("it contains characters that cannot be stored");
    if (value.isEmpty()) return {};
    if (field.size > 0 && count > field.size)
        return QStringLiteral("%1 has %2 characters, %3 are possible").arg(value).arg(count).arg(field.size);
    static const QRegularExpression dn(QStringLiteral("^[0-9*#]+$"));
    if (field.isDn && !dn.match(value).hasMatch()) return QStringLiteral("%1 is not a directory number").arg(value);
    switch (field.kind) {
    case FormField::Kind::integer: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (!isNumber || value.startsWith(u'+') || value != value.trimmed())
            return QStringLiteral("%1 is not a number").arg(value);
        if (field.maximum > field.minimum && (number < field.minimum || number > field.maximum))
            return QStringLiteral("%1 is outside %2 to %3").arg(value).arg(field.minimum).arg(field.maximum);
        return {};
    }
    case FormField::Kind::boolean:
        if (value == QLatin1String("true") || value == QLatin1String("false")) return {};
        return QStringLiteral("%1 is neither true nor false").arg(value);
    case FormField::Kind::choice:
        if (field.choices.isEmpty() || field.choices.contains(value)) return {};
        return QStringLiteral("%1 is none of %2").arg(value, field.choices.join(QStringLiteral(", ")));
    case FormField::Kind::text:
        break;
    }
    return {};
}

const FormField *findField(const FormDescription &form, const QString &name)
{
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [&name](const FormField &one) { return one.name == name; });
    return found == form.fields.end() ? nullptr : &*found;
}

QString path(const FormDescription &form, const QString &field)
{
    return form.form + u'.' + field;
}

QString spoken(const FormDescription &form, const FormField &field)
{
    return QStringLiteral("%1 of %2").arg(field.label, form.label);
}

Error invalid(const FormDescription &form, const FormField &field, const QString &detail)
{
    return failureIn(path(form, field.name), ErrorCode::invalidValue,
                     {{QStringLiteral("field"), spoken(form, field)}, {QStringLiteral("detail"), detail}});
}

Error missing(const FormDescription &form, const FormField &field)
{
    return failureIn(path(form, field.name), ErrorCode::missingValue, {{QStringLiteral("field"), spoken(form, field)}});
}

Status checkValue(const FormDescription &form, const QString &name, const QString &value)
{
    const FormField *field = findField(form, name);
    if (!field && value.isEmpty()) return done;
    if (!field)
        return failureIn(path(form, name), ErrorCode::pbxFieldMissing,
                         {{QStringLiteral("table"), form.label}, {QStringLiteral("column"), name}});
    const QString problem = problemOf(*field, value);
    if (!problem.isEmpty()) return invalid(form, *field, problem);
    if (value.isEmpty() && (field->mandatory || field->key)) return missing(form, *field);
    return done;
}

} // namespace

Status checkNewRow(const FormDescription &form, const QHash<QString, QString> &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) CLC_CHECK(checkValue(form, it.key(), it.value()));
    for (const FormField &field : form.fields)
        if ((field.mandatory || field.key) && values.value(field.name).isEmpty()) return missing(form, field);
    return done;
}

Status checkChanges(const FormDescription &form, const FormRow &old, const QHash<QString, QString> &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (old.values.contains(it.key()) && old.values.value(it.key()) == it.value()) continue;
        const FormField *field = findField(form, it.key());
        if (field && !field->writableKey)
            return invalid(form, *field, QStringLiteral("it cannot be changed, only deleted and made anew"));
        CLC_CHECK(checkValue(form, it.key(), it.value()));
    }
    return done;
}

} // namespace clc
