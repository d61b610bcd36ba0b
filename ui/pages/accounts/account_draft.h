#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace clc::ui
{

/// A new account as it was typed, shaped like "account": {"create": …} in an answers file.
struct AccountDraft {
    struct Contact {
        QString name;
        QString email;
    };
    QString name;
    QString country;
    QString street;
    QString city;
    QString postalCode;
    QString stateOrProvince; ///< may be empty
    QString language;
    QVector<Contact> contacts;

    /// Why the value of a field ("account.create.city") cannot be right; empty: nothing is wrong that can be seen from
    /// here.
    QString problem(const QString &key) const;
    static QString problem(const Contact &contact);
    /// Why it cannot be sent; empty: it can.
    QString whyNot() const;
    QJsonObject toJson() const;
};

} // namespace clc::ui
