#include "app/console/arguments.h"

#include <algorithm>

namespace clc::console
{

Error usageError(const QString &detail)
{
    return failure(ErrorCode::usage, {{QStringLiteral("detail"), detail}});
}

Result<Arguments> Arguments::parse(const QStringList &typed, const QVector<Option> &known)
{
    Arguments arguments;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString &word = typed.at(i);
        if (onlyPositional || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            arguments.positional_.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyPositional = true;
            continue;
        }
        const QString shown = word.section(QLatin1Char('='), 0, 0);
        const QString name = word == QLatin1String("-h") ? QStringLiteral("help") : shown.mid(2);
        const auto option =
            std::find_if(known.begin(), known.end(), [&name](const Option &one) { return one.name == name; });
        if ((!word.startsWith(QLatin1String("--")) && word != QLatin1String("-h")) || option == known.end())
            return usageError(QStringLiteral("There is no option %1 here.").arg(shown));
        if (arguments.has(name)) return usageError(QStringLiteral("%1 is given twice.").arg(shown));
        const bool attached = word.contains(QLatin1Char('='));
        if (option->value.isEmpty()) {
            if (attached) return usageError(QStringLiteral("%1 takes no value.").arg(shown));
            arguments.options_.insert(name, {});
            continue;
        }
        if (!attached && i + 1 >= typed.size())
            return usageError(QStringLiteral("%1 needs a value: %1 %2.").arg(shown, option->value));
        arguments.options_.insert(name, attached ? word.mid(shown.size() + 1) : typed.at(++i));
    }
    return arguments;
}

} // namespace clc::console
