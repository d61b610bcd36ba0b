#include "ui/pages/accounts/account_draft.h"

#include "ui/wizards/gateway_draft.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace clc::ui
{

namespace
{

QString say(const char *source)
{
    return QCoreApplication::translate("AccountDraft", source);
}

} // namespace

QString AccountDraft::problem(const QString &key) const
{
    const QVector<std::pair<QString, QString>> needed{{QStringLiteral("account.create.name"), name},
                                                      {QStringLiteral("account.create.country"), country},
                                                      {QStringLiteral("account.create.street"), street},
                                                      {QStringLiteral("account.create.city"), city},
                                                      {QStringLiteral("account.create.postalCode"), postalCode},
                                                      {QStringLiteral("account.create.language"), language}};
    for (const auto &[field, value] : needed)
        if (field == key && value.trimmed().isEmpty()) return say(QT_TRANSLATE_NOOP("AccountDraft", "This is needed."));
    if (key != QLatin1String("account.create.supportContacts")) return {};
    if (contacts.isEmpty()) return say(QT_TRANSLATE_NOOP("AccountDraft", "At least one support contact is needed."));
    for (const Contact &contact : contacts)
        if (const QString wrong = problem(contact); !wrong.isEmpty()) return wrong;
    return {};
}

QString AccountDraft::problem(const Contact &contact)
{
    if (contact.name.trimmed().isEmpty())
        return say(QT_TRANSLATE_NOOP("AccountDraft", "Each support contact needs a name."));
    if (contact.email.trimmed().isEmpty())
        return say(QT_TRANSLATE_NOOP("AccountDraft", "Each support contact needs an e-mail address."));
    // The name has a field of its own.
    if (!emailProblem(contact.email).isEmpty() || contact.email.contains(QLatin1Char('<')))
        return QCoreApplication::translate("AccountDraft", "“%1” is not an e-mail address.")
            .arg(contact.email.trimmed());
    return {};
}

QString AccountDraft::whyNot() const
{
    const QVector<std::pair<QString, const char *>> fields{
        {QStringLiteral("account.create.name"), QT_TRANSLATE_NOOP("AccountDraft", "The customer name is missing.")},
        {QStringLiteral("account.create.country"), QT_TRANSLATE_NOOP("AccountDraft", "The country is missing.")},
        {QStringLiteral("account.create.street"), QT_TRANSLATE_NOOP("AccountDraft", "The address is missing.")},
        {QStringLiteral("account.create.city"), QT_TRANSLATE_NOOP("AccountDraft", "The city is missing.")},
        {QStringLiteral("account.create.postalCode"), QT_TRANSLATE_NOOP("AccountDraft", "The postal code is missing.")},
        {QStringLiteral("account.create.language"), QT_TRANSLATE_NOOP("AccountDraft", "The language is missing.")}};
    for (const auto &[key, sentence] : fields)
        if (!problem(key).isEmpty()) return say(sentence);
    return problem(QStringLiteral("account.create.supportContacts"));
}

QJsonObject AccountDraft::toJson() const
{
    QJsonArray people;
    for (const Contact &contact : contacts)
        people.append(QJsonObject{{QStringLiteral("name"), contact.name.trimmed()},
                                  {QStringLiteral("email"), contact.email.trimmed()}});
    QJsonObject json{{QStringLiteral("name"), name.trimmed()},
                     {QStringLiteral("country"), country.trimmed()},
                     {QStringLiteral("street"), street.trimmed()},
                     {QStringLiteral("city"), city.trimmed()},
                     {QStringLiteral("postalCode"), postalCode.trimmed()},
                     {QStringLiteral("language"), language},
                     {QStringLiteral("supportContacts"), people}};
    if (!stateOrProvince.trimmed().isEmpty()) json.insert(QStringLiteral("stateOrProvince"), stateOrProvince.trimmed());
    return json;
}

} // namespace clc::ui
