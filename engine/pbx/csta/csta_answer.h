#pragma once

#include "engine/base/error.h"
#include "engine/pbx/csta/xml_element.h"

#include <QString>

#include <optional>

namespace clc::csta
{

/// The PBX's no: CSTAErrorCode (protocols/csta.md, section 7) or a NegResponse of ECMA-354.
struct Refusal {
    QString category; ///< "operation", "stateIncompatibility" …; "session" for ECMA-354
    QString value;    ///< "invalidDestination" …

    QString text() const { return value.isEmpty() ? category : category + QStringLiteral(": ") + value; }
    bool meansUnsupported() const;
    /// Later the same request may be carried out.
    bool meansBusy() const;
    /// No further monitor is possible: on this device, or on any.
    bool meansMonitorLimit() const;
    bool meansNoMonitorAtAll() const;
};

/// What came back for one request: the answer, or why not.
struct Answer {
    XmlElement root;
    std::optional<Refusal> refusal;
};

/// Whether a document answers a request for `service`.
bool isAnswerTo(const QString &service, const QString &name);
/// Whether a document of this name answers anything; else it is a request of the PBX.
bool isAnswer(const QString &name);

Answer readAnswer(XmlElement root);

/// A refused command in the platform's words: `callNotSupported`, or `callRefused` with `status` 403, 404 or 409.
Error commandError(const Refusal &refusal, const QString &operation, const QString &endpoint);

} // namespace clc::csta
