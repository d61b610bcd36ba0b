#pragma once

#include "engine/base/strong_id.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace clc
{

/// Why a PBX user is not imported; the rows of import_reasons.inc. Stable codes.
enum class ReasonCode {
#define CLC_REASON(code, sentence, cure) code,
#include "engine/sync/import_reasons.inc"
#undef CLC_REASON
};

/// The code as it crosses the engine's boundary: the enumerator's own name.
QString reasonName(ReasonCode code);
std::optional<ReasonCode> reasonFromName(const QString &name);

/// What a person reads. English source text; %{name} stands for a parameter.
struct ReasonText {
    QString sentence;
    QString cure; ///< what to change on the PBX
};
ReasonText reasonText(ReasonCode code);

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
