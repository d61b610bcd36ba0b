#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace clc::console
{

/// An option of the command line: "--name" or "--name VALUE".
struct Option {
    QString name;  ///< without the dashes
    QString value; ///< what stands for the value in the help; empty: it takes none
    QString help;
};

/// What a person typed, taken apart. Options may stand anywhere; "--name=value" is the same as "--name value"; what
/// follows "--" is no option.
class Arguments
{
public:
    /// Error usage: an option that is not known, lacks its value, has one it does not take, or is given twice.
    static Result<Arguments> parse(const QStringList &typed, const QVector<Option> &known);

    bool has(const QString &name) const { return options_.contains(name); }
    QString value(const QString &name) const { return options_.value(name); }
    const QStringList &positional() const { return positional_; }

private:
    QHash<QString, QString> options_;
    QStringList positional_;
};

/// The error for a command line that is not understood; `detail` is a sentence.
Error usageError(const QString &detail);

} // namespace clc::console
