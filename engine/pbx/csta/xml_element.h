#pragma once

#include "engine/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace clc::csta
{

/// An element of an answer or a request of the PBX, by local names. Events are not read this way, see csta_event.h.
struct XmlElement {
    QString name;
    QString text; ///< all within, that of inner elements included, without white space around it
    std::vector<XmlElement> children;

    /// The first child of that name, or null.
    const XmlElement *child(QLatin1String wanted) const;
    /// Down a path of names such as "errorCode/definedError"; null when it does not lead anywhere.
    const XmlElement *at(QLatin1String path) const;
    /// Its text; empty when it is not there.
    QString textAt(QLatin1String path) const;
    /// "true" and "1", "false" and "0"; nothing otherwise.
    std::optional<bool> boolAt(QLatin1String path) const;
    std::optional<qint64> numberAt(QLatin1String path) const;
};

/// Reads a whole document; `answerMalformed` as for frames. Bounded by the size and the depth of the document.
Result<XmlElement> parseXml(QByteArrayView document);

/// Whether XML 1.0 can carry the text at all: no control characters, no half surrogates.
bool canBeXml(QStringView text);

} // namespace clc::csta
