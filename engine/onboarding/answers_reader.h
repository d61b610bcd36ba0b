#pragma once

#include "engine/base/result.h"
#include "engine/net/endpoint.h"
#include "engine/onboarding/onboarding_answers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace clc
{

/// Takes one object of the answers apart. The first thing that is wrong, in the whole document, is kept in `error`;
/// afterwards every answer is empty. Keys that are not in `known` are refused before anything else is looked at, so
/// that a mistyped key is not reported as a missing one.
class AnswersReader
{
public:
    AnswersReader(const QJsonValue &json, QString path, const QStringList &known, const AnswersSource &source,
                  std::optional<Error> &error);

    bool has(const QString &key) const { return json_.contains(key); }
    QJsonValue value(const QString &key) const { return json_.value(key); }
    QString pathOf(const QString &key) const;

    QString text(const QString &key, bool needed = true, qsizetype longest = 256);
    int number(const QString &key, int otherwise, int least, int most);
    bool flag(const QString &key, bool otherwise);
    /// One of `choices`; the first when the key is absent and not needed.
    QString choice(const QString &key, const QStringList &choices, bool needed);
    QJsonArray array(const QString &key);
    Endpoint endpoint(const QString &key, quint16 defaultPort);
    QByteArray secret(const QString &key);
    /// One that the engine may keep: empty when partial answers leave it out.
    QByteArray keptSecret(const QString &key) { return source_.partial && !has(key) ? QByteArray() : secret(key); }
    /// Likewise a text that goes with such a secret.
    QString keptText(const QString &key) { return text(key, !source_.partial); }
    /// The bytes of a file named by the document, at most 1 MiB.
    QByteArray file(const QString &key);

    void fail(const QString &key, ErrorCode code, const QString &detail = {});
    void keep(const Status &status);

private:
    QByteArray referred(const QString &key, const QJsonObject &reference);
    QByteArray readFile(const QString &key, const QString &name, qint64 longest);

    QJsonObject json_;
    QString path_;
    const AnswersSource &source_;
    std::optional<Error> &error_;
};

} // namespace clc
