#include "engine/pbx/smdr/smdr_parser.h"
#include "engine/pbx/smdr/smdr_time.h"

#include <QRegularExpression>
#include <QStringList>

namespace clc::smdr
{

namespace
{

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
}

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

/// "mm/dd", "yyyy-mm-dd" or "mmddyy".
QDate dateOf(const QString &token, QDate near)
{
    static const QRegularExpression iso = whole("\\d{4}-\\d\\d-\\d\\d");
    static const QRegularExpression compact = whole("\\d{6}");
    if (matches(iso, token)) return QDate::fromString(token, Qt::ISODate);
    if (!matches(compact, token)) return readMonthDay(token, near);
    constexpr int century = 2000;
    return QDate(century + token.mid(4, 2).toInt(), token.mid(0, 2).toInt(), token.mid(2, 2).toInt());
}

/// "hhmmss" with colons; other tokens as they are.
QString withColons(const QString &token)
{
    static const QRegularExpression compact = whole("\\d{6}");
    if (!matches(compact, token)) return token;
    return token.mid(0, 2) + QLatin1Char(':') + token.mid(2, 2) + QLatin1Char(':') + token.mid(4, 2);
}

bool isParty(const QString &token)
{
    static const QRegularExpression attendant = whole("ATT\\d{1,2}");
    return isTrunk(token) || matches(attendant, token);
}

/// Sorts the tokens that follow the duration into a call.
class TokenSorter
{
public:
    TokenSorter(Call &call, bool longHours) : call_(call), longHours_(longHours) {}

    void take(const QString &token)
    {
        static const QRegularExpression identifier = whole("[A-Z]\\d{7}");
        static const QRegularExpression completion = whole("[ABETIODSUCR]");
        static const QRegularExpression unanswered = whole("\\*[*?]*");
        static const QRegularExpression waited = whole("0\\d{3}");
        static const QRegularExpression number = whole("[\\d*#]{1,26}");
        if (takeTagged(token)) return;
        if (matches(identifier, token)) {
            call_.callIdentifier = token;
        } else if (call_.calling.isEmpty()) {
            if (isParty(token) || isStation(token)) call_.calling = token;
        } else if (matches(completion, token)) {
            call_.completion = token.front();
        } else if (matches(unanswered, token)) {
            call_.unanswered = true;
        } else if (longHours_ && call_.digits.isEmpty() && !call_.timeToAnswer && matches(waited, token)) {
            call_.timeToAnswer = token.toInt();
        } else if (call_.digits.isEmpty() && matches(number, token)) {
            call_.digits = token;
        } else if (call_.called.isEmpty() && (isParty(token) || isExtension(token))) {
            call_.called = token;
        }
    }

    void finish()
    {
        if (call_.called.isEmpty() && !isTrunk(call_.calling) && isExtension(call_.digits)) call_.called = call_.digits;
        call_.digits = masked(call_.digits);
    }

private:
    static bool isExtension(const QString &token)
    {
        constexpr qsizetype shortest = 4; // three digits at the end are the system's number
        return token.size() >= shortest && isStation(token);
    }
    /// "CID:77", as collectors add.
    bool takeTagged(const QString &token)
    {
        const qsizetype colon = token.indexOf(QLatin1Char(':'));
        if (colon < 0) return false;
        const QString tag = token.left(colon);
        if (tag == QLatin1String("CID"))
            call_.callIdentifier = token.mid(colon + 1);
        else if (tag == QLatin1String("SEQ"))
            call_.sequence = token.mid(colon + 1);
        return true;
    }

    Call &call_;
    bool longHours_;
};

} // namespace

/// For records that reached us with their blanks squeezed.
Line Parser::parseTokens(const Context &context, const QByteArray &line) const
{
    const auto rejected = [&context](const char *reason) { return Rejected{context.raw, QString::fromLatin1(reason)}; };
    QStringList tokens = QString::fromLatin1(line).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!tokens.isEmpty() && QLatin1String("-%+").contains(tokens.first().front())) tokens.first().remove(0, 1);
    constexpr qsizetype fewest = 4;
    constexpr int earliestYear = 2000;
    if (tokens.size() < fewest) return rejected("too few fields for a record");
    const QDate date = dateOf(tokens.at(0), context.near);
    if (!date.isValid() || date.year() < earliestYear) return rejected("the first field is no date");

    QString startText = withColons(tokens.at(1));
    qsizetype next = 2;
    bool afternoon = startText.endsWith(QLatin1Char('P'), Qt::CaseInsensitive);
    if (afternoon) startText.chop(1);
    if (tokens.at(next).compare(QLatin1String("P"), Qt::CaseInsensitive) == 0) {
        afternoon = true;
        ++next;
    }
    const auto start = readStart(startText, afternoon, options_.twelveHours);
    if (!start) return rejected("the start time cannot be read");
    const QString durationText = withColons(tokens.at(next++));
    constexpr int longHourDigits = 4;
    const auto longDuration = readDuration(durationText, longHourDigits);
    const auto duration = longDuration ? longDuration : readDuration(durationText, 2);
    if (!duration) return rejected("the duration cannot be read");

    Call call;
    call.raw = context.raw;
    call.layout = QStringLiteral("tokens");
    call.length = static_cast<int>(line.size());
    call.approximate = true;
    call.start = epochOf(date, *start, options_.timeZone);
    call.startHasSeconds = startText.count(QLatin1Char(':')) == 2;
    call.durationMs = *duration;
    TokenSorter sorter(call, longDuration.has_value());
    for (; next < tokens.size(); ++next) sorter.take(tokens.at(next));
    sorter.finish();
    if (call.calling.isEmpty()) return rejected("there is no calling party");
    return call;
}

} // namespace clc::smdr
