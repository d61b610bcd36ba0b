#include "engine/pbx/oig/oig_answers.h"

#include "engine/base/redact.h"

namespace clc::oig
{

namespace
{

const QLatin1String resultName("result");

bool isReason(QStringView name)
{
    return name == QLatin1String("errorDescription") || name == QLatin1String("errorDesc");
}

QString readReason(SoapReader &soap)
{
    constexpr qsizetype longest = 500;
    return redacted(soap.text().simplified().left(longest));
}

/// Reads a tuple into memory that is used again: only the texts that grow are allocated anew.
void readTuple(SoapReader &soap, Tuple &tuple)
{
    tuple.view = static_cast<int>(soap.number(QLatin1String("viewId"), 0));
    tuple.shared = soap.flag(QLatin1String("isShared"));
    const qint64 announced = soap.number(QLatin1String("numberOfFields"));
    size_t count = 0;
    while (soap.nextChild()) {
        if (soap.name() != QLatin1String("field")) {
            soap.skip();
            continue;
        }
        if (count == tuple.fields.size()) tuple.fields.emplace_back();
        soap.readText(tuple.fields[count++]);
    }
    if (!soap.failed() && announced != static_cast<qint64>(count))
        soap.fail(QStringLiteral("a row announces %1 fields and has %2").arg(announced).arg(count));
    tuple.fields.resize(count);
}

FieldDescriptor readField(SoapReader &soap)
{
    FieldDescriptor field;
    field.id = static_cast<int>(soap.number(QLatin1String("fieldId")));
    field.deprecated = soap.flag(QLatin1String("fieldIsDeprecated"));
    field.key = soap.flag(QLatin1String("fieldIsKey"));
    field.fixedKey = soap.flag(QLatin1String("fieldIsNonWritableKeyForChange"));
    field.mandatory = soap.flag(QLatin1String("fieldIsMandatory"));
    field.size = static_cast<int>(soap.number(QLatin1String("fieldSize"), 0));
    field.maximum = soap.number(QLatin1String("maxValue"), 0);
    field.minimum = soap.number(QLatin1String("minValue"), 0);
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("fieldName"))
            field.name = soap.text();
        else if (soap.name() == QLatin1String("fieldValidationType"))
            field.validation = soap.text();
        else if (soap.name() == QLatin1String("fieldType"))
            field.type = soap.text().trimmed();
        else
            soap.skip();
    }
    return field;
}

DeiDescriptor readDescriptor(SoapReader &soap)
{
    DeiDescriptor descriptor;
    descriptor.id = static_cast<int>(soap.number(QLatin1String("deiId")));
    descriptor.dnFieldId = static_cast<int>(soap.number(QLatin1String("dnFieldId"), 0));
    descriptor.allowsDelete = soap.flag(QLatin1String("allowDeletes"));
    const qint64 announced = soap.number(QLatin1String("numberOfFields"));
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("field"))
            descriptor.fields.append(readField(soap));
        else if (soap.name() == QLatin1String("dbTableName"))
            descriptor.table = soap.text();
        else if (soap.name() == QLatin1String("keyField"))
            descriptor.keyFieldIds.append(soap.text().toInt());
        else if (soap.name() == QLatin1String("viewId")) {
            descriptor.view = static_cast<int>(soap.number(QLatin1String("viewId"), 0));
            soap.skip();
        } else
            soap.skip();
    }
    if (!soap.failed() && announced != descriptor.fields.size())
        soap.fail(QStringLiteral("table %1 announces %2 fields and describes %3")
                      .arg(descriptor.table)
                      .arg(announced)
                      .arg(descriptor.fields.size()));
    return descriptor;
}

void readTuples(SoapReader &soap, qsizetype width, Tuple &tuple, const std::function<void(const Tuple &)> &visit,
                RowCount &count)
{
    count.announced = soap.number(QLatin1String("numberOfTuples"));
    while (soap.nextChild()) {
        if (soap.name() != QLatin1String("tuple")) {
            soap.skip();
            continue;
        }
        readTuple(soap, tuple);
        if (soap.failed()) return;
        if (static_cast<qsizetype>(tuple.fields.size()) != width) {
            soap.fail(QStringLiteral("a row has %1 fields where %2 are described").arg(tuple.fields.size()).arg(width));
            return;
        }
        ++count.received;
        visit(tuple);
    }
}

} // namespace

Result<PlainAnswer> decodePlain(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    PlainAnswer answer;
    answer.accepted = soap.flag(resultName);
    for (const QLatin1String name : {QLatin1String("sessionId"), QLatin1String("icpId"), QLatin1String("errorCode")}) {
        const qint64 value = soap.number(name, -1);
        if (value >= 0) answer.values.insert(name, QString::number(value));
    }
    while (soap.nextChild()) {
        const QString name = soap.name().toString();
        if (isReason(name))
            answer.reason = readReason(soap);
        else
            answer.values.insert(name, soap.text());
    }
    if (const auto error = soap.finish()) return *error;
    return answer;
}

Result<std::optional<QString>> decodeRefusal(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    const bool accepted = soap.flag(resultName);
    if (soap.failed()) return soap.error();
    if (accepted) return std::optional<QString>();
    QString reason;
    while (soap.nextChild()) {
        if (isReason(soap.name()))
            reason = readReason(soap);
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return std::optional<QString>(reason);
}

Result<QVector<DeiDescriptor>> decodeMetaData(const QByteArray &document, const AnswerContext &context,
                                              const std::function<bool(const QString &)> &wanted)
{
    SoapReader soap(document, context);
    QVector<DeiDescriptor> tables;
    if (!soap.enterReturn()) return soap.error();
    while (soap.nextChild()) {
        if (soap.name() != QLatin1String("deiMetadata")) {
            soap.skip();
            continue;
        }
        while (soap.nextChild()) {
            // The contract spells it "deiDesctiptor"; a server that corrects the spelling is understood too.
            if (!soap.name().startsWith(QLatin1String("deiDes"))) {
                soap.skip();
                continue;
            }
            DeiDescriptor descriptor = readDescriptor(soap);
            if (wanted(descriptor.table)) tables.append(std::move(descriptor));
        }
    }
    if (const auto error = soap.finish()) return *error;
    return tables;
}

Result<RowCount> decodeTuples(const QByteArray &document, const AnswerContext &context, qsizetype width, Tuple &tuple,
                              const std::function<void(const Tuple &)> &visit)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    RowCount count;
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("tuples"))
            readTuples(soap, width, tuple, visit, count);
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return count;
}

Result<std::optional<Tuple>> decodeStoredTuple(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    std::optional<Tuple> stored;
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("retTuple"))
            readTuple(soap, stored.emplace());
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return stored;
}

Result<Notification> decodeNotification(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    Notification notification;
    notification.accepted = soap.flag(resultName);
    notification.deiId = static_cast<int>(soap.number(QLatin1String("deiId"), 0));
    while (soap.nextChild()) {
        if (isReason(soap.name()))
            notification.reason = readReason(soap);
        else if (soap.name() == QLatin1String("originalTuple"))
            readTuple(soap, notification.before.emplace());
        else if (soap.name() == QLatin1String("updatedTuple"))
            readTuple(soap, notification.after.emplace());
        else if (soap.name() == QLatin1String("operationPerformed"))
            notification.operation = soap.text().trimmed();
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return notification;
}

} // namespace clc::oig
