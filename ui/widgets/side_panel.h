#pragma once

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace clc::ui
{

/// Details at the right of a page, in a layout or a QSplitter. Opening moves the keyboard focus in, closing (button or
/// Escape) brings it back.
class SidePanel : public QFrame
{
    Q_OBJECT
    /// Preferred width, kept by the page between sessions; at least that of the contents.
    Q_PROPERTY(int panelWidth READ panelWidth WRITE setPanelWidth NOTIFY panelWidthChanged)

public:
    explicit SidePanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Takes ownership; the one before is deleted.
    void setBody(QWidget *body);
    QWidget *body() const;
    /// At the bottom, from left to right. Takes ownership.
    void addButton(QWidget *button);
    void clearButtons();

    void openPanel();
    void closePanel();
    bool isOpen() const { return !isHidden(); }

    int panelWidth() const { return width_; }
    void setPanelWidth(int width);
    QSize sizeHint() const override;

Q_SIGNALS:
    void opened();
    void closed();
    void panelWidthChanged(int width);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *title_;
    QLabel *subtitle_;
    QToolButton *close_;
    QScrollArea *scroll_;
    QWidget *buttonBar_;
    QHBoxLayout *buttons_;
    QPointer<QWidget> focusBefore_;
    int width_;
};

} // namespace clc::ui
