#pragma once

#include "app/console/command.h"

namespace clc::console
{

/// The options of a command that plans before it acts: --plan, or --apply HASH, or neither.
class PlanOptions
{
public:
    static QString usage() { return QStringLiteral("[--plan | --apply HASH]"); }
    static QVector<Option> options(const QString &plan, const QString &apply);

    /// Takes both from the command line; a usage error when they do not go together.
    Status take(const Arguments &arguments);
    bool planOnly() const { return plan_; }
    /// Empty without --apply.
    const QString &hash() const { return hash_; }

private:
    bool plan_ = false;
    QString hash_;
};

} // namespace clc::console
