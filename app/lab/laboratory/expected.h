#pragma once

#include "app/lab/site/site.h"

#include <QJsonObject>

namespace lab
{

inline constexpr qsizetype kUserCapacity = 2'500; ///< of one gateway

/// One row of the users form as the import rules see it.
struct Candidate {
    QString number;
    QString identity; ///< login ID, the key column that is not the number
    QString email;
    QString firstName;
    QString lastName;
    QString home;
};

/// A user who is not imported.
struct Rejected {
    Candidate who;
    QString reason;
    QString other; ///< number of the one who has what this one claims; for duplicates only
};

struct ImportTruth {
    QList<Candidate> imported;
    QList<Rejected> rejected;
};

/// The laboratory's own judgement of who must be imported (product.md, "Import rules", default settings). Written
/// independently of the engine and never asking it: the two are compared.
ImportTruth judge(const QList<Candidate> &users, const QString &ownElement, qsizetype capacity = kUserCapacity);

bool isImportableEmail(const QString &email);

/// `GET /expected`: the truth as it follows from the PBX as it is now.
QJsonObject expectedJson(const Site &site, qsizetype capacity = kUserCapacity);

} // namespace lab
