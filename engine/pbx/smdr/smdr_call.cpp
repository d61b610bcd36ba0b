#include "engine/pbx/smdr/smdr_call.h"

#include <algorithm>

namespace clc::smdr
{

namespace
{

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

Direction Call::direction() const
{
    if (isTrunk(calling)) return Direction::incoming;
    return isTrunk(called) || isTrunk(third) ? Direction::outgoing : Direction::internal;
}

CallCause Call::cause() const
{
    switch (completion.unicode()) {
    case u'B':
    case u'O':
        return CallCause::busy;
    case u'D':
        return CallCause::doNotDisturb;
    case u'E':
    case u'S':
    case u'U':
        return CallCause::destNotObtainable;
    case u'T':
        // A toll that was denied; with a talk time it is a call taken from a common bell (TAFAS).
        return durationMs > 0 ? CallCause::none : CallCause::resourcesNotAvailable;
    default:
        return unanswered ? CallCause::callNotAnswer : CallCause::none;
    }
}

bool isTrunk(QStringView party)
{
    constexpr qsizetype longest = 5;
    if (party.size() < 2 || party.size() > longest || (party.front() != u'T' && party.front() != u'X')) return false;
    const QStringView number = party.sliced(1);
    return std::all_of(number.begin(), number.end(), isDigit);
}

bool isStation(QStringView party)
{
    constexpr qsizetype longest = 7;
    if (party.isEmpty() || party.size() > longest) return false;
    return std::all_of(party.begin(), party.end(), [](QChar c) { return isDigit(c) || c == u'*' || c == u'#'; });
}

QString masked(const QString &text)
{
    QString shown = text;
    bool secret = false;
    for (QChar &c : shown) {
        if (c == u'#')
            secret = true;
        else if (c.isSpace())
            secret = false;
        else if (secret && isDigit(c))
            c = u'*';
    }
    return shown;
}

} // namespace clc::smdr
