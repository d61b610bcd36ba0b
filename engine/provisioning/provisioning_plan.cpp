#include "engine/provisioning/provisioning_plan.h"

#include "engine/base/json.h"
#include "engine/provisioning/row_values.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace clc
{

namespace
{

QJsonObject toJsonObject(const QMap<QString, QString> &values)
{
    QJsonObject json;
    for (auto it = values.begin(); it != values.end(); ++it) json.insert(it.key(), it.value());
    return json;
}

Error conflict(const QString &table, const QString &key, const QString &reason)
{
    return failure(ErrorCode::objectConflict, {{QStringLiteral("table"), table}, {QStringLiteral("key"), key}}, reason);
}

QString firstKey(const FormDescription &form)
{
    for (const FormField &field : form.fields)
        if (field.key) return field.name;
    return {};
}

/// Makes one plan; lives as long as that takes.
class Planner
{
public:
    Planner(const DesiredState &desired, const ProvisionedState &now, const QVector<OwnedObject> &owned,
            const QSet<QString> &undecided, ProvisioningParameters parameters)
        : desired_(desired), now_(now), owned_(owned), undecided_(undecided), parameters_(std::move(parameters))
    {
    }

    Status add(const DesiredObject &object);
    void removeUnwanted();
    ProvisioningPlan take();

private:
    Status addRow(const DesiredObject &object, const FormDescription &form);
    Status addFreeRow(const DesiredObject &object, const FormDescription &form);
    Status addTrunk(const DesiredObject &object);
    QSet<qint64> inUse(const DesiredObject &object) const;
    Result<const FormRow *> chooseFreeRow(const DesiredObject &object, const FormDescription &form,
                                          const QMap<QString, QString> &values);
    void settle(const DesiredObject &object, const FormDescription &form, const QString &key, const FormRow &row,
                const QMap<QString, QString> &values);
    void removeRow(const OwnedObject &object, const QString &keyField);
    void removeTrunk(const OwnedObject &object);
    void adopt(const DesiredObject &object, const QString &key, const QJsonObject &values);
    void want(const DesiredObject &object, const QString &key)
    {
        wanted_.insert(objectPlace(object.target, object.form, key));
    }
    const OwnedObject *ours(ObjectTarget target, const QString &form, const QString &key) const;
    QMap<QString, QString> differing(const FormDescription &form, const FormRow &row,
                                     const QMap<QString, QString> &values) const;

    const DesiredState &desired_;
    const ProvisionedState &now_;
    const QVector<OwnedObject> &owned_;
    const QSet<QString> &undecided_;
    ProvisioningParameters parameters_;
    ProvisioningPlan plan_;
    QSet<QString> wanted_; ///< places of what is desired, whatever had to be done for it
};

const OwnedObject *Planner::ours(ObjectTarget target, const QString &form, const QString &key) const
{
    for (const OwnedObject &object : owned_)
        if (object.target == objectTargetName(target) && object.form == form && object.key == key) return &object;
    return nullptr;
}

QMap<QString, QString> Planner::differing(const FormDescription &form, const FormRow &row,
                                          const QMap<QString, QString> &values) const
{
    QMap<QString, QString> changes;
    for (auto it = values.begin(); it != values.end(); ++it)
        if (!sameValue(findField(form, it.key()), row.values.value(it.key()), it.value()))
            changes.insert(it.key(), it.value());
    return changes;
}

void Planner::adopt(const DesiredObject &object, const QString &key, const QJsonObject &values)
{
    const OwnedObject *known = ours(object.target, object.form, key);
    if (!known && !undecided_.contains(objectPlace(object.target, object.form, key))) return; // somebody else's
    if (known && known->content.value(QLatin1String("values")).toObject() == values && known->role == object.id) return;
    OwnedObject adopted;
    adopted.target = objectTargetName(object.target);
    adopted.form = object.form;
    adopted.key = key;
    adopted.role = object.id;
    adopted.content.insert(QStringLiteral("values"), values);
    if (known) adopted.content.insert(QStringLiteral("before"), known->content.value(QLatin1String("before")));
    plan_.adopted.append(adopted);
}

Status Planner::add(const DesiredObject &object)
{
    if (!object.needs.isEmpty() && parameters_.value(object.needs).isEmpty()) {
        plan_.notes.append(QStringLiteral("%1 is left out: there is no %2.").arg(object.id, object.needs));
        return done;
    }
    if (object.how == DesiredObject::How::trunk) return addTrunk(object);
    const auto form = now_.forms.constFind(object.form);
    if (form == now_.forms.constEnd())
        return failure(ErrorCode::pbxTableMissing, {{QStringLiteral("table"), object.form}});
    return object.how == DesiredObject::How::row ? addRow(object, *form) : addFreeRow(object, *form);
}

Status Planner::addRow(const DesiredObject &object, const FormDescription &form)
{
    CLC_TRY(const auto values, resolveValues(object, form, parameters_));
    const QString key = values.value(object.key);
    want(object, key);
    for (auto it = object.provides.begin(); it != object.provides.end(); ++it)
        parameters_.insert(it.key(), values.value(it.value()));
    const FormRow *row = findRow(now_.rows.value(object.form), findField(form, object.key), key);
    if (!row) {
        plan_.writes.append({ProvisioningWrite::Kind::insert, object.id, object.target, object.form, object.key, key,
                             QJsonObject(), toJsonObject(values), toJsonObject(values)});
        return done;
    }
    const auto changes = differing(form, *row, values);
    if (!changes.isEmpty() && !ours(object.target, object.form, key))
        return conflict(form.label, key,
                        QStringLiteral("differs in: ") + QStringList(changes.keys()).join(QStringLiteral(", ")));
    settle(object, form, key, *row, values);
    return done;
}

/// The row is there: write what differs, which only a row that is ours to change does, or note whose it is.
void Planner::settle(const DesiredObject &object, const FormDescription &form, const QString &key, const FormRow &row,
                     const QMap<QString, QString> &values)
{
    const auto changes = differing(form, row, values);
    if (changes.isEmpty()) {
        adopt(object, key, toJsonObject(values));
        return;
    }
    QMap<QString, QString> before;
    for (auto it = changes.begin(); it != changes.end(); ++it) before.insert(it.key(), row.values.value(it.key()));
    plan_.writes.append({ProvisioningWrite::Kind::update, object.id, object.target, object.form, object.key, key,
                         toJsonObject(before), toJsonObject(changes), toJsonObject(values)});
}

/// Rows of a table that rows of others refer to: they are in use, whatever their own marker says.
QSet<qint64> Planner::inUse(const DesiredObject &object) const
{
    QSet<qint64> numbers;
    for (auto it = object.provides.begin(); it != object.provides.end(); ++it) {
        const QString reference = QStringLiteral("{{%1}}").arg(it.key());
        for (const DesiredObject &other : desired_.objects) {
            const QString field = other.values.key({reference});
            if (field.isEmpty()) continue;
            for (const FormRow &row : now_.rows.value(other.form))
                if (!ours(other.target, other.form, row.values.value(other.key)))
                    numbers.insert(row.values.value(field).toLongLong());
        }
    }
    return numbers;
}

Result<const FormRow *> Planner::chooseFreeRow(const DesiredObject &object, const FormDescription &form,
                                               const QMap<QString, QString> &values)
{
    const FormField *keyField = findField(form, object.key);
    const FormField *marker = findField(form, object.marker);
    const QString ourMark = values.value(object.marker);
    const auto &rows = *now_.rows.constFind(object.form);
    for (const OwnedObject &owned : owned_) {
        if (owned.role != object.id || owned.form != object.form) continue;
        const FormRow *row = findRow(rows, keyField, owned.key);
        if (!row) continue;
        const QString mark = row->values.value(object.marker).trimmed();
        if (mark.isEmpty() || sameValue(marker, mark, ourMark)) return row;
    }
    if (const FormRow *marked = findRow(rows, marker, ourMark)) {
        const auto changes = differing(form, *marked, values);
        const QString key = marked->values.value(object.key);
        if (!changes.isEmpty() && !ours(object.target, object.form, key))
            return conflict(form.label, ourMark, QStringLiteral("row %1 has that label").arg(key));
        return marked;
    }
    const QSet<qint64> used = inUse(object);
    const FormRow *lowest = nullptr;
    qint64 number = 0;
    for (const FormRow &row : rows) {
        if (!row.values.value(object.marker).trimmed().isEmpty()) continue;
        const qint64 candidate = row.values.value(object.key).toLongLong();
        if (used.contains(candidate) || (lowest && number <= candidate)) continue;
        lowest = &row;
        number = candidate;
    }
    if (!lowest) return failure(ErrorCode::noFreeTrunkService);
    return lowest;
}

Status Planner::addFreeRow(const DesiredObject &object, const FormDescription &form)
{
    CLC_TRY(const auto values, resolveValues(object, form, parameters_));
    if (!now_.rows.contains(object.form)) return failure(ErrorCode::noFreeTrunkService);
    CLC_TRY(const FormRow *row, chooseFreeRow(object, form, values));
    const QString key = row->values.value(object.key);
    want(object, key);
    for (auto it = object.provides.begin(); it != object.provides.end(); ++it)
        parameters_.insert(it.key(), row->values.value(it.value()));
    settle(object, form, key, *row, values);
    return done;
}

Status Planner::addTrunk(const DesiredObject &object)
{
    QMap<QString, QString> values;
    for (auto it = object.values.begin(); it != object.values.end(); ++it) {
        CLC_TRY(const QString value, substituted(it.value().first(), parameters_));
        values.insert(it.key(), value);
    }
    QJsonObject json = toJsonObject(values);
    json.insert(QStringLiteral("remotePort"), values.value(QStringLiteral("remotePort")).toInt());
    json.insert(QStringLiteral("acceptFromAllUdpPorts"), false);
    const QJsonObject rule{{QStringLiteral("match"), json.take(QStringLiteral("match"))},
                           {QStringLiteral("primaryIcp"), json.take(QStringLiteral("primaryIcp"))},
                           {QStringLiteral("secondaryIcp"), json.take(QStringLiteral("secondaryIcp"))}};
    json.insert(QStringLiteral("rules"), QJsonArray{rule});
    CLC_TRY(const SipTrunk trunk, SipTrunk::fromJson(json, QString()));
    CLC_CHECK(trunk.check());
    want(object, trunk.name);
    const QJsonObject content = trunk.toJson();
    for (const SipTrunk &existing : now_.trunks) {
        if (existing.name != trunk.name) continue;
        const QStringList differs = differences(existing, trunk);
        if (differs.isEmpty()) {
            adopt(object, trunk.name, content);
            return done;
        }
        if (!ours(object.target, object.form, trunk.name))
            return conflict(QStringLiteral("The MBG"), QStringLiteral("the SIP trunk ") + trunk.name,
                            QStringLiteral("differs in: ") + differs.join(QStringLiteral(", ")));
        plan_.writes.append({ProvisioningWrite::Kind::update, object.id, object.target, object.form, object.key,
                             trunk.name, existing.toJson(), content, content});
        return done;
    }
    plan_.writes.append({ProvisioningWrite::Kind::insert, object.id, object.target, object.form, object.key, trunk.name,
                         QJsonObject(), content, content});
    return done;
}

/// What we wrote once and is no longer desired goes, the latest first; unless somebody edited it since.
void Planner::removeUnwanted()
{
    for (auto it = owned_.crbegin(); it != owned_.crend(); ++it) {
        const ObjectTarget target =
            it->target == objectTargetName(ObjectTarget::mbg) ? ObjectTarget::mbg : ObjectTarget::pbx;
        if (wanted_.contains(objectPlace(target, it->form, it->key))) continue;
        if (target == ObjectTarget::mbg) {
            removeTrunk(*it);
            continue;
        }
        const auto form = now_.forms.constFind(it->form);
        if (form == now_.forms.constEnd()) {
            plan_.forgotten.append(*it);
            continue;
        }
        const DesiredObject *object = desired_.find(it->role);
        removeRow(*it, object ? object->key : firstKey(*form));
    }
}

void Planner::removeRow(const OwnedObject &object, const QString &keyField)
{
    const FormDescription form = now_.forms.value(object.form);
    const QJsonObject written = object.content.value(QLatin1String("values")).toObject();
    const FormRow *row = findRow(now_.rows.value(object.form), findField(form, keyField), object.key);
    QMap<QString, QString> expected;
    for (auto it = written.begin(); it != written.end(); ++it) expected.insert(it.key(), it.value().toString());
    if (!row || !differing(form, *row, expected).isEmpty()) {
        if (row) plan_.notes.append(QStringLiteral("%1 %2 was edited since and stays.").arg(form.label, object.key));
        plan_.forgotten.append(object);
        return;
    }
    if (form.allowsDelete) {
        plan_.writes.append({ProvisioningWrite::Kind::remove, object.role, ObjectTarget::pbx, object.form, keyField,
                             object.key, written, QJsonObject(), QJsonObject()});
        return;
    }
    QJsonObject former = object.content.value(QLatin1String("before")).toObject();
    if (former.isEmpty())
        for (auto it = written.begin(); it != written.end(); ++it)
            if (const FormField *field = findField(form, it.key()); field && !field->mandatory && !field->key)
                former.insert(it.key(), QString());
    plan_.writes.append({ProvisioningWrite::Kind::clear, object.role, ObjectTarget::pbx, object.form, keyField,
                         object.key, written, former, QJsonObject()});
}

void Planner::removeTrunk(const OwnedObject &object)
{
    const auto written = SipTrunk::fromJson(object.content.value(QLatin1String("values")).toObject(), QString());
    for (const SipTrunk &existing : now_.trunks) {
        if (existing.name != object.key) continue;
        if (!written || !differences(existing, *written).isEmpty()) break;
        plan_.writes.append({ProvisioningWrite::Kind::remove, object.role, ObjectTarget::mbg, object.form,
                             QStringLiteral("name"), object.key, existing.toJson(), QJsonObject(), QJsonObject()});
        return;
    }
    plan_.forgotten.append(object);
}

ProvisioningPlan Planner::take()
{
    QJsonArray writes;
    for (const ProvisioningWrite &write : plan_.writes) writes.append(write.toJson());
    const QByteArray bytes = canonicalJson({{QStringLiteral("writes"), writes}});
    plan_.hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return std::move(plan_);
}

} // namespace

QString objectPlace(ObjectTarget target, const QString &form, const QString &key)
{
    return objectTargetName(target) + QLatin1Char('/') + form + QLatin1Char('/') + key;
}

QString writeKindName(ProvisioningWrite::Kind kind)
{
    switch (kind) {
    case ProvisioningWrite::Kind::insert:
        return QStringLiteral("insert");
    case ProvisioningWrite::Kind::update:
        return QStringLiteral("update");
    case ProvisioningWrite::Kind::remove:
        return QStringLiteral("delete");
    case ProvisioningWrite::Kind::clear:
        return QStringLiteral("clear");
    }
    return {};
}

QJsonObject ProvisioningWrite::toJson() const
{
    return {{QStringLiteral("operation"), writeKindName(kind)},
            {QStringLiteral("id"), id},
            {QStringLiteral("target"), objectTargetName(target)},
            {QStringLiteral("form"), form},
            {QStringLiteral("key"), key},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"), after}};
}

QJsonObject ProvisioningPlan::toJson() const
{
    QJsonArray list;
    for (const ProvisioningWrite &write : writes) list.append(write.toJson());
    return {{QStringLiteral("hash"), hash},
            {QStringLiteral("writes"), list},
            {QStringLiteral("voicemail"), voicemail},
            {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}};
}

Result<ProvisioningPlan> makeProvisioningPlan(const DesiredState &desired, const ProvisionedState &now,
                                              const QVector<OwnedObject> &owned, const QSet<QString> &undecided,
                                              ProvisioningParameters parameters)
{
    const QString voicemail = parameters.value(QStringLiteral("voicemail.dn"));
    Planner planner(desired, now, owned, undecided, std::move(parameters));
    for (const DesiredObject &object : desired.objects) CLC_CHECK(planner.add(object));
    planner.removeUnwanted();
    ProvisioningPlan plan = planner.take();
    plan.voicemail = voicemail;
    return plan;
}

} // namespace clc
