#pragma once

#include <QWidget>

class QFormLayout;

namespace clc::ui
{

/// What there is to say about one thing, a name and a value in each line; the values can be marked and copied. For the
/// body of a SidePanel.
class DetailList final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailList(QWidget *parent = nullptr);

    /// A line; without a value a dash. The tooltip may be empty.
    void add(const QString &name, const QString &value, const QString &tooltip = {});
    /// A line only when there is a value.
    void addIfKnown(const QString &name, const QString &value, const QString &tooltip = {});
    void add(const QString &name, QWidget *value);

private:
    QFormLayout *lines_;
};

} // namespace clc::ui
