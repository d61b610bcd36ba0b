#pragma once

#include "app/console/output.h"
#include "engine/api/engine_values.h"
#include "engine/client/engine_session.h"

namespace clc::console
{

/// A run as one flat document: what is known about it and its report, the times also in milliseconds.
QJsonObject runDocument(const RunInfo &run);
/// The same for people.
QString runText(const RunInfo &run);
/// The heading and one row of a list of runs.
QStringList runHeading();
QStringList runRow(const RunInfo &run);

/// What people must know where names and e-mail addresses come from the account (`source` is that of a plan, a run or
/// the status); empty otherwise.
QString sourceText(const QString &source);

QString timeText(const QDateTime &time);

/// Tells on standard error how work goes on, as long as the connection lives; a terminal sees each step, a file each
/// phase.
QMetaObject::Connection tellProgress(EngineSession &session, Output &output);

} // namespace clc::console
