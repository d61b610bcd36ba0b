#include "app/console/run_text.h"

#include <QJsonArray>

#include <unistd.h>

#include <memory>

namespace clc::console
{

QJsonObject runDocument(const RunInfo &run)
{
    QJsonObject document = run.report;
    const QJsonObject own = run.toJson();
    for (auto it = own.begin(); it != own.end(); ++it)
        if (it.key() != QLatin1String("report")) document.insert(it.key(), it.value());
    if (run.startedAt.isValid()) document.insert(QStringLiteral("startedAtMs"), run.startedAt.toMSecsSinceEpoch());
    if (run.startedAt.isValid() && run.finishedAt.isValid()) {
        document.insert(QStringLiteral("finishedAtMs"), run.finishedAt.toMSecsSinceEpoch());
        if (!document.contains(QStringLiteral("milliseconds")))
            document.insert(QStringLiteral("milliseconds"), run.startedAt.msecsTo(run.finishedAt));
    }
    return document;
}

namespace
{

QString number(const QJsonObject &report, const char *key)
{
    const QJsonValue value = report.value(QLatin1String(key));
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

QString skippedText(const QJsonArray &skipped)
{
    if (skipped.isEmpty()) return {};
    QVector<QStringList> rows;
    for (const QJsonValue one : skipped) {
        const QJsonObject user = one.toObject();
        const auto text = [&user](const char *key) { return user.value(QLatin1String(key)).toString(); };
        rows.append(
            {text("dn"), text("name"), text("reason"), text("sentence").isEmpty() ? text("other") : text("sentence")});
    }
    return QStringLiteral("\nNot imported:\n") +
           table({QStringLiteral("NUMBER"), QStringLiteral("NAME"), QStringLiteral("REASON"), QString()}, rows);
}

} // namespace

QString runText(const RunInfo &run)
{
    QVector<QStringList> rows{{QStringLiteral("Run"), run.id},
                              {QStringLiteral("Kind"), run.kind},
                              {QStringLiteral("State"), run.state},
                              {QStringLiteral("Started by"), run.startedBy},
                              {QStringLiteral("Started"), timeText(run.startedAt)},
                              {QStringLiteral("Finished"), timeText(run.finishedAt)}};
    for (const auto &[key, label] :
         {std::pair("imported", "Imported"), std::pair("created", "Created"), std::pair("linked", "Linked"),
          std::pair("updated", "Updated"), std::pair("reactivated", "Reactivated"), std::pair("suspended", "Suspended"),
          std::pair("unchanged", "Unchanged"), std::pair("failed", "Failed"),
          std::pair("devicesWithoutUser", "Devices without a user"), std::pair("objectsWritten", "Objects written"),
          std::pair("requests", "Requests")})
        if (const QString value = number(run.report, key); !value.isEmpty())
            rows.append({QString::fromLatin1(label), value});
    return pairs(rows) + sourceText(run.report.value(QStringLiteral("source")).toString()) +
           skippedText(run.report.value(QStringLiteral("skipped")).toArray());
}

QString sourceText(const QString &source)
{
    if (source != QLatin1String("account")) return {};
    return QStringLiteral("\nThis PBX tells extensions only. Names and e-mail addresses come from the account, whose "
                          "users are matched by their extension.\n");
}

QStringList runHeading()
{
    return {QStringLiteral("STARTED"),  QStringLiteral("KIND"),    QStringLiteral("STATE"),
            QStringLiteral("IMPORTED"), QStringLiteral("CREATED"), QStringLiteral("UPDATED"),
            QStringLiteral("FAILED"),   QStringLiteral("BY"),      QStringLiteral("RUN")};
}

QStringList runRow(const RunInfo &run)
{
    return {timeText(run.startedAt),
            run.kind,
            run.state,
            number(run.report, "imported"),
            number(run.report, "created"),
            number(run.report, "updated"),
            number(run.report, "failed"),
            run.startedBy,
            run.id};
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QMetaObject::Connection tellProgress(EngineSession &session, Output &output)
{
    const bool terminal = ::isatty(STDERR_FILENO) != 0;
    const auto last = std::make_shared<QString>();
    return QObject::connect(&session, &EngineSession::progressed, &session,
                            [&output, terminal, last](const ProgressInfo &progress) {
                                const QString phase = progress.activity + QLatin1Char(' ') + progress.phase +
                                                      QLatin1Char(' ') + progress.state;
                                if (!terminal && phase == *last) return;
                                *last = phase;
                                QString line = QStringLiteral("%1: %2").arg(progress.activity, progress.phase);
                                if (progress.activity == QLatin1String("onboarding")) {
                                    line += QLatin1Char(' ') + progress.state;
                                } else if (progress.total > 0) {
                                    line += QStringLiteral(" %1 of %2").arg(progress.done).arg(progress.total);
                                }
                                if (!progress.detail.isEmpty()) line += QStringLiteral(", ") + progress.detail;
                                if (progress.remainingSeconds > 0)
                                    line += QStringLiteral(", about %1 s left").arg(progress.remainingSeconds);
                                output.note(line);
                            });
}

} // namespace clc::console
