#pragma once

#include "engine/pbx/pbx_calls.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <map>

namespace clc::test
{

/// Keeps all that a PbxCalls tells, and the picture of the phones that follows from it; notes what breaks the rules of
/// pbx_calls.h.
class CallRecorder : public QObject
{
public:
    explicit CallRecorder(PbxCalls &calls)
    {
        connect(&calls, &PbxCalls::events, this, [this](const QVector<PbxEvent> &events) {
            for (const PbxEvent &event : events) std::visit([this](const auto &one) { take(one); }, event);
        });
        connect(&calls, &PbxCalls::monitorRefused, this,
                [this](const Dn &dn, const Error &error) { refusals.insert(dn.value(), error); });
    }

    /// "2001 connected deliveredEvent", in the order told.
    QStringList legs(const char *dn = nullptr) const
    {
        QStringList texts;
        for (const CallLeg &leg : changes)
            if (!dn || leg.endpoint.value() == QLatin1String(dn)) texts.append(text(leg));
        return texts;
    }
    static QString text(const CallLeg &leg)
    {
        QString one = leg.endpoint.value() + u' ' + callStateName(leg.state) + u' ' + leg.eventType;
        if (leg.cause != CallCause::none) one += QLatin1String(" (") + callCauseName(leg.cause) + u')';
        return one;
    }
    QVector<CallLeg> present(const char *dn) const
    {
        QVector<CallLeg> all;
        const auto found = phones.find(QString::fromLatin1(dn));
        if (found == phones.end()) return all;
        for (const auto &[id, leg] : found->second.calls) all.append(leg);
        return all;
    }
    CallId only(const char *dn) const
    {
        const QVector<CallLeg> all = present(dn);
        return all.size() == 1 ? all.first().callId : CallId();
    }
    bool knows(const char *dn) const { return phones.count(QString::fromLatin1(dn)) > 0; }
    EndpointFeatures features(const char *dn) const { return phones.at(QString::fromLatin1(dn)).features; }
    void forget()
    {
        changes.clear();
        featureChanges.clear();
    }

    struct Phone {
        EndpointFeatures features;
        bool inService = true;
        std::map<QString, CallLeg> calls;
    };
    std::map<QString, Phone> phones;
    QVector<CallLeg> changes;
    QVector<FeaturesChanged> featureChanges;
    QVector<Interrupted> interruptions;
    QVector<InStep> steps;
    QStringList gone;
    QStringList added;
    QHash<QString, Error> refusals;
    QStringList broken; ///< rules of the contract that were broken
    bool inStep = false;

private:
    void rule(bool kept, const QString &what)
    {
        if (!kept) broken.append(what);
    }
    void adopt(const EndpointSnapshot &snapshot)
    {
        Phone phone{snapshot.features, snapshot.inService, {}};
        for (const CallLeg &leg : snapshot.calls) {
            rule(leg.state != CallState::completed, QStringLiteral("a snapshot with a completed call"));
            phone.calls.insert_or_assign(leg.callId.value(), leg);
        }
        phones.insert_or_assign(snapshot.endpoint.value(), phone);
    }
    void take(const CallChanged &event)
    {
        changes.append(event.leg);
        rule(inStep, QStringLiteral("a call while not in step: ") + text(event.leg));
        const auto phone = phones.find(event.leg.endpoint.value());
        if (phone == phones.end()) return rule(false, QStringLiteral("a call of an unknown endpoint"));
        const auto known = phone->second.calls.find(event.leg.callId.value());
        const bool same = known != phone->second.calls.end() && known->second == event.leg;
        rule(!same, QStringLiteral("told twice: ") + text(event.leg));
        if (event.leg.state == CallState::completed)
            phone->second.calls.erase(event.leg.callId.value());
        else
            phone->second.calls.insert_or_assign(event.leg.callId.value(), event.leg);
    }
    void take(const FeaturesChanged &event)
    {
        rule(inStep, QStringLiteral("a feature while not in step"));
        featureChanges.append(event);
        Phone &phone = phones[event.endpoint.value()];
        if (event.doNotDisturb) phone.features.doNotDisturb = *event.doNotDisturb;
        if (event.messageWaiting) phone.features.messageWaiting = *event.messageWaiting;
    }
    void take(const ServiceChanged &event)
    {
        rule(inStep, QStringLiteral("a service change while not in step"));
        phones[event.endpoint.value()].inService = event.inService;
    }
    void take(const Interrupted &event)
    {
        rule(inStep, QStringLiteral("interrupted twice"));
        inStep = false;
        interruptions.append(event);
    }
    void take(const InStep &event)
    {
        inStep = true;
        steps.append(event);
        phones.clear();
        for (const EndpointSnapshot &snapshot : event.endpoints) adopt(snapshot);
    }
    void take(const EndpointInStep &event)
    {
        rule(inStep, QStringLiteral("an endpoint while not in step"));
        added.append(event.endpoint.endpoint.value());
        adopt(event.endpoint);
    }
    void take(const EndpointGone &event)
    {
        rule(inStep, QStringLiteral("an endpoint gone while not in step"));
        gone.append(event.endpoint.value());
        phones.erase(event.endpoint.value());
    }
};

} // namespace clc::test
