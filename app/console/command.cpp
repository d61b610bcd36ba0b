#include "app/console/command.h"

#include "engine/service/peer_credentials.h"

#include <unistd.h>

namespace clc::console
{

Result<QString> chosenVerb(const Arguments &arguments, const QVector<Verb> &known, const QString &standard)
{
    const QString chosen = arguments.positional().isEmpty() ? standard : arguments.positional().first();
    QStringList names;
    for (const Verb &verb : known) {
        names.append(verb.name);
        if (verb.name != chosen) continue;
        const qsizetype words = qMax<qsizetype>(0, arguments.positional().size() - 1);
        if (words == verb.words) return chosen;
        return usageError(words < verb.words
                              ? QStringLiteral("\"%1\" needs %2 more.").arg(chosen).arg(verb.words - words)
                              : QStringLiteral("There is too much after \"%1\".").arg(chosen));
    }
    return usageError(QStringLiteral("\"%1\" is not one of: %2.").arg(chosen, names.join(QStringLiteral(", "))));
}

Status noWords(const Arguments &arguments)
{
    if (arguments.positional().isEmpty()) return done;
    return usageError(QStringLiteral("\"%1\" has no meaning here.").arg(arguments.positional().first()));
}

QString personName()
{
    return userName(::getuid());
}

} // namespace clc::console
