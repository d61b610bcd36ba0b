#pragma once

#include "engine/api/import_reason.h"
#include "engine/base/strong_id.h"

#include <QJsonObject>
#include <QString>

namespace clc
{

/// One user of the PBX that is not imported, or not as it stands there now.
struct SkippedUser {
    ReasonCode reason = ReasonCode::identityUnclear;
    Dn dn;
    Identity identity;
    QString name;  ///< as far as there is one
    QString value; ///< the value that is wrong or taken: e-mail, login ID, element …
    QString other; ///< with whom it collides: name, number and e-mail of the other user
    /// The user was imported before and stays on the platform unchanged until the flaw is gone.
    bool kept = false;

    /// dn, identity, name, reason, sentence and cure (filled in), other, kept.
    QJsonObject toJson() const;
};

} // namespace clc
