#include "engine/telephony/spool_position.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace clc
{

namespace
{

constexpr size_t fields = 7;
constexpr size_t sumOffset = (fields + 1) * sizeof(qint64);
constexpr size_t slotSize = 128;
using Slot = std::array<char, slotSize>;

std::array<qint64 SpoolPosition::*, fields> members()
{
    return {&SpoolPosition::acknowledged, &SpoolPosition::floor,  &SpoolPosition::dropped, &SpoolPosition::dropFrom,
            &SpoolPosition::holeFrom,     &SpoolPosition::holeTo, &SpoolPosition::cleanAt};
}

quint32 sumOf(const Slot &slot)
{
    return static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(slot.data()), sumOffset));
}

Slot encoded(quint64 generation, const SpoolPosition &position)
{
    Slot slot{};
    qToLittleEndian(generation, slot.data());
    char *at = slot.data();
    for (const auto member : members()) qToLittleEndian(position.*member, at += sizeof(qint64));
    qToLittleEndian(sumOf(slot), slot.data() + sumOffset);
    return slot;
}

} // namespace

Status SpoolPositionFile::open(const QString &path)
{
    path_ = path;
    file_ = FileHandle(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file_.isOpen()) return spoolError(errno, path);
    for (const off_t place : {off_t{0}, static_cast<off_t>(slotSize)}) {
        Slot slot{};
        if (::pread(file_.get(), slot.data(), slot.size(), place) != static_cast<ssize_t>(slot.size())) continue;
        const auto generation = qFromLittleEndian<quint64>(slot.data());
        if (generation <= generation_ || qFromLittleEndian<quint32>(slot.data() + sumOffset) != sumOf(slot)) continue;
        generation_ = generation;
        const char *at = slot.data();
        for (const auto member : members()) value_.*member = qFromLittleEndian<qint64>(at += sizeof(qint64));
    }
    // Both slots get their place on the disk now, so that a full disk does not stop acknowledgements.
    CLC_CHECK(write(value_));
    return write(value_);
}

Status SpoolPositionFile::write(const SpoolPosition &position)
{
    const Slot slot = encoded(generation_ + 1, position);
    const off_t place = (generation_ + 1) % 2 == 0 ? 0 : static_cast<off_t>(slotSize);
    const ssize_t count = ::pwrite(file_.get(), slot.data(), slot.size(), place);
    if (count != static_cast<ssize_t>(slot.size())) return spoolError(count < 0 ? errno : ENOSPC, path_);
    ++generation_;
    value_ = position;
    return done;
}

Status SpoolPositionFile::synchronise()
{
    if (::fdatasync(file_.get()) != 0) return spoolError(errno, path_);
    return done;
}

} // namespace clc
