#include "engine/pbx/smdr/smdr_parser.h"

#include "engine/pbx/smdr/smdr_time.h"

#include <algorithm>

namespace clc::smdr
{

namespace
{

constexpr QLatin1String completions("ABETIODSUCR ");
constexpr QLatin1String transfers("TXCUIR ");
constexpr qsizetype meterDigits = 5;

bool isPrintable(const QByteArray &line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\t'; });
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isParty(const QString &text)
{
    if (text.isEmpty() || isStation(text) || isTrunk(text)) return true;
    const QStringView number = QStringView(text).mid(3);
    return text.startsWith(QLatin1String("ATT")) && !number.isEmpty() && number.size() <= 2 && isStation(number);
}

bool isDialled(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '*' || c == '#' || c == ' ' || (c >= 'A' && c <= 'D');
    });
}

/// "@20200507@ " in front of the record; invalid when there is none.
QDate takeEnvelope(QByteArray &line)
{
    constexpr qsizetype size = 10;
    if (line.size() < size || line.at(0) != '@' || line.at(size - 1) != '@') return {};
    const QDate date = QDate::fromString(QString::fromLatin1(line.mid(1, size - 2)), QStringLiteral("yyyyMMdd"));
    if (date.isValid()) line.remove(0, size);
    return date;
}

/// Reads the fields of one line and remembers whether all were what they should be.
class FieldReader
{
public:
    FieldReader(const Layout &layout, const QByteArray &line) : layout_(layout), line_(line) {}

    QString text(const char *field) const { return QString::fromLatin1(layout_.text(line_, field)).trimmed(); }
    QString party(const char *field)
    {
        const QString value = text(field);
        fits_ = fits_ && isParty(value);
        return value;
    }
    QChar letter(const char *field, QLatin1String allowed)
    {
        const QByteArray value = layout_.text(line_, field);
        if (value.isEmpty()) return {};
        fits_ = fits_ && allowed.contains(QLatin1Char(value.at(0)));
        return value.at(0) == ' ' ? QChar() : QChar::fromLatin1(value.at(0));
    }
    void timeToAnswer(Call &call)
    {
        const QByteArray value = layout_.text(line_, "timeToAnswer").trimmed();
        if (value.isEmpty()) return;
        call.unanswered = std::all_of(value.begin(), value.end(), [](char c) { return c == '*' || c == '?'; });
        if (isNumber(value))
            call.timeToAnswer = value.toInt();
        else
            fits_ = fits_ && call.unanswered;
    }
    void digits(Call &call)
    {
        QByteArray value = layout_.text(line_, "digits");
        const QByteArray meter = layout_.text(line_, "meterPulses");
        const qsizetype before = value.size() - meterDigits;
        if (meter.size() == meterDigits && isNumber(meter) && before > 0 && value.at(before - 1) == ' ') {
            call.meterPulses = meter.toInt();
            value.truncate(before);
        }
        fits_ = fits_ && isDialled(value);
        call.digits = masked(QString::fromLatin1(value).trimmed());
    }
    bool separatorsAreBlank() const
    {
        return std::all_of(layout_.separators.begin(), layout_.separators.end(),
                           [this](qsizetype column) { return line_.at(column) == ' ' || line_.at(column) == '+'; });
    }
    bool fits() const { return fits_; }

private:
    const Layout &layout_;
    const QByteArray &line_;
    bool fits_ = true;
};

} // namespace

Line Parser::parse(const QByteArray &line, const QDateTime &receivedAt) const
{
    QByteArray text = line;
    while (text.endsWith('\r') || text.endsWith('\n')) text.chop(1);
    const auto rejected = [&line](const char *reason) {
        return Rejected{line.left(longestLine), QString::fromLatin1(reason)};
    };
    if (text.trimmed().isEmpty()) return rejected("the line is blank");
    if (text.size() > longestLine) return rejected("the line is too long");
    if (text.contains("CLOCK MALFUNCTION")) return ClockFault{text.left(longestLine)};
    if (!isPrintable(text)) return rejected("the line holds octets that are no text");
    Context context{text, receivedAt.toTimeZone(options_.timeZone).date()};
    const QDate envelope = takeEnvelope(text);
    if (envelope.isValid()) {
        context.near = envelope;
        if (text.startsWith("  ")) text.remove(0, 1); // a blank after the envelope, then the one of the first column
    }
    for (const Layout &layout : layouts()) {
        if (!options_.layout.isEmpty() && layout.name != options_.layout) continue;
        if (const auto call = parseColumns(context, text, layout)) return *call;
    }
    return parseTokens(context, text);
}

std::optional<Call> Parser::parseColumns(const Context &context, const QByteArray &line, const Layout &layout) const
{
    const auto length = layout.lengthFor(line.size());
    if (!length) return std::nullopt;
    const QByteArray padded = line.leftJustified(std::max(layout.longest(), layout.tiled), ' ');
    FieldReader read(layout, padded);
    if (!read.separatorsAreBlank()) return std::nullopt;

    const QDate date = readMonthDay(QString::fromLatin1(layout.text(padded, "date")), context.near);
    const QString mark = read.text("afternoon").toUpper();
    if (!date.isValid() || (!mark.isEmpty() && mark != QLatin1String("P"))) return std::nullopt;
    const auto start =
        readStart(QString::fromLatin1(layout.text(padded, "start")), !mark.isEmpty(), options_.twelveHours);
    const auto duration = readDuration(QString::fromLatin1(layout.text(padded, "duration")), layout.durationHours);
    if (!start || !duration) return std::nullopt;

    Call call;
    call.raw = context.raw;
    call.layout = layout.name;
    call.length = *length;
    call.start = epochOf(date, *start, options_.timeZone);
    call.startHasSeconds = layout.startSeconds;
    call.durationMs = *duration;
    read.letter("longCall", QLatin1String("-%+ "));
    call.calling = read.party("calling");
    call.attendant = read.letter("attendant", QLatin1String("* ")) == u'*';
    read.timeToAnswer(call);
    read.digits(call);
    call.completion = read.letter("completion", completions);
    call.called = read.party("called");
    call.transfer = read.letter("transfer", transfers);
    call.third = read.party("third");
    call.ani = read.text("ani");
    call.dnis = read.text("dnis");
    call.callIdentifier = read.text("callIdentifier");
    call.sequence = read.text("sequence");
    call.associated = read.text("associated");
    if (!read.fits() || call.calling.isEmpty()) return std::nullopt;
    return call;
}

} // namespace clc::smdr
