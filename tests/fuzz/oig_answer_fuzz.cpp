// Whatever a PBX answers, each decoder ends with a value or an error.

#include "engine/pbx/oig/oig_answers.h"

using namespace clc;
using namespace clc::oig;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray document(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const AnswerContext context{QStringLiteral("pbx"), QStringLiteral("answer"), QStringLiteral("getAllTuples"), {}};
    static_cast<void>(decodePlain(document, context));
    static_cast<void>(decodeRefusal(document, context));
    static_cast<void>(decodeMetaData(document, context, [](const QString &) { return true; }));
    Tuple tuple;
    qsizetype fields = 0;
    static_cast<void>(decodeTuples(document, context, 4, tuple, [&fields](const Tuple &row) {
        if (row.fields.size() != 4) __builtin_trap(); // a row of another width must never come through
        fields += static_cast<qsizetype>(row.fields.size());
    }));
    static_cast<void>(decodeStoredTuple(document, context));
    static_cast<void>(decodeNotification(document, context));
    return 0;
}
