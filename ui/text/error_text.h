#pragma once

#include "engine/base/error.h"

#include <QString>

namespace clc::ui
{

/// An error in the person's language: the texts of engine/base/error_codes.inc, translated and filled in.
struct ErrorWords {
    QString title;
    QString sentence;
    QString cure;
    QString reason; ///< what the other side said, in its own words; may be empty
    QString requestId;
    QString validUntil; ///< of the certificate that a person may decide to trust; may be empty

    /// Sentence, end of the certificate, cure, reason and request id as paragraphs.
    QString explanation() const;
};
ErrorWords errorWords(const Error &error);

} // namespace clc::ui
