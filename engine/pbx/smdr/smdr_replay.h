#pragma once

#include <QByteArray>

#include <deque>

namespace clc::smdr
{

/// Finds the lines that a PBX sends once more after a broken connection: those that repeat, in their order, what was
/// received last. Within one connection equal lines are two equal calls. Bounded memory.
class Replay
{
public:
    /// A new connection: what comes next may be a repetition.
    void connectionBegan();
    /// Whether this line repeats one that was received before the connection broke; every other line is remembered.
    bool isRepeated(const QByteArray &line);

private:
    static constexpr std::size_t remembered = 512;

    std::deque<QByteArray> last_;
    bool searching_ = false;
    std::size_t next_ = 0; ///< in `last_`, when some lines were repeated already
    bool following_ = false;
};

} // namespace clc::smdr
