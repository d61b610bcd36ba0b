#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lab::csta
{

inline constexpr int kEventInvoke = 9999;
inline constexpr qsizetype kLargestFrame = 65'535; ///< octets, with the header

/// How documents are told apart in the stream. `Undecided` until the peer's first octet shows what it speaks.
enum class Framing { Undecided, Ecma323, Nul };

struct Frame {
    int invoke = 0; ///< always 0 without a header
    QByteArray document;
};

/// Cuts the octets of one connection into frames (ECMA-323, "CSTA XML over TCP without SOAP", or documents ended by an
/// octet 0). What is no frame breaks it for good.
class FrameReader
{
public:
    explicit FrameReader(Framing framing = Framing::Undecided) : framing_(framing) {}

    void feed(const QByteArray &octets) { buffer_ += octets; }
    std::optional<Frame> next(); ///< the next whole frame; nothing when there is none yet or the reader is broken
    bool partial() const { return start_ < buffer_.size(); } ///< a frame has begun and is not whole
    bool broken() const { return !fault_.isEmpty(); }
    const QString &fault() const { return fault_; }
    Framing framing() const { return framing_; }
    /// Up to 64 octets from where the reader stands, in hexadecimal.
    QByteArray head() const { return buffer_.mid(start_, 64).toHex(' '); }

private:
    std::optional<Frame> nextWithHeader();
    std::optional<Frame> nextUpToNul();
    std::optional<Frame> fail(const QString &why);
    void consume(qsizetype octets);

    QByteArray buffer_;
    qsizetype start_ = 0;
    QString fault_;
    Framing framing_;
};

/// The octets of one frame. `length` replaces the true length in the header.
QByteArray frameOf(const QByteArray &document, int invoke, Framing framing, std::optional<int> length = {});

} // namespace lab::csta
