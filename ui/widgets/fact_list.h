#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace clc::ui
{

/// Names and values below each other. Long values wrap and can be selected.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void clear();
    /// `id` is the object name of the value. An empty value is shown as a dash.
    QLabel *add(const QString &id, const QString &name, const QString &value);
    void addBadge(const QString &id, const QString &name, Tone tone, const QString &word,
                  const QString &explanation = {});
    /// Takes possession of `value`.
    void addWidget(const QString &name, QWidget *value);

private:
    QGridLayout *grid_;
    int row_ = 0;
};

} // namespace clc::ui
