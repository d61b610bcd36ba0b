#pragma once

#include <QWidget>

namespace clc::ui
{

/// One line of text that is cut with an ellipsis where there is no room; its tooltip then has all of it.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    const QString &text() const { return text_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString text_;
    QString shown_;
};

} // namespace clc::ui
