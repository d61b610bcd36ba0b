#pragma once

#include "engine/base/scope.h"
#include "engine/pbx/csta/xml_element.h"

#include <map>
#include <memory>
#include <vector>

namespace clc::csta
{

/// Lists that a PBX sends in segments after it answered the request for them: SwitchingFunctionDevices and
/// SnapshotDeviceData, told apart by name and serviceCrossRefID. Segments may come before the answer does.
class Segments
{
public:
    /// To be held from before the request until its list was collected: what came late of an earlier list that nobody
    /// waits for any more is forgotten, or it would be taken for the beginning of this one.
    std::shared_ptr<void> request(const QString &name);
    void take(const XmlElement &segment);
    /// All segments of one list in their order; `timedOut` when the last does not come in time, `answerTooLarge`.
    Task<std::vector<XmlElement>> collect(Scope &scope, QString name, QString reference,
                                          std::chrono::milliseconds wait);
    /// The session ended: nothing more will come.
    void abandon();

private:
    using Key = std::pair<QString, QString>;
    struct List {
        std::vector<XmlElement> segments;
        std::size_t elements = 0;
        bool complete = false;
        bool tooLarge = false;
        std::optional<Scope::Completion<Done>> waiting;
    };

    std::size_t elements() const;
    bool evict(const Key &kept);

    std::map<Key, List> lists_;
    std::map<QString, std::weak_ptr<void>> requests_; // under way
};

} // namespace clc::csta
