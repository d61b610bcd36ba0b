#include "engine/pbx/csta/csta_segments.h"

namespace clc::csta
{

namespace
{

constexpr std::size_t mostLists = 64;        // begun and not fetched
constexpr std::size_t mostEntries = 100'000; // devices in one list

std::size_t entriesOf(const XmlElement &segment)
{
    std::size_t count = 1;
    for (const XmlElement &child : segment.children) count += child.children.size();
    return count;
}

} // namespace

void Segments::take(const XmlElement &segment)
{
    const Key key{segment.name, segment.textAt(QLatin1String("serviceCrossRefID"))};
    if (lists_.count(key) == 0 && lists_.size() >= mostLists) {
        for (auto one = lists_.begin(); one != lists_.end(); ++one) {
            if (one->second.waiting) continue;
            lists_.erase(one); // nobody asked for it
            break;
        }
        if (lists_.size() >= mostLists) return;
    }
    List &list = lists_[key];
    if (list.complete) list = List();
    list.elements += entriesOf(segment);
    if (list.elements <= mostEntries) list.segments.push_back(segment);
    list.complete = segment.boolAt(QLatin1String("lastSegment")).value_or(true);
    const auto waiting = list.complete ? std::exchange(list.waiting, std::nullopt) : std::nullopt;
    if (waiting) (*waiting)(done);
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
    if (list.elements > mostEntries)
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
