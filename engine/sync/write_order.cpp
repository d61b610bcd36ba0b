#include "engine/sync/write_order.h"

#include "engine/sync/known_users.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace clc
{

namespace
{

/// `to` takes in `field` what `from` gives up.
struct Edge {
    int from = 0;
    int to = 0;
    UserField field = UserField::email;
};

/// Which changes wait for which.
class Dependencies
{
public:
    explicit Dependencies(const SyncPlan &plan)
        : out_(plan.changes.size()), in_(plan.changes.size()), group_(plan.changes.size())
    {
        std::iota(group_.begin(), group_.end(), 0);
        for (const UserField field : uniqueFields) addEdges(plan, field);
    }

    int size() const { return static_cast<int>(out_.size()); }
    const QVector<Edge> &out(int change) const { return out_.at(change); }
    const QVector<Edge> &in(int change) const { return in_.at(change); }

    /// The same number for all that are connected.
    int group(int change)
    {
        while (group_.at(change) != change) {
            group_[change] = group_.at(group_.at(change));
            change = group_.at(change);
        }
        return change;
    }

private:
    void addEdges(const SyncPlan &plan, UserField field)
    {
        QHash<QString, int> givenUp;
        for (int change = 0; change < plan.changes.size(); ++change) {
            const PlannedChange &one = plan.changes.at(change);
            if (one.before < 0 || !one.fields.testFlag(field)) continue;
            const QString value = comparable(field, plan.befores.at(one.before).value(field));
            if (!value.isEmpty()) givenUp.insert(value, change);
        }
        if (givenUp.isEmpty()) return;
        for (int change = 0; change < plan.changes.size(); ++change) {
            const PlannedChange &one = plan.changes.at(change);
            if (!one.fields.testFlag(field)) continue;
            const int from = givenUp.value(comparable(field, one.after.value(field)), change);
            if (from == change) continue;
            out_[from].append({from, change, field});
            in_[change].append({from, change, field});
            group_[group(from)] = group(change);
        }
    }

    QVector<QVector<Edge>> out_;
    QVector<QVector<Edge>> in_;
    QVector<int> group_;
};

/// Steps in an order in which nothing is taken before it was given up.
class Sorter
{
public:
    explicit Sorter(const Dependencies &dependencies)
        : dependencies_(dependencies),
          waitsFor_(dependencies.size()),
          done_(dependencies.size(), false),
          released_(dependencies.size())
    {
        for (int change = 0; change < dependencies.size(); ++change) {
            waitsFor_[change] = static_cast<int>(dependencies.in(change).size());
            if (waitsFor_.at(change) == 0) ready_.append(change);
        }
    }

    QVector<WriteStep> sorted()
    {
        int first = 0;
        while (true) {
            for (; nextReady_ < ready_.size(); ++nextReady_) write(ready_.at(nextReady_));
            while (first < dependencies_.size() && done_.at(first)) ++first;
            if (first == dependencies_.size()) return std::move(steps_);
            release(onCircle(first));
        }
    }

private:
    bool blocks(const Edge &edge) const
    {
        return !done_.at(edge.from) && !released_.at(edge.from).testFlag(edge.field);
    }

    void write(int change)
    {
        done_[change] = true;
        steps_.append(WriteStep{change, {}});
        for (const Edge &edge : dependencies_.out(change)) {
            if (!released_.at(change).testFlag(edge.field)) arrive(edge.to);
        }
    }

    void arrive(int change)
    {
        if (--waitsFor_[change] == 0 && !done_.at(change)) ready_.append(change);
    }

    /// Follows what is waited for until it comes round.
    int onCircle(int start) const
    {
        QSet<int> seen;
        int change = start;
        while (!seen.contains(change)) {
            seen.insert(change);
            const auto &edges = dependencies_.in(change);
            const auto edge = std::find_if(edges.begin(), edges.end(), [this](const Edge &one) { return blocks(one); });
            change = edge->from;
        }
        return change;
    }

    void release(int change)
    {
        UserFields fields;
        for (const Edge &edge : dependencies_.out(change)) {
            if (!done_.at(edge.to)) fields |= edge.field;
        }
        steps_.append(WriteStep{change, fields});
        released_[change] = fields;
        for (const Edge &edge : dependencies_.out(change)) {
            if (!done_.at(edge.to)) arrive(edge.to);
        }
    }

    const Dependencies &dependencies_;
    QVector<int> waitsFor_;
    QVector<bool> done_;
    QVector<UserFields> released_;
    QVector<int> ready_;
    qsizetype nextReady_ = 0;
    QVector<WriteStep> steps_;
};

/// Fills batches with whole groups; a group larger than a batch gets a lane of its own.
QVector<WriteLane> packed(const QVector<QVector<WriteStep>> &groups, qsizetype batchSize)
{
    QVector<WriteLane> lanes;
    WriteBatch open;
    const auto closeBatch = [&] {
        if (!open.isEmpty()) lanes.append(WriteLane{std::exchange(open, {})});
    };
    for (const QVector<WriteStep> &group : groups) {
        if (group.size() > batchSize) {
            WriteLane lane;
            for (qsizetype from = 0; from < group.size(); from += batchSize) lane.append(group.mid(from, batchSize));
            lanes.append(lane);
            continue;
        }
        if (open.size() + group.size() > batchSize) closeBatch();
        open += group;
    }
    closeBatch();
    return lanes;
}

} // namespace

QVector<WriteLane> writeOrder(const SyncPlan &plan, int batchSize)
{
    Dependencies dependencies(plan);
    const QVector<WriteStep> steps = Sorter(dependencies).sorted();
    QVector<QVector<WriteStep>> groups;
    QHash<int, qsizetype> places;
    for (const WriteStep &step : steps) {
        const int group = dependencies.group(step.change);
        const auto place = places.constFind(group);
        if (place == places.constEnd()) {
            places.insert(group, groups.size());
            groups.append({step});
        } else {
            groups[*place].append(step);
        }
    }
    return packed(groups, batchSize);
}

} // namespace clc
