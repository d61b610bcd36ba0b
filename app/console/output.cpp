#include "app/console/output.h"

#include "engine/base/json.h"

#include <cstdio>

namespace clc::console
{

namespace
{

void print(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stream);
    std::fflush(stream);
}

/// Names come from a PBX and may hold anything; a terminal would obey escape sequences.
QString harmless(QString text)
{
    for (QChar &character : text)
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = QLatin1Char(' ');
    return text;
}

QString filled(QString text, const Error &error)
{
    QJsonObject parameters = error.parameters;
    if (!error.field.isEmpty()) parameters.insert(QStringLiteral("field"), error.field);
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        text.replace(QStringLiteral("%{%1}").arg(it.key()), harmless(it.value().toVariant().toString()));
    return text;
}

/// What an answers file needs to say so that the question is answered next time.
QString unattendedCure(const Error &error)
{
    if (error.code != ErrorCode::trustCertificate && error.code != ErrorCode::certificateChanged &&
        error.code != ErrorCode::certificateExpired)
        return {};
    const QJsonObject decision{{QStringLiteral("host"), error.parameters.value(QStringLiteral("host"))},
                               {QStringLiteral("port"), error.parameters.value(QStringLiteral("port"))},
                               {QStringLiteral("fingerprint"), error.parameters.value(QStringLiteral("fingerprint"))}};
    return QStringLiteral("  With login: --trust %2\n  In the answers file: \"trust\": [%1], or {\"caFile\": …} for "
                          "its authority.\n")
        .arg(QString::fromUtf8(canonicalJson(decision)), decision.value(QStringLiteral("fingerprint")).toString());
}

} // namespace

void Output::result(const QJsonObject &document, const QString &text)
{
    if (json_) return print(stdout, canonicalJson(document) + '\n');
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines) line = harmless(line);
    QByteArray bytes = lines.join(QLatin1Char('\n')).toUtf8();
    if (!bytes.isEmpty() && !bytes.endsWith('\n')) bytes += '\n';
    print(stdout, bytes);
}

void Output::error(const Error &error)
{
    const ErrorText text = errorText(error.code);
    QString message = QStringLiteral("%1\n  %2\n").arg(text.title, filled(text.sentence, error));
    if (!error.field.isEmpty()) message += QStringLiteral("  Field: %1\n").arg(error.field);
    message += QStringLiteral("  What to do: %1\n").arg(filled(text.cure, error));
    message += unattendedCure(error);
    if (!error.reason.isEmpty()) message += QStringLiteral("  Reason: %1\n").arg(harmless(error.reason));
    if (!error.requestId.isEmpty()) message += QStringLiteral("  Request: %1\n").arg(error.requestId);
    print(stderr, message.toUtf8());
    if (json_) print(stdout, canonicalJson({{QStringLiteral("error"), error.toJson()}}) + '\n');
}

void Output::note(const QString &line)
{
    QStringList lines = line.split(QLatin1Char('\n'));
    for (QString &one : lines) one = harmless(one); // it may carry what a server said
    print(stderr, lines.join(QLatin1Char('\n')).toUtf8() + '\n');
}

QString table(const QStringList &heading, const QVector<QStringList> &rows)
{
    QVector<qsizetype> widths;
    for (const QString &cell : heading) widths.append(cell.size());
    for (const QStringList &row : rows) {
        while (widths.size() < row.size()) widths.append(0); // a table may have no heading
        for (qsizetype i = 0; i < row.size(); ++i) widths[i] = qMax(widths[i], row.at(i).size());
    }
    const auto line = [&widths](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < qMin(cells.size(), widths.size()); ++i)
            text += harmless(cells.at(i)).leftJustified(widths[i] + 2);
        while (text.endsWith(QLatin1Char(' '))) text.chop(1);
        return text + QLatin1Char('\n');
    };
    QString text = heading.isEmpty() ? QString() : line(heading);
    for (const QStringList &row : rows) text += line(row);
    return text;
}

QString pairs(const QVector<QStringList> &rows)
{
    qsizetype width = 0;
    for (const QStringList &row : rows) width = qMax(width, row.value(0).size());
    QString text;
    for (const QStringList &row : rows)
        text += row.value(0).leftJustified(width + 2) + harmless(row.value(1)) + QLatin1Char('\n');
    return text;
}

ExitCode exitCode(const Error &error)
{
    switch (error.code) {
    case ErrorCode::usage:
        return exitUsage;
    case ErrorCode::trustCertificate:
    case ErrorCode::certificateChanged:
    case ErrorCode::certificateExpired:
    case ErrorCode::questionUnanswered:
    case ErrorCode::approvalNeeded:
    case ErrorCode::guardStopped:
    case ErrorCode::sourceSick:
    case ErrorCode::pbxAnswerShort:
    case ErrorCode::planChanged:
        return exitRefused;
    case ErrorCode::engineNotReachable:
    case ErrorCode::accessDenied:
    case ErrorCode::protocolVersion:
        return exitNotReachable;
    default:
        return exitFailed;
    }
}

} // namespace clc::console
