#include "engine/pbx/oig/soap_client.h"

namespace clc::oig
{

namespace
{

HttpRequest httpRequest(const Endpoint &oig, SoapCall call)
{
    HttpRequest request;
    request.method = "POST";
    request.url = oig.url(servicePath(call.service));
    request.headers = {{"SOAPAction", "\"urn:" + call.operation.toLatin1() + '"'}, {"Accept", "text/xml"}};
    request.body = std::move(call.document);
    request.contentType = "text/xml; charset=utf-8";
    request.timeout = call.timeout;
    request.answerLimit = call.answerLimit;
    request.repeatable = call.repeatable;
    request.what = call.what;
    return request;
}

} // namespace

Task<QByteArray> SoapClient::post(Scope &scope, SoapCall call)
{
    const AnswerContext described = context(call);
    HttpRequest request = httpRequest(oig_, std::move(call));
    CLC_CO_TRY(HttpReply reply, co_await http_.send(scope, std::move(request)));
    if (reply.status == 200) co_return std::move(reply.body);
    if (reply.status == 500) {
        SoapReader soap(reply.body, described);
        if (!soap.enterReturn() && soap.error().code == ErrorCode::pbxRequestFailed) co_return soap.error();
    }
    co_return httpStatusError(reply, oig_.host, described.what);
}

AnswerContext SoapClient::context(const SoapCall &call) const
{
    AnswerContext described{oig_.host, call.what, call.operation, {}};
    described.limits.bytes = call.answerLimit;
    // What is denser than the shortest element of the contract only wants to cost time.
    constexpr qint64 bytesPerElement = 8; // "<field/>"
    described.limits.elements = call.answerLimit / bytesPerElement;
    return described;
}

} // namespace clc::oig
