#include "engine/provisioning/voicemail.h"

#include <algorithm>

namespace clc
{

bool lowerPilot(const QString &a, const QString &b)
{
    if (a.size() != b.size()) return a.size() < b.size();
    return a < b;
}

Result<QString> chooseVoicemail(const QVector<HuntGroup> &groups, const QString &wanted)
{
    QStringList pilots;
    for (const HuntGroup &group : groups)
        if (group.voicemail && !group.dn.isEmpty()) pilots.append(group.dn.value());
    std::sort(pilots.begin(), pilots.end(), lowerPilot);
    if (wanted.isEmpty()) return pilots.isEmpty() ? QString() : pilots.first();
    if (pilots.contains(wanted)) return wanted;
    const QString field = QStringLiteral("voicemail");
    const QString known = pilots.isEmpty() ? QStringLiteral("the PBX has none")
                                           : QStringLiteral("these are: ") + pilots.join(QStringLiteral(", "));
    const QString detail = QStringLiteral("%1 is not a hunt group of type Voicemail; %2").arg(wanted, known);
    return failureIn(field, ErrorCode::invalidValue,
                     {{QStringLiteral("field"), field}, {QStringLiteral("detail"), detail}});
}

} // namespace clc
