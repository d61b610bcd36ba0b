#pragma once

#include <QObject>

namespace lab
{

/// Turns SIGTERM and SIGINT into the end of the event loop, so that destructors run and temporary files go. Create it
/// before any thread.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

    /// Asks the kernel to end us with our parent; false when that one is gone already.
    static bool followParent();

private:
    int descriptor_ = -1;
};

} // namespace lab
