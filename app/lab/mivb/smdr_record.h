#pragma once

#include <QByteArray>
#include <QString>

namespace lab
{

enum class SmdrFormat { Standard, AniDnis, ExtendedOli }; ///< 90, 112 and 139 columns

/// A finished call as the PBX accounts for it.
struct SmdrRecord {
    qint64 startMs = 0; ///< since the epoch
    qint64 talkMs = 0;
    qint64 ringMs = 0;
    bool answered = false;
    QByteArray calling; ///< a station, or a trunk "T3"
    QByteArray called;
    QByteArray third;
    QByteArray digits;
    char completion = ' ';
    char transfer = ' ';
    QByteArray ani;
    QByteArray dnis;
    qint64 callNumber = 0;
    bool newYearsEve = false; ///< a fault: dated 12/31 23:59
};

/// One line without its end, in the columns of smdr.md sections 3 and 4; times are UTC.
QByteArray smdrLine(const SmdrRecord &record, SmdrFormat format);

} // namespace lab
