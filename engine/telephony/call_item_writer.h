#pragma once

#include "engine/telephony/call_items.h"

#include <QByteArray>

namespace clc
{

/// Writes items of the gateway link as UTF-8 JSON (RFC 8259), following gateway-link.schema.json: texts are cut between
/// code points where the schema ends them, lone surrogates become U+FFFD, negative times 0. Endpoint and call ids are
/// written as they are; the tracker has checked them.
///
/// By hand because it is the hot path: a call item takes about half a microsecond.
void writeItem(const LinkItem &item, QByteArray &out);
void writeItem(const CallItem &item, QByteArray &out);
void writeItem(const EndpointItem &item, QByteArray &out);
void writeItem(const GapItem &item, QByteArray &out);
void writeItem(const SnapshotItem &item, QByteArray &out);
void writeItem(const RecordItem &item, QByteArray &out);

/// The members of `call` as an object, without `kind` and `at`: as in the results of commands.
void writeCall(const CallItem &item, QByteArray &out);

QByteArray itemJson(const LinkItem &item);

} // namespace clc
