#pragma once

#include "engine/base/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace clc
{

/// Who holds a data directory.
struct EngineTrace {
    qint64 pid = 0;
    QString address; ///< of its local socket; "" while it starts
};

/// A data directory that this process, and no other, works in. Held by a lock on `engine.lock`, which the kernel
/// releases however the process ends; the file says who holds it and where that engine listens.
class DataDirectory
{
public:
    /// Makes the directory (0700) and takes it. Errors: engineBusy {path}, storeFailed {path}.
    static Result<std::unique_ptr<DataDirectory>> take(const QString &path);
    ~DataDirectory();
    DataDirectory(const DataDirectory &) = delete;
    DataDirectory &operator=(const DataDirectory &) = delete;

    const QString &path() const { return path_; }
    QString file(const QString &name) const;
    /// Tells others where the engine listens.
    Status announce(const QString &address);

    /// Who holds the directory now; nothing when nobody does. Error storeFailed when that cannot be found out.
    static Result<std::optional<EngineTrace>> holder(const QString &path);

private:
    DataDirectory(QString path, int lock) : path_(std::move(path)), lock_(lock) {}

    QString path_;
    int lock_;
};

} // namespace clc
