#pragma once

#include "app/lab/json/writer.h"
#include "app/lab/platform/api.h"

#include <functional>
#include <optional>

namespace lab
{

/// `$skip` and `$top` of a request: default 100, at most 500 a page.
struct PageRange {
    qsizetype skip = 0;
    qsizetype top = 100;
};
/// Reads the range; 400 in `fault` when a number is none.
std::optional<PageRange> pageRange(const ApiCall &call, HttpResponse *fault);

/// Answers with `{"count","_links":{"self","next"?},"_embedded":{"items"}}` (cloudlink-api, section 7): `next` is
/// path-absolute and not percent-encoded. `write` puts item number `index` of all `total` into the writer.
HttpResponse collection(const ApiCall &call, qsizetype total, PageRange range,
                        const std::function<void(JsonWriter &, qsizetype index)> &write);
/// The same for collections that have no range of their own and fit one page.
HttpResponse wholeCollection(const ApiCall &call, qsizetype total,
                             const std::function<void(JsonWriter &, qsizetype index)> &write);

} // namespace lab
