#pragma once

#include "app/lab/csta/csta_connection.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

namespace lab::csta
{

/// Many calls on one phone, each a whole one of five events: delivered, established, held, retrieved, cleared. Their
/// numbers ("F000000000", …) have no gap, also from one flood to the next, so that a receiver can count what is
/// missing. Written for one monitor of the phone, the oldest there is; when it goes the flood goes on with the next one
/// and counts as unheard what fell between. Who reads slowly slows the flood: nothing is written while his socket is
/// full, nothing left out. Before and after a call the phone is idle, so a snapshot never sees one of them.
class Flood : public QObject
{
    Q_OBJECT

public:
    struct Order {
        QString device;
        double eventsPerSecond = 0;
        double seconds = 0;
    };

    Flood(Office &office, const Order &order, qint64 firstCall, QObject *parent);

    qint64 calls() const { return total_; }
    bool isFinished() const { return finished_; }
    QJsonObject report() const;

Q_SIGNALS:
    void finished();

private:
    void pump();
    bool findListener();
    void prepare();
    QByteArray batch(qint64 from, qint64 count) const;
    void finish();

    Office &office_;
    Order order_;
    qint64 first_;
    qint64 total_;
    qint64 done_ = 0;  ///< calls whose time has come and that were written or unheard
    qint64 heard_ = 0; ///< calls written
    QPointer<Connection> listener_;
    QString reference_;
    QList<QList<QByteArray>> templates_; ///< each event's octets, cut where the call's number goes
    QElapsedTimer clock_;
    QTimer tick_;
    double took_ = 0;
    bool finished_ = false;
};

} // namespace lab::csta
