#include "engine/pbx/oig/soap_reader.h"

#include "engine/base/redact.h"

namespace clc::oig
{

namespace
{

Error tooLarge(const AnswerContext &context)
{
    return failure(ErrorCode::answerTooLarge, {{QStringLiteral("host"), context.host},
                                               {QStringLiteral("what"), context.what},
                                               {QStringLiteral("limit"), context.limits.bytes}});
}

} // namespace

SoapReader::SoapReader(const QByteArray &document, const AnswerContext &context) : context_(context)
{
    if (document.size() > context.limits.bytes)
        fail(tooLarge(context));
    else
        xml_.addData(document);
}

bool SoapReader::enterReturn()
{
    if (failed()) return false;
    if (advance() == QXmlStreamReader::StartDocument) advance();
    while (!failed() && !xml_.isStartElement()) advance();
    if (!failed() && name() != QLatin1String("Envelope")) fail(QStringLiteral("it is no SOAP envelope"));
    bool inBody = false;
    while (!inBody && nextChild()) {
        if (name() == QLatin1String("Body"))
            inBody = true;
        else
            skip();
    }
    if (!inBody || !nextChild()) {
        fail(QStringLiteral("the envelope is empty"));
        return false;
    }
    if (name() == QLatin1String("Fault")) {
        readFault();
        return false;
    }
    if (name() != QString(context_.operation + QLatin1String("Response")))
        fail(QStringLiteral("it answers %1").arg(name()));
    while (nextChild()) {
        if (name() == QLatin1String("return")) return true;
        skip();
    }
    fail(QStringLiteral("it returns nothing"));
    return false;
}

bool SoapReader::nextChild()
{
    while (!failed()) {
        switch (advance()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
            return false;
        default:
            break;
        }
    }
    return false;
}

void SoapReader::readText(QString &into)
{
    into.resize(0); // keeps the memory of a text that is used again and again
    while (!failed()) {
        switch (advance()) {
        case QXmlStreamReader::Characters:
            into.append(xml_.text());
            break;
        case QXmlStreamReader::EndElement:
            return;
        case QXmlStreamReader::StartElement:
            fail(QStringLiteral("%1 stands inside a text").arg(name()));
            return;
        default:
            break;
        }
    }
}

QString SoapReader::text()
{
    QString result;
    readText(result);
    return result;
}

void SoapReader::skip()
{
    for (int open = 1; open > 0 && !failed();) {
        const auto token = advance();
        if (token == QXmlStreamReader::StartElement)
            ++open;
        else if (token == QXmlStreamReader::EndElement)
            --open;
    }
}

bool SoapReader::flag(QLatin1String attribute)
{
    const QXmlStreamAttributes attributes = xml_.attributes();
    const QStringView value = attributes.value(attribute).trimmed();
    if (value == QLatin1String("true") || value == QLatin1String("1")) return true;
    if (value != QLatin1String("false") && value != QLatin1String("0"))
        fail(QStringLiteral("attribute %1 of %2 is neither true nor false").arg(attribute, name()));
    return false;
}

qint64 SoapReader::number(QLatin1String attribute)
{
    const QXmlStreamAttributes attributes = xml_.attributes();
    bool isNumber = false;
    const qint64 result = attributes.value(attribute).trimmed().toLongLong(&isNumber);
    if (!isNumber) fail(QStringLiteral("attribute %1 of %2 is not a number").arg(attribute, name()));
    return result;
}

qint64 SoapReader::number(QLatin1String attribute, qint64 missing)
{
    return xml_.attributes().hasAttribute(attribute) ? number(attribute) : missing;
}

bool SoapReader::isSet(QLatin1String attribute)
{
    return xml_.attributes().hasAttribute(attribute) && flag(attribute);
}

std::optional<Error> SoapReader::finish()
{
    while (!failed() && !xml_.atEnd()) advance();
    return problem_;
}

Error SoapReader::error() const
{
    return problem_.value_or(Error());
}

void SoapReader::fail(const QString &detail)
{
    fail(failure(ErrorCode::answerMalformed, {{QStringLiteral("host"), context_.host},
                                              {QStringLiteral("what"), context_.what},
                                              {QStringLiteral("detail"), redacted(detail)}}));
}

void SoapReader::fail(Error error)
{
    if (!problem_) problem_ = std::move(error);
}

QXmlStreamReader::TokenType SoapReader::advance()
{
    if (failed()) return QXmlStreamReader::Invalid;
    const auto token = xml_.readNext();
    switch (token) {
    case QXmlStreamReader::Invalid:
        fail(QStringLiteral("%1 (line %2)").arg(xml_.errorString()).arg(xml_.lineNumber()));
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        fail(QStringLiteral("it declares a document type"));
        break;
    case QXmlStreamReader::StartElement:
        if (++depth_ > context_.limits.depth) fail(QStringLiteral("its elements are nested too deeply"));
        if (++elements_ > context_.limits.elements) fail(tooLarge(context_));
        break;
    case QXmlStreamReader::EndElement:
        --depth_;
        break;
    default:
        break;
    }
    return failed() ? QXmlStreamReader::Invalid : token;
}

void SoapReader::readFault()
{
    QString reason;
    while (nextChild()) {
        if (name() == QLatin1String("faultstring"))
            reason = text();
        else
            skip();
    }
    if (failed()) return;
    constexpr qsizetype longest = 500;
    fail(failure(ErrorCode::pbxRequestFailed, {{QStringLiteral("operation"), context_.what}},
                 redacted(reason.simplified().left(longest))));
}

} // namespace clc::oig
