#pragma once

#include "engine/pbx/oig/oig_link.h"
#include "engine/pbx/oig/oig_rows.h"

namespace clc::oig
{

/// Reads all rows of a form, complete or not at all. The link must outlive it.
///
/// In pages (searchFirstNTuples, searchNextNTuples), since one answer with thousands of rows is large; only an empty
/// page is believed to be the end. When the server refuses a page, be it that it does not know pages or that this is
/// its way to say that there are no more, all rows are read at once (getAllTuples): a refusal never shortens the list.
class TableReader
{
public:
    explicit TableReader(Link &link) : link_(link) {}

    /// `sink` must outlive the flow; it has all rows when the flow succeeds. Equal rows come once.
    Flow read(Scope &scope, QString form, RowSink &sink);

private:
    struct Reading;
    Flow readPages(Scope &scope, Reading &reading);
    Flow readAll(Scope &scope, Reading &reading);
    Request pageRequest(const Reading &reading) const;

    Link &link_;
};

} // namespace clc::oig
