#pragma once

#include "app/lab/http/http_server.h"

#include <QFile>

namespace lab
{

/// Keeps what was asked of the systems, a line of JSON each, so that a benchmark can ask the same again:
/// {"atMs","system","operation","method","path","query","headers":{"soapaction"},"body":BASE64}. Bodies hold passwords
/// and tokens of the laboratory: the file is the owner's alone.
class Recorder
{
public:
    bool open(const QString &path);
    void record(const QString &system, const HttpRequest &request);

private:
    QFile file_;
};

} // namespace lab
