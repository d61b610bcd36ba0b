#include "engine/base/scope.h"

#include <QTimer>

#include <algorithm>

namespace clc
{

Scope::Scope() = default;

Scope::Scope(Scope &parent) : parent_(&parent), cancelled_(parent.cancelled_)
{
    parent.children_.push_back(this);
}

Scope::~Scope()
{
    cancel();
    for (Scope *child : children_) child->parent_ = nullptr;
    if (parent_) std::erase(parent_->children_, this);
}

void Scope::cancel()
{
    cancelled_ = true;
    // A flow that ends here may destroy children or other suspensions, so look at the lists afresh each time.
    while (true) {
        const auto child = std::find_if(children_.begin(), children_.end(),
                                        [](const Scope *one) { return !one->cancelled_ || !one->suspended_.empty(); });
        if (child == children_.end()) break;
        (*child)->cancel();
    }
    while (!suspended_.empty()) suspended_.back()->cancel();
}

void Scope::enter(detail::Suspension *suspension)
{
    suspended_.push_back(suspension);
}

void Scope::leave(detail::Suspension *suspension)
{
    std::erase(suspended_, suspension);
}

std::shared_ptr<QObject> detail::startTimer(std::chrono::milliseconds duration, std::function<void()> complete)
{
    auto timer = std::shared_ptr<QTimer>(new QTimer, [](QTimer *one) {
        one->stop();
        one->deleteLater();
    });
    timer->setSingleShot(true);
    timer->setTimerType(duration > std::chrono::seconds(2) ? Qt::CoarseTimer : Qt::PreciseTimer);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), std::move(complete));
    timer->start(duration);
    return timer;
}

namespace
{

struct Bounded {
    int next = 0;
    int count = 0;
    std::function<Flow(int)> work;
    std::optional<Error> failed;
};

QCoro::Task<void> runLane(std::shared_ptr<Bounded> shared)
{
    while (!shared->failed && shared->next < shared->count) {
        const int index = shared->next++;
        auto flow = shared->work(index);
        const Status status = co_await flow;
        if (!status && !shared->failed) shared->failed = status.error();
    }
}

} // namespace

Flow forEachBounded(int count, int limit, std::function<Flow(int)> work)
{
    const auto shared = std::make_shared<Bounded>();
    shared->count = count;
    shared->work = std::move(work);
    std::vector<QCoro::Task<void>> lanes;
    for (int lane = 0; lane < std::min(count, std::max(1, limit)); ++lane) lanes.push_back(runLane(shared));
    for (auto &lane : lanes) co_await lane;
    if (shared->failed) co_return Error(*shared->failed);
    co_return done;
}

} // namespace clc
