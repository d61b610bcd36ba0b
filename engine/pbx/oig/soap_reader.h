#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <optional>

namespace clc::oig
{

/// How much of an answer is believed.
struct SoapLimits {
    qint64 bytes = qint64{32} << 20;
    qint64 elements = 500'000;
    int depth = 32;
};

/// What an answer belongs to, for its errors.
struct AnswerContext {
    QString host;
    QString what;      ///< for people: "users", "log-in"
    QString operation; ///< of the contract: "getAllTuples"
    SoapLimits limits;
};

/// Reads one SOAP 1.1 answer forward, by local names: peers built on some libraries send children unqualified or in
/// the wrapper's namespace. Never trusts it: size, depth and number of elements are bounded, a document type is refused
/// (so no entities), and only a document that is well-formed to its end counts (`finish`).
class SoapReader
{
public:
    /// `document` and `context` must outlive the reader.
    SoapReader(const QByteArray &document, const AnswerContext &context);

    /// Stands on `return` of the answer afterwards, or is false: see `error`.
    bool enterReturn();

    /// The next child of the element we stand on; false after its last. Each child must be read (`text`), entered
    /// (`nextChild` until false) or skipped.
    bool nextChild();
    QStringView name() const { return xml_.name(); }
    /// The text of the element we stand on; children in it are a fault.
    void readText(QString &into);
    QString text();
    void skip();

    /// Attributes of the element we stand on, before any child of it is asked for. Missing or ill-formed ones are a
    /// fault.
    bool flag(QLatin1String attribute);
    qint64 number(QLatin1String attribute);
    /// The same with a value for a missing one.
    qint64 number(QLatin1String attribute, qint64 missing);
    /// A flag that is false when it is missing.
    bool isSet(QLatin1String attribute);

    /// Reads to the end of the document; the error of the whole, if any.
    std::optional<Error> finish();
    /// Why `enterReturn` was false or reading stopped.
    Error error() const;
    bool failed() const { return problem_.has_value(); }
    void fail(const QString &detail);

private:
    QXmlStreamReader::TokenType advance();
    void fail(Error error);
    void readFault();

    const AnswerContext &context_;
    QXmlStreamReader xml_;
    std::optional<Error> problem_;
    qint64 elements_ = 0;
    int depth_ = 0;
};

} // namespace clc::oig
