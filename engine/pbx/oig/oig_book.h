#pragma once

#include "engine/pbx/oig/oig_line.h"

#include <QHash>

#include <map>
#include <vector>

namespace clc::oig
{

/// What is known of the monitored endpoints, kept up by the PBX's events in their order, and what is to be told of it.
/// Synchronous, no I/O. Pointers to lines stay valid until the line is removed.
class CallBook
{
public:
    Line *line(const Dn &dn);
    const Line *line(const Dn &dn) const;
    Line *byObject(qint64 objectId) const { return objects_.value(objectId, nullptr); }
    Line &add(const Dn &dn);
    void remove(const Dn &dn);
    std::vector<Line *> lines();

    void bind(Line &line, qint64 objectId);
    /// The ids of the session before mean nothing any more.
    void forgetSession();

    /// What follows from the event is appended, unless its line is being read.
    void apply(const CallEvent &event, QVector<PbxEvent> &told);
    void apply(const FeatureEvent &event, QVector<PbxEvent> &told);

    /// From now on the line's events make its picture; `anew` forgets its calls (their ids are found again).
    static void beginReading(Line &line, bool anew);
    /// Whether what was read is what the events said. Only meaningful when no event came in between.
    bool agrees(const Line &line, const std::optional<CallEvent> &status);
    /// Completes the picture with the answer of getCallStatus, which knows one call only and may be older than events
    /// that came meanwhile: those know better. `quiet`: none came.
    void mergeStatus(Line &line, std::optional<CallEvent> status, bool quiet);
    static void endReading(Line &line);

    static EndpointSnapshot snapshot(const Line &line);
    static Part *part(Line &line, const CallId &call);

private:
    Part *partFor(Line &line, const CallEvent &event, const LegChange &change, QVector<PbxEvent> &told);
    Part &addPart(Line &line, const CallEvent &event);
    bool changeService(Line &line, const CallEvent &event, const LegChange &change, QVector<PbxEvent> &told);
    void finish(Line &line, qint64 localId);
    static void noteBegun(Line &line, const Part &part, const CallEvent &event);
    static void noteOwn(Line &line, const CallEvent &event);

    Words words_;
    std::map<QString, Line> lines_;
    QHash<qint64, Line *> objects_;
};

} // namespace clc::oig
