#pragma once

#include "app/lab/csta/csta_xml.h"

namespace lab::csta
{

/// Whether there is a service of this name here.
bool isKnownRequest(const QString &name);

/// Holds a known request against its contract (csta.md, sections 3 and 5): which children it may have, in which order,
/// which it must have. Nothing when it fits, else a sentence.
std::optional<QString> misfit(const Element &request);

} // namespace lab::csta
