#pragma once

#include "engine/net/endpoint.h"
#include "engine/net/http_client.h"
#include "engine/pbx/oig/soap_reader.h"
#include "engine/pbx/oig/soap_writer.h"

#include <chrono>

namespace clc::oig
{

/// One call of an OIG operation: what is posted, and how its answer is to be taken.
struct SoapCall {
    Service service = Service::session;
    QString operation;
    QString what; ///< for people: "log-in", "users"
    QByteArray document;
    std::chrono::milliseconds timeout{30'000};
    qint64 answerLimit = qint64{32} << 20;
    bool repeatable = true; ///< false for what changes the PBX: then it reaches the server at most once
};

/// Posts SOAP 1.1 requests to one OIG. Both references must outlive it.
class SoapClient
{
public:
    SoapClient(HttpClient &http, const Endpoint &oig) : http_(http), oig_(oig) {}

    /// The body of the answer. A SOAP fault is `pbxRequestFailed` with its text; other statuses are `unexpectedStatus`.
    Task<QByteArray> post(Scope &scope, SoapCall call);
    /// What the decoders need to know of this call.
    AnswerContext context(const SoapCall &call) const;

private:
    HttpClient &http_;
    const Endpoint &oig_;
};

} // namespace clc::oig
