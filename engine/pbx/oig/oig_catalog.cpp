#include "engine/pbx/oig/oig_catalog.h"

#include <QRegularExpression>

#include <algorithm>

namespace clc::oig
{

namespace
{

const DeiDescriptor *findTable(const FormNames &form, const QVector<DeiDescriptor> &descriptors)
{
    for (const QString &name : form.tables)
        for (const DeiDescriptor &one : descriptors)
            if (FormMap::comparable(one.table) == FormMap::comparable(name)) return &one;
    return nullptr;
}

/// A field in use comes before one of the same name that is deprecated.
int findColumn(const FieldNames &field, const DeiDescriptor &descriptor)
{
    for (const bool deprecated : {false, true}) {
        for (const QString &name : field.names) {
            for (int i = 0; i < descriptor.fields.size(); ++i) {
                const FieldDescriptor &one = descriptor.fields[i];
                if (one.deprecated == deprecated && FormMap::comparable(one.name) == FormMap::comparable(name))
                    return i;
            }
        }
    }
    return -1;
}

quint64 layoutOf(const DeiDescriptor &descriptor)
{
    size_t hash = qHash(descriptor.table);
    for (const FieldDescriptor &field : descriptor.fields) hash = qHashMulti(hash, field.id, field.name, field.type);
    return hash == 0 ? 1 : hash;
}

Result<TablePtr> makeTable(const FormNames &form, const QVector<DeiDescriptor> &descriptors)
{
    const DeiDescriptor *descriptor = findTable(form, descriptors);
    if (!descriptor) return failure(ErrorCode::pbxTableMissing, {{QStringLiteral("table"), form.label}});
    auto table = std::make_shared<Table>();
    table->names = form;
    table->descriptor = *descriptor;
    table->layout = layoutOf(*descriptor);
    for (const FieldNames &field : form.fields) {
        const int position = findColumn(field, *descriptor);
        if (position >= 0)
            table->columns.insert(field.name, position);
        else if (field.required)
            return failure(ErrorCode::pbxFieldMissing,
                           {{QStringLiteral("table"), form.label}, {QStringLiteral("column"), field.names.first()}});
    }
    for (int i = 0; i < descriptor->fields.size(); ++i)
        if (table->isKey(i) && !table->isDn(i) && !descriptor->fields[i].deprecated) table->identityColumns.append(i);
    return TablePtr(std::move(table));
}

FormField describeField(const Table &table, const QString &name, int position)
{
    const FieldDescriptor &one = table.descriptor.fields[position];
    FormField field;
    field.name = name;
    field.label = one.name;
    field.key = table.isKey(position);
    field.mandatory = one.mandatory;
    field.writableKey = !one.fixedKey;
    field.isDn = table.descriptor.dnFieldId == one.id;
    field.size = one.size;
    field.minimum = one.minimum;
    field.maximum = one.maximum;
    if (one.type == QLatin1String("INTEGER_FIELD_TYPE"))
        field.kind = FormField::Kind::integer;
    else if (one.type == QLatin1String("BOOLEAN_FIELD_TYPE"))
        field.kind = FormField::Kind::boolean;
    else if (one.type == QLatin1String("ENUM_FIELD_TYPE"))
        field.kind = FormField::Kind::choice;
    // The validation type is a free text: only a list is certainly one of choices.
    static const QRegularExpression separator(QStringLiteral("[,;|]"));
    if (field.kind == FormField::Kind::choice && one.validation.contains(separator)) {
        const QStringList parts = one.validation.split(separator, Qt::SkipEmptyParts);
        for (const QString &part : parts) field.choices.append(part.trimmed());
    }
    return field;
}

} // namespace

bool Table::isDn(int position) const
{
    const int id = descriptor.fields[position].id;
    return position == column(QStringLiteral("dn")) || (descriptor.dnFieldId != 0 && descriptor.dnFieldId == id);
}

bool Table::isKey(int position) const
{
    const FieldDescriptor &field = descriptor.fields[position];
    return field.key || descriptor.keyFieldIds.contains(field.id);
}

Catalog::Catalog(const FormMap &forms, const QVector<DeiDescriptor> &descriptors)
{
    for (const FormNames &form : forms.forms()) tables_.insert(form.name, makeTable(form, descriptors));
}

Result<TablePtr> Catalog::table(const QString &form) const
{
    const auto found = tables_.constFind(form);
    if (found != tables_.constEnd()) return *found;
    return failureIn(QStringLiteral("form"), ErrorCode::invalidValue,
                     {{QStringLiteral("field"), QStringLiteral("form")},
                      {QStringLiteral("detail"), QStringLiteral("%1 is not known").arg(form)}});
}

TablePtr Catalog::byNumber(int deiId) const
{
    for (const auto &table : tables_)
        if (table && (*table)->descriptor.id == deiId) return *table;
    return {};
}

FormDescription describe(const Table &table)
{
    FormDescription description{table.names.name, table.descriptor.table, {}, table.descriptor.allowsDelete};
    for (const FieldNames &field : table.names.fields) {
        const int position = table.column(field.name);
        if (position >= 0) description.fields.append(describeField(table, field.name, position));
    }
    return description;
}

} // namespace clc::oig
