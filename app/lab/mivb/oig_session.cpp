#include "app/lab/mivb/oig_session.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

constexpr std::size_t kHistory = 10'000;
constexpr std::size_t kQueue = 100'000;
constexpr int kExpiryCheckMs = 250;

} // namespace

OigSession::~OigSession()
{
    finishEvent(std::nullopt, PollEnd::SessionOver);
    finishNotice(std::nullopt, PollEnd::SessionOver);
}

void OigSession::offer(const OigEvent &event)
{
    const bool watched = event.objectId == 0 || callMonitors.contains(event.objectId) ||
                         (event.kind == "FEATURE_EVENT" && featureMonitors.contains(event.objectId));
    if (!watched) return;
    const NumberedEvent numbered{++lastNumber_, event, toLose_ > 0};
    history_.push_back(numbered);
    if (history_.size() > kHistory) history_.pop_front();
    if (numbered.lost) {
        --toLose_;
        return;
    }
    if (eventDone_) {
        finishEvent(numbered, PollEnd::Timeout);
        return;
    }
    waiting_.push_back(numbered);
    if (waiting_.size() > kQueue) waiting_.pop_front();
}

void OigSession::offer(const OigNotice &notice)
{
    if (!deis.contains(notice.deiId)) return;
    if (noticeDone_) {
        finishNotice(notice, PollEnd::Timeout);
        return;
    }
    notices_.push_back(notice);
    if (notices_.size() > kQueue) notices_.pop_front();
}

void OigSession::waitEvent(int timeoutMs, EventDone done)
{
    if (!waiting_.empty()) {
        const NumberedEvent event = waiting_.front();
        waiting_.pop_front();
        done(event, PollEnd::Timeout);
        return;
    }
    eventDone_ = std::move(done);
    eventTimer_.setSingleShot(true);
    eventTimer_.disconnect();
    connect(&eventTimer_, &QTimer::timeout, this, [this] { finishEvent(std::nullopt, PollEnd::Timeout); });
    eventTimer_.start(timeoutMs);
}

void OigSession::cancelWait()
{
    finishEvent(std::nullopt, PollEnd::Cancelled);
}

std::optional<NumberedEvent> OigSession::replay(qint64 number)
{
    while (!waiting_.empty() && waiting_.front().number <= number) waiting_.pop_front();
    if (history_.empty() || number < history_.front().number || number > history_.back().number) return std::nullopt;
    const NumberedEvent &found = history_.at(static_cast<std::size_t>(number - history_.front().number));
    return found.lost ? std::nullopt : std::optional<NumberedEvent>(found);
}

bool OigSession::isLost(qint64 number) const
{
    return !history_.empty() && number >= history_.front().number && number <= history_.back().number &&
           history_.at(static_cast<std::size_t>(number - history_.front().number)).lost;
}

void OigSession::waitNotice(int timeoutMs, NoticeDone done)
{
    finishNotice(std::nullopt, PollEnd::Cancelled);
    if (!notices_.empty()) {
        const OigNotice notice = notices_.front();
        notices_.pop_front();
        done(notice, PollEnd::Timeout);
        return;
    }
    noticeDone_ = std::move(done);
    noticeTimer_.setSingleShot(true);
    noticeTimer_.disconnect();
    connect(&noticeTimer_, &QTimer::timeout, this, [this] { finishNotice(std::nullopt, PollEnd::Timeout); });
    noticeTimer_.start(timeoutMs);
}

void OigSession::finishEvent(const std::optional<NumberedEvent> &event, PollEnd end)
{
    eventTimer_.stop();
    if (const EventDone done = std::exchange(eventDone_, nullptr)) done(event, end);
}

void OigSession::finishNotice(const std::optional<OigNotice> &notice, PollEnd end)
{
    noticeTimer_.stop();
    if (const NoticeDone done = std::exchange(noticeDone_, nullptr)) done(notice, end);
}

OigSessions::OigSessions(const LabClock &clock, double timeoutSeconds, qint64 firstId)
    : clock_(clock), timeoutMs_(static_cast<qint64>(timeoutSeconds * 1000)), nextId_(firstId)
{
    connect(&timer_, &QTimer::timeout, this, &OigSessions::expire);
}

OigSession *OigSessions::open()
{
    nextId_ += 17;
    auto session = std::make_unique<OigSession>(nextId_, clock_.nowMs());
    OigSession *opened = session.get();
    sessions_.emplace(nextId_, std::move(session));
    timer_.start(kExpiryCheckMs);
    return opened;
}

OigSession *OigSessions::find(qint64 id)
{
    expire();
    const auto found = sessions_.find(id);
    return found == sessions_.end() ? nullptr : found->second.get();
}

void OigSessions::expire()
{
    const qint64 now = clock_.nowMs();
    std::erase_if(sessions_, [this, now](const auto &entry) { return now - entry.second->lastResetMs() > timeoutMs_; });
    if (sessions_.empty()) timer_.stop();
}

void OigSessions::tell(const OigEvent &event)
{
    for (const auto &[id, session] : sessions_) session->offer(event);
}

std::optional<std::size_t> OigSessions::backlog(qint64 objectId) const
{
    std::optional<std::size_t> longest;
    for (const auto &[id, session] : sessions_) {
        if (session->callMonitors.contains(objectId)) longest = std::max(longest.value_or(0), session->backlog());
    }
    return longest;
}

void OigSessions::tell(const OigNotice &notice)
{
    for (const auto &[id, session] : sessions_) session->offer(notice);
}

void OigSessions::dropMonitors()
{
    for (const auto &[id, session] : sessions_) {
        session->callMonitors.clear();
        session->featureMonitors.clear();
    }
}

} // namespace lab
