#pragma once

#include "engine/base/result.h"
#include "engine/pbx/oig/oig_requests.h"
#include "engine/pbx/oig/soap_reader.h"

#include <QHash>

#include <functional>
#include <optional>

/// Decoders of OIG's answers. A SOAP fault is an error (`pbxRequestFailed`), a `result="false"` is an answer that says
/// no.
namespace clc::oig
{

/// `return` of the operations that answer with attributes and plain texts only; those are in `values` by name.
struct PlainAnswer {
    bool accepted = false;
    QString reason; ///< the server's own words, redacted
    QHash<QString, QString> values;

    qint64 number(QLatin1String name) const { return values.value(name).toLongLong(); }
};
Result<PlainAnswer> decodePlain(const QByteArray &document, const AnswerContext &context);

/// Looks at the head of any answer: nothing when it was accepted, else the server's reason. Says nothing about the
/// rest.
Result<std::optional<QString>> decodeRefusal(const QByteArray &document, const AnswerContext &context);

/// da.xsd, fieldDescriptor and deiDescriptor.
struct FieldDescriptor {
    int id = 0;
    bool deprecated = false;
    bool key = false;
    bool fixedKey = false; ///< fieldIsNonWritableKeyForChange
    bool mandatory = false;
    int size = 0;
    qint64 minimum = 0;
    qint64 maximum = 0;
    QString name;
    QString validation;
    QString type;
};
struct DeiDescriptor {
    int id = 0;
    int dnFieldId = 0;
    int view = 0;
    bool allowsDelete = false;
    QString table;
    QVector<FieldDescriptor> fields;
    QVector<int> keyFieldIds;
};
/// Keeps only the tables that are `wanted`: a PBX has hundreds.
Result<QVector<DeiDescriptor>> decodeMetaData(const QByteArray &document, const AnswerContext &context,
                                              const std::function<bool(const QString &)> &wanted);

/// What the answer said of its rows, and how many there were.
struct RowCount {
    qint64 announced = 0;
    qint64 received = 0;
};
/// Streams the rows of an accepted searchResult through `tuple`, which holds the last one afterwards. A row of another
/// width is a fault.
Result<RowCount> decodeTuples(const QByteArray &document, const AnswerContext &context, qsizetype width, Tuple &tuple,
                              const std::function<void(const Tuple &)> &visit);

/// The row as stored, of an accepted updateTupleResult; none when the server does not tell.
Result<std::optional<Tuple>> decodeStoredTuple(const QByteArray &document, const AnswerContext &context);

struct Notification {
    bool accepted = false;
    QString reason;
    int deiId = 0;
    QString operation; ///< OP_INSERT, OP_UPDATE, OP_DELTE (so in the contract) or OP_DELETE
    std::optional<Tuple> before;
    std::optional<Tuple> after;
};
Result<Notification> decodeNotification(const QByteArray &document, const AnswerContext &context);

} // namespace clc::oig
