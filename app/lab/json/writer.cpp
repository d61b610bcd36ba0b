#include "app/lab/json/writer.h"

#include <algorithm>

namespace lab
{

namespace
{

bool needsEscape(char octet)
{
    return octet == '"' || octet == '\\' || static_cast<unsigned char>(octet) < 0x20;
}

} // namespace

void JsonWriter::separate()
{
    if (needsComma_) out_.append(',');
    needsComma_ = true;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    out_.append(bracket);
    needsComma_ = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    out_.append(bracket);
    needsComma_ = true;
    return *this;
}

void JsonWriter::quote(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out_.append('"');
    if (std::none_of(utf8.cbegin(), utf8.cend(), needsEscape)) {
        out_.append(utf8);
    } else {
        for (const char octet : utf8) {
            if (!needsEscape(octet)) {
                out_.append(octet);
            } else if (octet == '"' || octet == '\\') {
                out_.append('\\').append(octet);
            } else {
                out_.append("\\u00").append(QByteArray(1, octet).toHex());
            }
        }
    }
    out_.append('"');
}

JsonWriter &JsonWriter::key(QLatin1String name)
{
    separate();
    out_.append('"').append(name.data(), name.size()).append("\":");
    needsComma_ = false;
    return *this;
}

JsonWriter &JsonWriter::key(const QString &name)
{
    separate();
    quote(name);
    out_.append(':');
    needsComma_ = false;
    return *this;
}

JsonWriter &JsonWriter::value(const QString &text)
{
    separate();
    quote(text);
    return *this;
}

JsonWriter &JsonWriter::value(QLatin1String text)
{
    separate();
    out_.append('"').append(text.data(), text.size()).append('"');
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    separate();
    out_.append(QByteArray::number(number));
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    separate();
    out_.append(truth ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::raw(const QByteArray &json)
{
    separate();
    out_.append(json);
    return *this;
}

} // namespace lab
