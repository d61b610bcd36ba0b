#pragma once

#include "fake_world.h"

namespace world
{

/// What the account must look like after each sync, worked out naively from the rules' own words: the reference that
/// the engine is compared with. Knows login identities only.
class SiteModel
{
public:
    /// Takes the PBX as it is now.
    void step(const FakePbx &pbx, const FakePlatform &platform);
    /// One line per user of the site: identity, e-mail, name, extension, login ID, state.
    QStringList lines() const;
    /// Identities whose line changed in the latest step.
    QSet<QString> changed() const { return changed_; }

    static QStringList linesOf(const FakePlatform &platform);

private:
    struct Person {
        QString email;
        QString name;
        QString extension;
        QString login;
        bool active = true;
        bool operator==(const Person &) const = default;
    };
    struct Row {
        QString identity;
        Person wanted;
        bool flawed = false;
    };
    static bool isFlawed(const clc::PbxUser &user, const QString &localElement);
    void dropDuplicates(QVector<Row> &rows, QString Person::*value, Qt::CaseSensitivity sensitivity) const;
    bool isStrangerWithOldIdentity(const Row &row) const;
    static bool collides(const Person &one, const Person &other);

    QMap<QString, Person> people_; ///< by identity
    QSet<QString> changed_;
};

} // namespace world
