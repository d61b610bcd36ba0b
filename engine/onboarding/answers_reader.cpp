#include "engine/onboarding/answers_reader.h"

#include <QDir>
#include <QFile>

namespace clc
{

AnswersReader::AnswersReader(const QJsonValue &json, QString path, const QStringList &known,
                             const AnswersSource &source, std::optional<Error> &error)
    : json_(json.toObject()), path_(std::move(path)), source_(source), error_(error)
{
    if (error_) return;
    if (!json.isObject()) {
        const QString field = path_.isEmpty() ? source.name : path_;
        error_ = failureIn(
            field, json.isUndefined() ? ErrorCode::missingValue : ErrorCode::invalidValue,
            {{QStringLiteral("field"), field}, {QStringLiteral("detail"), QStringLiteral("it is not an object")}});
        return;
    }
    const QStringList keys = json_.keys();
    for (const QString &key : keys)
        if (!known.contains(key)) fail(key, ErrorCode::invalidValue, QStringLiteral("there is no such key"));
}

QString AnswersReader::pathOf(const QString &key) const
{
    return path_.isEmpty() ? key : path_ + QLatin1Char('.') + key;
}

void AnswersReader::fail(const QString &key, ErrorCode code, const QString &detail)
{
    if (error_) return;
    QJsonObject parameters{{QStringLiteral("field"), pathOf(key)}};
    if (!detail.isEmpty()) parameters.insert(QStringLiteral("detail"), detail);
    error_ = failureIn(pathOf(key), code, parameters);
}

void AnswersReader::keep(const Status &status)
{
    if (!status && !error_) error_ = status.error();
}

QString AnswersReader::text(const QString &key, bool needed, qsizetype longest)
{
    const QJsonValue value = json_.value(key);
    if (value.isUndefined() && !needed) return {};
    if (value.isUndefined()) {
        fail(key, ErrorCode::missingValue);
        return {};
    }
    if (!value.isString()) {
        fail(key, ErrorCode::invalidValue, QStringLiteral("it is not a text"));
        return {};
    }
    const QString text = value.toString();
    if (needed && text.trimmed().isEmpty()) fail(key, ErrorCode::missingValue);
    if (text.size() > longest)
        fail(key, ErrorCode::invalidValue, QStringLiteral("it is longer than %1 characters").arg(longest));
    for (const QChar character : text)
        if (character.category() == QChar::Other_Control)
            fail(key, ErrorCode::invalidValue, QStringLiteral("it contains control characters"));
    return error_ ? QString() : text;
}

int AnswersReader::number(const QString &key, int otherwise, int least, int most)
{
    const QJsonValue value = json_.value(key);
    if (value.isUndefined()) return otherwise;
    const int number = value.toInt(least - 1);
    if (number >= least && number <= most) return number;
    fail(key, ErrorCode::invalidValue, QStringLiteral("it is not a whole number from %1 to %2").arg(least).arg(most));
    return otherwise;
}

bool AnswersReader::flag(const QString &key, bool otherwise)
{
    const QJsonValue value = json_.value(key);
    if (value.isUndefined()) return otherwise;
    if (!value.isBool()) fail(key, ErrorCode::invalidValue, QStringLiteral("it is neither true nor false"));
    return value.toBool(otherwise);
}

QString AnswersReader::choice(const QString &key, const QStringList &choices, bool needed)
{
    if (!has(key) && !needed) return choices.first();
    const QString text = this->text(key);
    if (error_ || choices.contains(text)) return text;
    fail(key, ErrorCode::invalidValue,
         QStringLiteral("\"%1\" is none of: %2").arg(text, choices.join(QStringLiteral(", "))));
    return {};
}

QJsonArray AnswersReader::array(const QString &key)
{
    const QJsonValue value = json_.value(key);
    if (!value.isUndefined() && !value.isArray())
        fail(key, ErrorCode::invalidValue, QStringLiteral("it is not a list"));
    return value.toArray();
}

Endpoint AnswersReader::endpoint(const QString &key, quint16 defaultPort)
{
    const QString address = text(key);
    if (error_) return {};
    auto endpoint = Endpoint::parse(address, defaultPort, pathOf(key));
    if (endpoint) return std::move(endpoint).value();
    error_ = endpoint.error();
    return {};
}

QByteArray AnswersReader::secret(const QString &key)
{
    if (error_) return {};
    const QJsonValue value = json_.value(key);
    if (value.isUndefined()) {
        fail(key, ErrorCode::missingValue);
        return {};
    }
    if (value.isString() && !source_.literalSecrets) {
        fail(key, ErrorCode::secretLiteral);
        return {};
    }
    const QJsonObject reference = value.toObject();
    if (!value.isString() && reference.size() != 1) {
        fail(key, ErrorCode::invalidValue, QStringLiteral("it is neither a text nor one of file, env, credential"));
        return {};
    }
    const QByteArray secret = value.isString() ? value.toString().toUtf8() : referred(key, reference);
    if (secret.isEmpty()) fail(key, ErrorCode::missingValue);
    return secret;
}

QByteArray AnswersReader::referred(const QString &key, const QJsonObject &reference)
{
    const QString kind = reference.keys().first();
    const QString name = reference.value(kind).toString();
    const auto environment = [this](const QString &variable) -> std::optional<QByteArray> {
        if (source_.environment) return source_.environment(variable);
        const QByteArray variableName = variable.toLocal8Bit();
        if (!qEnvironmentVariableIsSet(variableName.constData())) return std::nullopt;
        return qgetenv(variableName.constData());
    };
    const auto unreadable = [this, &key](const QString &where, const QString &reason) {
        if (error_) return;
        error_ = failureIn(pathOf(key), ErrorCode::secretUnreadable,
                           {{QStringLiteral("field"), pathOf(key)}, {QStringLiteral("source"), where}}, reason);
    };
    constexpr qint64 longest = qint64{64} << 10;
    if (name.isEmpty() || name.contains(QChar::Null)) {
        fail(key, ErrorCode::invalidValue, QStringLiteral("the reference names nothing"));
        return {};
    }
    if (kind == QLatin1String("file")) return readFile(key, name, longest);
    if (kind == QLatin1String("env")) {
        const auto value = environment(name);
        if (!value) unreadable(QStringLiteral("the variable ") + name, QStringLiteral("it is not set"));
        return value.value_or(QByteArray());
    }
    if (kind == QLatin1String("credential")) {
        const auto folder = environment(QStringLiteral("CREDENTIALS_DIRECTORY"));
        if (!folder || folder->isEmpty() || name.contains(QLatin1Char('/'))) {
            unreadable(QStringLiteral("the credential ") + name, QStringLiteral("CREDENTIALS_DIRECTORY is not set"));
            return {};
        }
        return readFile(key, QDir(QFile::decodeName(*folder)).filePath(name), longest);
    }
    fail(key, ErrorCode::invalidValue, QStringLiteral("it is neither a text nor one of file, env, credential"));
    return {};
}

QByteArray AnswersReader::file(const QString &key)
{
    const QString name = text(key, true, 4096);
    if (error_) return {};
    const QByteArray bytes = readFile(key, name, qint64{1} << 20);
    if (error_ && error_->code == ErrorCode::secretUnreadable)
        error_ = failureIn(pathOf(key), ErrorCode::fileUnreadable,
                           {{QStringLiteral("path"), name}, {QStringLiteral("detail"), error_->reason}});
    return bytes;
}

QByteArray AnswersReader::readFile(const QString &key, const QString &name, qint64 longest)
{
    const QString path = QDir(source_.folder).absoluteFilePath(name);
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    QByteArray bytes = open ? file.read(longest + 1) : QByteArray();
    if (!open || file.error() != QFileDevice::NoError || bytes.size() > longest) {
        const QString reason = bytes.size() > longest ? QStringLiteral("it is too large") : file.errorString();
        if (!error_)
            error_ = failureIn(pathOf(key), ErrorCode::secretUnreadable,
                               {{QStringLiteral("field"), pathOf(key)},
                                {QStringLiteral("source"), QStringLiteral("the file ") + path}},
                               reason);
        return {};
    }
    if (bytes.endsWith('\n')) bytes.chop(1);
    if (bytes.endsWith('\r')) bytes.chop(1);
    return bytes;
}

} // namespace clc
