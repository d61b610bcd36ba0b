#pragma once

#include "ui/shell/engine_view.h"

#include <optional>

namespace clc::ui
{

/// Who is signed in to the platform, which accounts that sign-in sees, and which of them the person works on.
class Person final : public QObject
{
    Q_OBJECT

public:
    /// Outlived by both.
    Person(EngineSession &session, EngineView &engine);

    /// It was found out whether somebody is signed in; before, pages load.
    bool isKnown() const { return who_.has_value() || isKnown_; }
    bool isSignedIn() const { return who_.has_value(); }
    const std::optional<SignInInfo> &who() const { return who_; }
    const QVector<AccountInfo> &accounts() const { return accounts_; }
    /// The account in work: the site's, else the one chosen, else the only one.
    std::optional<AccountInfo> account() const;
    void choose(const QString &accountId);

    /// `trust`: fingerprint of the certificate that was decided on.
    Flow signIn(Scope &scope, QString user, QString password, QString trust);
    Flow signOut(Scope &scope);
    /// Reads who is signed in and the accounts anew.
    Flow refresh(Scope &scope);

Q_SIGNALS:
    void changed();

private:
    /// `who` and the accounts it sees, told at once: between the two there would be a person without accounts.
    Flow take(Scope &scope, SignInInfo who);

    EngineSession &session_;
    EngineView &engine_;
    std::optional<SignInInfo> who_;
    QVector<AccountInfo> accounts_;
    QString chosen_;
    QString told_; ///< who is signed in at the engine, as of the last answer
    bool reading_ = false;
    bool isKnown_ = false;
    Scope scope_;
};

} // namespace clc::ui
