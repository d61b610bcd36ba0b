#pragma once

#include <QString>
#include <QWidget>

namespace clc::test
{

/// How a test uses the console: as a person does, by events of the window system alone. Every method fails the test
/// when what it needs does not come.
class Hands
{
public:
    virtual ~Hands() = default;

    /// Presses the button, tab or menu entry of that object name.
    virtual void press(const QString &name) = 0;
    /// Puts the text into the field of that name.
    virtual void fill(const QString &name, const QString &text) = 0;
    /// Waits for one of these to be shown and usable; its name.
    QString waitFor(const QStringList &names, int patience = 30'000);

protected:
    explicit Hands(QWidget *window) : window_(window) {}
    /// The usable widget of that name in the window that a person would see in front.
    QWidget *find(const QString &name, int patience = 10'000);
    /// The popup or dialog that is open, else the console's window.
    QWidget *front() const;

    QWidget *window_;
};

/// Keys only: Tab until it is there, then the space bar, Return and letters.
class Keyboard final : public Hands
{
public:
    explicit Keyboard(QWidget *window) : Hands(window) {}
    void press(const QString &name) override;
    void fill(const QString &name, const QString &text) override;

private:
    bool goTo(const QString &name);
};

/// The mouse only: texts are pasted from the clipboard by the field's context menu.
class Mouse final : public Hands
{
public:
    explicit Mouse(QWidget *window) : Hands(window) {}
    void press(const QString &name) override;
    void fill(const QString &name, const QString &text) override;

private:
    void scrollTo(QWidget *widget);
    /// From the field's context menu; false when it does not offer that now.
    bool choose(QWidget *field, const QString &entry);
};

} // namespace clc::test
