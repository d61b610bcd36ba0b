#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QPushButton;
class QVBoxLayout;

namespace clc::ui
{

/// The list of pages at the left, in groups. Up and Down go through it, Enter opens.
class Navigation final : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addGroup(const QString &title);
    void addPage(const QString &id, const QString &icon, const QString &title);
    /// What follows stands at the bottom.
    void addStretch();
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen(const QString &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void color();

    QVBoxLayout *column_;
    QButtonGroup *buttons_;
    QHash<QString, QPushButton *> pages_;
};

} // namespace clc::ui
