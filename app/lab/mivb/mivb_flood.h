#pragma once

#include "app/lab/mivb/call_service.h"
#include "app/lab/mivb/exchange.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

namespace lab
{

/// Many calls from outside to one phone, each a whole one of five events there: received, established, held, retrieved,
/// cleared. Their global call numbers are reserved beforehand and have no gap. Paced by the session that monitors the
/// phone: while 1,000 events wait there none is added, so that nothing is dropped. Calls that nobody monitors are
/// counted as unheard.
class MivbFlood : public QObject
{
    Q_OBJECT

public:
    struct Order {
        QString number;
        double eventsPerSecond = 0;
        double seconds = 0;
    };

    MivbFlood(Exchange &exchange, const OigSessions &sessions, CallOperations &calls, const Order &order,
              QObject *parent);

    bool isFinished() const { return finished_; }
    QJsonObject report() const;

Q_SIGNALS:
    void finished();

private:
    void pump();
    bool playCall(Phone *phone);
    void finish();

    Exchange &exchange_;
    const OigSessions &sessions_;
    CallOperations &calls_;
    Order order_;
    qint64 total_;
    qint64 first_;
    qint64 done_ = 0;
    qint64 heard_ = 0;
    QElapsedTimer clock_;
    QTimer tick_;
    double took_ = 0;
    bool finished_ = false;
};

} // namespace lab
