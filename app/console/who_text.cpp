#include "app/console/who_text.h"

namespace clc::console
{

void tellWho(const SignInInfo &who, Output &output)
{
    output.result(who.toJson(), pairs({{QStringLiteral("Name"), who.name},
                                       {QStringLiteral("E-mail"), who.email},
                                       {QStringLiteral("Role"), who.role},
                                       {QStringLiteral("Account"), who.accountId}}));
}

} // namespace clc::console
