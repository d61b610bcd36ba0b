#include "engine/service/questions.h"

#include "engine/api/methods.h"

#include <QUuid>

namespace clc
{

QString Questions::raise(const QString &kind, const QJsonObject &parameters, Answered answered)
{
    for (auto &[id, entry] : entries_) {
        if (entry.question.kind != kind || entry.question.parameters != parameters) continue;
        entry.answered = std::move(answered);
        return id;
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Question question{id, kind, parameters, clock_.now()};
    entries_.emplace(id, Entry{question, std::move(answered)});
    events_.tell(events::questionRaised, question.toJson());
    return id;
}

void Questions::withdraw(const QString &id)
{
    if (entries_.erase(id) > 0) events_.tell(events::questionAnswered, {{QStringLiteral("id"), id}});
}

Status Questions::answer(const QString &id, const QJsonObject &answer)
{
    const auto found = entries_.find(id);
    if (found == entries_.end())
        return failure(ErrorCode::notFound,
                       {{QStringLiteral("what"), QStringLiteral("open question")}, {QStringLiteral("name"), id}});
    const Answered answered = found->second.answered;
    CLC_CHECK(answered(answer));
    withdraw(id);
    return done;
}

QVector<Question> Questions::open() const
{
    QVector<Question> questions;
    for (const auto &[id, entry] : entries_) questions.append(entry.question);
    return questions;
}

} // namespace clc
