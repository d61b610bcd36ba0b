#pragma once

#include <QByteArray>
#include <QString>

namespace lab
{

/// Writes JSON straight into octets, because a page of 500 users through QJsonObject takes longer than all else in its
/// answer. The caller keeps the order of calls right; commas are put in by the writer.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype reserve = 1024) { out_.reserve(reserve); }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(QLatin1String name); ///< for names that need no escaping
    JsonWriter &key(const QString &name);
    JsonWriter &value(const QString &text);
    JsonWriter &value(QLatin1String text); ///< for texts that need no escaping
    JsonWriter &value(qint64 number);
    JsonWriter &value(bool truth);
    JsonWriter &raw(const QByteArray &json); ///< a value that is JSON already

    template<typename Value>
    JsonWriter &member(QLatin1String name, const Value &content)
    {
        key(name);
        return value(content);
    }

    const QByteArray &bytes() const { return out_; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    void quote(const QString &text);

    QByteArray out_;
    bool needsComma_ = false;
};

} // namespace lab
