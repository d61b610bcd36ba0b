#pragma once

#include "app/lab/json/writer.h"
#include "app/lab/platform/platform_state.h"

#include <optional>

namespace lab
{

/// Judges the body of `POST /accounts` (all that is required present) or `PUT /accounts/{accountId}` (whole or partial;
/// what cannot be changed may stand there unchanged, `current` tells). Nothing when it is fine.
std::optional<QString> accountBodyFault(const QJsonObject &body, const Account *current);

/// Writes the account with every member a strict client decodes as non-optional (cloudlink-api, section 3).
void writeAccount(JsonWriter &writer, const Account &account, bool withTags);
void writeContact(JsonWriter &writer, const Account &account, const Contact &contact);
/// The account as an object, for the journal.
QJsonObject accountObject(const Account &account);

} // namespace lab
