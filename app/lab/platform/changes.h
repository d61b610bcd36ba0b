#pragma once

#include "app/lab/laboratory/journal.h"
#include "app/lab/platform/api.h"

namespace lab
{

/// Writes the platform's accepted changes into the laboratory's journal; what leaves everything as it was is left out.
class Changes
{
public:
    explicit Changes(Journal &journal) : journal_(journal) {}

    void note(const ApiCall &call, const QString &target, const QJsonValue &before, const QJsonValue &after, int status,
              const QString &method = {})
    {
        if (before == after) return;
        const QString verb = method.isEmpty() ? QString::fromLatin1(call.request.method) : method;
        journal_.append({QStringLiteral("platform"), verb, call.request.path, target, before, after, status});
    }

private:
    Journal &journal_;
};

} // namespace lab
