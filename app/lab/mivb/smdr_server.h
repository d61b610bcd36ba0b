#pragma once

#include "app/lab/laboratory/control_server.h"
#include "app/lab/laboratory/lab_clock.h"
#include "app/lab/mivb/exchange.h"
#include "app/lab/mivb/smdr_record.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace lab
{

/// The call records of the MiVoice Business (smdr.md): a TCP server to which one collector connects and which writes a
/// line for each finished call. What is written while nobody is there is kept, up to 20,000 lines. The control port
/// makes it lose records, fail its clock, write in another format or drop its client.
class SmdrServer : public QObject
{
    Q_OBJECT

public:
    explicit SmdrServer(const LabClock &clock);

    bool listen();           ///< on a free port of 127.0.0.1
    QString address() const; ///< "127.0.0.1:PORT"
    /// To be called for each event of a call; see Exchange::setObserver.
    void observe(const Leg &leg, const QByteArray &type, const QByteArray &cause);
    void addRoutes(ControlServer &control);

private:
    struct Progress {
        qint64 startMs = 0;
        qint64 answeredMs = 0;
        char completion = ' ';
        bool outside = false; ///< one of the parties is reached by a trunk
        bool callingOutside = false;
        qint64 consultsFor = 0; ///< the number of the call that waits for this one
    };

    void accept();
    void finish(const Call &call, bool transferred);
    void write(const QByteArray &line);
    HttpResponse command(const QJsonObject &body);
    QJsonObject status() const;

    const LabClock &clock_;
    QTcpServer server_;
    QPointer<QTcpSocket> client_;
    QHash<qint64, Progress> calls_; ///< by number
    QHash<qint64, QString> called_; ///< the same calls' destination
    QList<QByteArray> kept_;
    SmdrFormat format_ = SmdrFormat::Standard;
    int lose_ = 0;
    int newYear_ = 0;
    qint64 written_ = 0;
    qint64 lost_ = 0;
};

} // namespace lab
