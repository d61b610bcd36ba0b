#pragma once

#include "engine/mail/mailer.h"

#include <QString>

namespace clc
{

/// What an invitation to an imported user says.
struct InvitationFacts {
    QString to;          ///< the user's address
    QString name;        ///< as the user is called; may be empty
    QString accountName; ///< the customer's
    QString link;        ///< from the platform: single use
    int validDays = 4;
};

/// The invitation as text and HTML; foreign text is escaped, a link that is not https is an `invalidValue`.
Result<Mail> invitationMail(const InvitationFacts &facts);

} // namespace clc
