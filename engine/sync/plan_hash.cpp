#include "engine/sync/plan_hash.h"

#include "engine/base/json.h"

#include <QCryptographicHash>

namespace clc
{

QString planHash(const SyncPlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PlannedChange &change : plan.changes) {
        hash.addData(canonicalJson(plan.changeJson(change)));
        hash.addData(QByteArrayView("\n"));
    }
    for (const SkippedUser &user : plan.skipped) {
        const QJsonObject json{{QStringLiteral("dn"), user.dn.value()},
                               {QStringLiteral("identity"), user.identity.value()},
                               {QStringLiteral("reason"), reasonName(user.reason)},
                               {QStringLiteral("other"), user.other}};
        hash.addData(canonicalJson(json));
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace clc
