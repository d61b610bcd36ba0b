#pragma once

#include "engine/base/error_code.h"

#include <QJsonObject>
#include <QString>

namespace clc
{

/// Why a call did not succeed (architecture R6).
///
/// `code` decides title, explanation and cure (error_table.h); `parameters` fill the sentences; `reason` is what the
/// other side said, word for word and redacted; `field` names the input that caused it; `requestId` is the platform's
/// x-mitel-correlation-id where there was one. A value type; may cross threads and the engine's boundary as JSON.
struct Error {
    ErrorCode code = ErrorCode::internal;
    QString field;
    QJsonObject parameters;
    QString reason;
    bool retryable = false;
    QString requestId;

    QJsonObject toJson() const;
    /// Unknown codes become `internal` with the foreign code kept in `parameters.code`.
    static Error fromJson(const QJsonObject &json);

    /// One line for a log or a terminal: title, sentence, cure, reason and request id.
    QString message() const;
};

/// An error with the parameters of its sentence, e.g. `failure(ErrorCode::pbxTooOld, {{"found", v}}, reason)`.
Error failure(ErrorCode code, QJsonObject parameters = {}, QString reason = {});
/// The same, naming the input field that caused it.
Error failureIn(const QString &field, ErrorCode code, QJsonObject parameters = {}, QString reason = {});
/// What every await yields once its Scope is gone or was cancelled.
Error cancelledError();

} // namespace clc
