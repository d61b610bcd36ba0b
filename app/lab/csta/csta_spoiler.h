#pragma once

#include "app/lab/csta/csta_framing.h"
#include "app/lab/laboratory/faults.h"

namespace lab::csta
{

/// A document as it goes over the wire.
struct Outgoing {
    QByteArray octets;
    bool close = false; ///< the connection is cut behind them
};

/// Frames a document, unless a fault of system "csta" does something else with it: `truncate` (octets kept, then the
/// connection is cut), `wrongLength` (added to the length; 5), `wrongInvoke` (another invoke id; that of the document
/// before), `duplicate`, `huge` (octets of the whole frame; 65535), `deep` (levels; 20,000 octets at most), `cutXml`,
/// `garbage`. `operation` is the request's name for answers, else the document's own.
Outgoing outgoing(Faults &faults, const QString &operation, const QByteArray &document, int invoke, int invokeBefore,
                  Framing framing);

} // namespace lab::csta
