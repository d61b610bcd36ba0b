// What is accepted as an address is written and read back as the same.

#include "engine/net/endpoint.h"

using namespace clc;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto endpoint = Endpoint::parse(text, 443, QStringLiteral("field"));
    if (!endpoint) return 0;
    const auto again = Endpoint::parse(endpoint->text(), 1, QStringLiteral("field"));
    if (!again || !(*again == *endpoint)) __builtin_trap();
    return 0;
}
