// Whatever the platform sends as a page, it is a page or an error, and its link never leads to another host.

#include "engine/base/json.h"
#include "engine/cloud/collection.h"

using namespace clc;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto json = parseJsonObject(text, QStringLiteral("platform"), QStringLiteral("users"));
    if (!json) return 0;
    const auto page = CollectionPage::fromJson(*json, QStringLiteral("platform"), QStringLiteral("users"));
    if (!page) return 0;
    const QUrl base(QStringLiteral("https://platform.example/admin/2017-09-01"));
    const auto next = pageAddress(page->next, base, {}, QStringLiteral("users"));
    if (next && (next->host() != base.host() || next->scheme() != base.scheme() || next->port() != base.port()))
        __builtin_trap();
    return 0;
}
