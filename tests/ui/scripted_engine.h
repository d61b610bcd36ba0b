#pragma once

#include "engine/api/engine_values.h"
#include "engine/api/envelope.h"
#include "engine/api/onboarding_values.h"
#include "engine/client/in_process_transport.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace clc::test
{

/// An engine for tests of pages: answers each method as it is told to, holds replies until they are wanted, tells
/// events, and can go away and come back. For what a real engine does see ConsoleFixture.
class ScriptedEngine final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<Result<QJsonObject>(const QJsonObject &params)>;

    ScriptedEngine();
    ~ScriptedEngine() override;

    /// For ui::ConsoleOptions.
    TransportFactory connections();
    /// An end that is open already, e.g. of a socket.
    void accept(std::unique_ptr<Transport> transport);

    void answer(const QString &method, Answer answer);
    void answer(const QString &method, const QJsonObject &result);
    void fail(const QString &method, const Error &error);
    /// Requests of this method wait until `release`.
    void hold(const QString &method);
    void release(const QString &method);
    bool isHolding(const QString &method) const; ///< a request waits
    int asked(const QString &method) const;      ///< how often
    QJsonObject lastParams(const QString &method) const;

    qint64 quietFor() const { return last_.elapsed(); } ///< milliseconds since it was asked or told something

    void tell(const QString &event, const QJsonObject &data);
    /// Ends the connections and takes no new ones until `comeBack`.
    void goAway();
    void comeBack();

    /// What `engine.snapshot` answers from now on; told at once as well.
    void setStatus(const EngineStatus &status);
    const EngineStatus &status() const { return status_; }
    void setQuestions(const QVector<Question> &questions) { questions_ = questions; }

private:
    struct Waiting {
        QPointer<Transport> transport;
        Request request;
    };
    void receive(Transport *transport, const QJsonObject &message);
    void reply(Transport *transport, const Request &request);

    QHash<QString, Answer> answers_;
    QHash<QString, QVector<Waiting>> held_;
    QHash<QString, int> asked_;
    QHash<QString, QJsonObject> params_;
    std::vector<std::unique_ptr<Transport>> ends_;
    EngineStatus status_;
    QVector<Question> questions_;
    qint64 seq_ = 0;
    bool away_ = false;
    QElapsedTimer last_;
};

/// A site in service: every link up, users imported.
EngineStatus siteInService();

} // namespace clc::test
