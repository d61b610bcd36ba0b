#include "engine/pbx/csta/csta_segments.h"

#include <algorithm>

namespace clc::csta
{

namespace
{

constexpr std::size_t mostLists = 64;        // begun and not fetched
constexpr std::size_t mostEntries = 200'000; // devices in all lists together

std::size_t entriesOf(const XmlElement &segment)
{
    std::size_t count = 1;
    for (const XmlElement &child : segment.children) count += child.children.size();
    return count;
}

} // namespace

std::shared_ptr<void> Segments::request(const QString &name)
{
    std::weak_ptr<void> &latest = requests_[name];
    if (auto underWay = latest.lock()) return underWay;
    std::erase_if(lists_, [&name](const auto &one) { return one.first.first == name && !one.second.waiting; });
    auto token = std::make_shared<int>(0);
    latest = token;
    return token;
}

void Segments::take(const XmlElement &segment)
{
    const Key key{segment.name, segment.textAt(QLatin1String("serviceCrossRefID"))};
    if (lists_.count(key) == 0 && lists_.size() >= mostLists && !evict(key)) return;
    List &list = lists_[key];
    if (list.complete) list = List();
    list.elements += entriesOf(segment);
    list.segments.push_back(segment);
    while (elements() > mostEntries && evict(key)) {
    }
    if (elements() > mostEntries) {
        list.tooLarge = true;
        list.segments.clear();
        list.elements = 0;
    }
    list.complete = segment.boolAt(QLatin1String("lastSegment")).value_or(true);
    const auto waiting = list.complete ? std::exchange(list.waiting, std::nullopt) : std::nullopt;
    if (waiting) (*waiting)(done);
}

std::size_t Segments::elements() const
{
    std::size_t all = 0;
    for (const auto &[key, list] : lists_) all += list.elements;
    return all;
}

/// Drops a list for which nobody waits, but not `kept`; false when there is none.
bool Segments::evict(const Key &kept)
{
    const auto found = std::find_if(lists_.begin(), lists_.end(),
                                    [&kept](const auto &one) { return one.first != kept && !one.second.waiting; });
    if (found == lists_.end()) return false;
    lists_.erase(found);
    return true;
}

Task<std::vector<XmlElement>> Segments::collect(Scope &scope, QString name, QString reference,
                                                std::chrono::milliseconds wait)
{
    const Key key{name, reference};
    auto timer = std::make_shared<std::shared_ptr<QObject>>();
    auto last = scope.await<Done>(
        [this, key, timer, wait](const Scope::Completion<Done> &complete) {
            List &list = lists_[key];
            if (list.complete) return complete(done);
            list.waiting = complete;
            *timer = detail::startTimer(wait, [complete] {
                Error late = failure(ErrorCode::timedOut);
                late.retryable = true;
                complete(late);
            });
        },
        [timer] { timer->reset(); });
    const Status came = co_await last;
    if (!came && came.error().code == ErrorCode::cancelled) co_return came.error(); // this object may be gone
    const auto found = lists_.find(key);
    if (found == lists_.end()) co_return came ? cancelledError() : came.error();
    List list = std::move(found->second);
    lists_.erase(found);
    if (!came) co_return came.error();
    if (list.tooLarge)
        co_return failure(ErrorCode::answerTooLarge,
                          {{QStringLiteral("what"), name}, {QStringLiteral("limit"), static_cast<int>(mostEntries)}});
    co_return std::move(list.segments);
}

void Segments::abandon()
{
    const auto lists = std::exchange(lists_, {});
    Error lost = failure(ErrorCode::connectionLost);
    lost.retryable = true;
    for (const auto &[key, list] : lists)
        if (list.waiting) (*list.waiting)(lost);
}

} // namespace clc::csta
