#pragma once

#include "engine/api/call_bridge_values.h"

#include <QWidget>

class QLabel;

namespace clc::ui
{

class Card;
class LatencyTrend;
class StatusBadge;

/// How the call bridge is doing, in three cards: its links and monitors, what went through, and how fast.
/// Where there is no room for three, the last one is left out.
class BridgeCards final : public QWidget
{
    Q_OBJECT

public:
    explicit BridgeCards(QWidget *parent = nullptr);

    void show(const CallBridgeInfo &bridge);
    /// A point of the trend.
    void addLatency(const CallBridgeInfo &bridge);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Card *buildLinks();
    Card *buildEvents();
    Card *buildLatency();
    void showMonitors(const CallBridgeInfo &bridge);
    void showEvents(const CallBridgeInfo &bridge);

    StatusBadge *pbx_;
    StatusBadge *link_;
    QLabel *monitors_;
    StatusBadge *refused_;
    QLabel *received_;
    QLabel *sent_;
    QLabel *acknowledged_;
    StatusBadge *waiting_;
    StatusBadge *lost_;
    QLabel *p50_;
    QLabel *p99_;
    LatencyTrend *trend_;
    Card *links_;
    Card *events_;
    Card *latency_;
};

} // namespace clc::ui
