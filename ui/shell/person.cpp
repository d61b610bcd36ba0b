#include "ui/shell/person.h"

#include <algorithm>
#include <utility>

namespace clc::ui
{

Person::Person(EngineSession &session, EngineView &engine) : session_(session), engine_(engine)
{
    connect(&engine, &EngineView::reread, this, [this] { scope_.spawn(refresh(scope_)); });
    // Somebody signed in or out, perhaps at another console.
    connect(&engine, &EngineView::changed, this, [this] {
        if (engine_.status().signedInAs != told_) scope_.spawn(refresh(scope_));
    });
}

std::optional<AccountInfo> Person::account() const
{
    const QString siteAccount = engine_.status().accountId;
    for (const QString &id : {siteAccount, chosen_}) {
        const auto found = std::find_if(accounts_.begin(), accounts_.end(), [&id](const AccountInfo &account) {
            return !id.isEmpty() && account.id == id;
        });
        if (found != accounts_.end()) return *found;
    }
    if (accounts_.size() == 1) return accounts_.first();
    return std::nullopt;
}

void Person::choose(const QString &accountId)
{
    if (chosen_ == accountId) return;
    chosen_ = accountId;
    Q_EMIT changed();
}

Flow Person::signIn(Scope &scope, QString user, QString password, QString trust)
{
    CLC_CO_TRY(const SignInInfo who, co_await session_.login(scope, user, password, QString(), trust));
    co_await take(scope, who); // accounts that cannot be read are told by whoever shows them: signed in is signed in
    co_return done;
}

Flow Person::signOut(Scope &scope)
{
    CLC_CO_CHECK(co_await session_.logout(scope));
    who_.reset();
    accounts_.clear();
    Q_EMIT changed();
    co_return done;
}

/// One at a time. What the engine told counts as known once the platform has answered.
Flow Person::refresh(Scope &scope)
{
    if (std::exchange(reading_, true)) co_return done;
    const QString asked = engine_.status().signedInAs;
    auto who = co_await session_.whoAmI(scope);
    reading_ = false;
    if (scope.isCancelled()) co_return cancelledError();
    if (!who) {
        const ErrorCode code = who.error().code;
        const bool nobody = code == ErrorCode::notSignedIn || code == ErrorCode::signedOut;
        const bool wasKnown = isKnown();
        isKnown_ = isKnown_ || engine_.isReady(); // else it is asked again after the next connection
        const bool news = isKnown() != wasKnown || (nobody && who_);
        if (nobody) {
            told_ = asked;
            who_.reset();
            accounts_.clear();
        }
        if (news) Q_EMIT changed();
        if (nobody) co_return done;
        co_return std::move(who).error();
    }
    told_ = asked;
    co_return co_await take(scope, *who);
}

Flow Person::take(Scope &scope, SignInInfo who)
{
    auto accounts = co_await session_.accounts(scope);
    if (accounts)
        accounts_ = std::move(*accounts);
    else if (!who_ || who_->email != who.email)
        accounts_.clear();
    who_ = std::move(who);
    Q_EMIT changed();
    if (!accounts) co_return std::move(accounts).error();
    co_return done;
}

} // namespace clc::ui
