#pragma once

#include "engine/api/engine_values.h"

#include <QWidget>

class QVBoxLayout;

namespace clc::ui
{

/// Everything that is known about a run: what it did, how long it took, what went wrong, and who was not imported.
class RunReport final : public QWidget
{
    Q_OBJECT

public:
    explicit RunReport(const RunInfo &run, QWidget *parent = nullptr);

private:
    void addFacts(const RunInfo &run);
    void addProblem(const QJsonObject &report);
    void addFailures(const QJsonObject &report);
    void addSkipped(const QJsonObject &report);
    void addSection(const QString &title);
    void addEntry(const QString &title, const QString &text, const QString &name);

    QVBoxLayout *column_;
};

/// The users that the run did not import, for a spreadsheet. `rows`: "skipped" of the report.
Status writeNotImported(const QString &path, const QJsonArray &rows);

} // namespace clc::ui
