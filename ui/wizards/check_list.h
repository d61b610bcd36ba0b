#pragma once

#include "engine/api/onboarding_values.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace clc::ui
{

class StatusBadge;

/// What is being checked, line by line as it happens: state, duration and, where it failed, cause and cure.
class CheckList final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);
    /// The lines of a run in their order; a line that is there already is changed, not made again.
    void show(const QVector<CheckInfo> &checks);

private:
    struct Line {
        QWidget *widget = nullptr;
        QLabel *sign = nullptr;
        QLabel *name = nullptr;
        QLabel *time = nullptr;
        QLabel *detail = nullptr;
    };
    Line makeLine(const QString &id);
    void fill(const Line &line, const CheckInfo &check);

    QVBoxLayout *column_;
    QLabel *nothing_;
    QVector<QString> order_;
    QHash<QString, Line> lines_;
};

} // namespace clc::ui
