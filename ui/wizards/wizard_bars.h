#pragma once

#include <QStringList>
#include <QWidget>

namespace clc::ui
{

/// The bars at the top of a wizard: which step is done, which is open, which are to come.
class WizardBars final : public QWidget
{
    Q_OBJECT

public:
    explicit WizardBars(const QStringList &steps, QWidget *parent = nullptr);
    void setCurrent(int step);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList steps_;
    int current_ = 0;
};

} // namespace clc::ui
