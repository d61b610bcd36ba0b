#pragma once

#include "engine/api/engine_values.h"
#include "engine/base/clock.h"
#include "engine/service/event_hub.h"

#include <functional>
#include <map>

namespace clc
{

/// Decisions that wait for a person (architecture R5). The engine raises them and goes on with its other work; whoever
/// is attached answers. The same question is raised once, however often its cause comes again.
class Questions
{
public:
    /// What to do with the answer; its error is the error of `questions.answer`, and the question then stays.
    using Answered = std::function<Status(const QJsonObject &answer)>;

    Questions(EventHub &events, const Clock &clock) : events_(events), clock_(clock) {}

    /// The id of the question; the same kind and parameters give the same one while it is open.
    QString raise(const QString &kind, const QJsonObject &parameters, Answered answered);
    /// The cause is gone.
    void withdraw(const QString &id);
    /// Error notFound when it is not open.
    Status answer(const QString &id, const QJsonObject &answer);
    QVector<Question> open() const;

private:
    struct Entry {
        Question question;
        Answered answered;
    };
    EventHub &events_;
    const Clock &clock_;
    std::map<QString, Entry> entries_;
};

} // namespace clc
