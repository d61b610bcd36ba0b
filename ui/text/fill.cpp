#include "ui/text/fill.h"

#include <QVariant>

namespace clc::ui
{

QString fill(const QString &text, const QJsonObject &parameters)
{
    QString filled;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = text.indexOf(QLatin1String("%{"), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) return filled + text.mid(from);
        filled += text.mid(from, open - from);
        const QString name = text.mid(open + 2, close - open - 2);
        const QJsonValue value = parameters.value(name);
        filled += value.isUndefined() ? text.mid(open, close - open + 1) : value.toVariant().toString();
        from = close + 1;
    }
}

} // namespace clc::ui
