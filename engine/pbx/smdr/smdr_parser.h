#pragma once

#include "engine/pbx/smdr/smdr_call.h"
#include "engine/pbx/smdr/smdr_layout.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace clc::smdr
{

struct Options {
    QString layout;                                   ///< name of the only layout to try; empty: the one that fits
    QTimeZone timeZone = QTimeZone::systemTimeZone(); ///< of the PBX's clock
    bool twelveHours = false;                         ///< the PBX has a 12-hour clock
};

/// Reads one line of SMDR (protocols/smdr.md sections 2 to 7). Pure and thread-safe: no line changes how the next one
/// is read. Every line gives a call, a clock fault or a rejection with its reason; nothing is guessed but what is
/// flagged as approximate.
class Parser
{
public:
    explicit Parser(Options options = {}) : options_(std::move(options)) {}

    /// `line` without its end; `receivedAt` decides the year.
    Line parse(const QByteArray &line, const QDateTime &receivedAt) const;

    static constexpr qsizetype longestLine = 512;

private:
    struct Context {
        QByteArray raw;
        QDate near; ///< the year is taken from around this day, on the PBX's clock
    };

    std::optional<Call> parseColumns(const Context &context, const QByteArray &line, const Layout &layout) const;
    Line parseTokens(const Context &context, const QByteArray &line) const;

    Options options_;
};

} // namespace clc::smdr
