#pragma once

#include "engine/base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace clc::console
{

/// What a command tells: results on standard output, everything else on standard error. With --json standard output
/// carries one document on one line, nothing more.
class Output
{
public:
    explicit Output(bool json) : json_(json) {}

    bool json() const { return json_; }
    /// The result: the document with --json, else the text.
    void result(const QJsonObject &document, const QString &text);
    /// Title, what happened, what to do, the other side's reason and the request id; with --json also as {"error": …}.
    void error(const Error &error);
    /// A line about what is going on.
    void note(const QString &line);

private:
    bool json_;
};

/// Rows under a heading, columns aligned by what stands in them; control characters from outside are made harmless.
QString table(const QStringList &heading, const QVector<QStringList> &rows);
/// "name  value" lines with aligned values.
QString pairs(const QVector<QStringList> &rows);

/// What the shell gets to know (product.md, Command line).
enum ExitCode { exitDone = 0, exitFailed = 1, exitUsage = 2, exitRefused = 3, exitNotReachable = 4 };
ExitCode exitCode(const Error &error);

} // namespace clc::console
