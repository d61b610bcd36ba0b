#pragma once

#include "app/lab/http/http_server.h"

namespace lab
{

/// Makes requests out of the octets of one connection (RFC 9112). Strict where leniency would hide a mistake of the
/// client: two lengths, folded headers, a length beside chunks and a missing Host are refused.
class HttpParser
{
public:
    enum class Step {
        NeedMore, ///< no whole request yet
        Expects,  ///< the client waits for "100 Continue"; said once per request
        Complete, ///< `take` has the request
        Refused   ///< `refusal` says with what status; the connection cannot be used further
    };

    explicit HttpParser(qint64 bodyLimit) : bodyLimit_(bodyLimit) {}

    void append(const QByteArray &octets) { buffer_.append(octets); }
    Step advance();
    /// The request found by `advance`; the parser goes on with the next one.
    HttpRequest take();
    bool keepAlive() const { return keepAlive_; } ///< of the request that was last complete
    int refusal() const { return refusal_; }
    bool idle() const { return state_ == State::Head && offset_ == buffer_.size(); } ///< nothing of a request is here

private:
    enum class State { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailer, Done };

    Step refuse(int status);
    bool step(Step *result);
    bool readLine(QByteArray *line, qsizetype limit, Step *result);
    bool readHead(Step *result);
    bool parseRequestLine(const QByteArray &line);
    bool parseHeader(const QByteArray &line);
    bool frame(Step *result);
    bool readBody(qint64 octets);
    bool readChunkSize(Step *result);
    bool readTrailer(Step *result);
    void decideKeepAlive();

    qint64 bodyLimit_;
    QByteArray buffer_;
    qsizetype offset_ = 0; ///< octets of `buffer_` that are used up
    State state_ = State::Head;
    HttpRequest request_;
    qsizetype trailer_ = 0; ///< octets of trailer lines so far
    qint64 wanted_ = 0;     ///< octets the body or chunk still needs in total
    int minorVersion_ = 1;
    bool keepAlive_ = true;
    int refusal_ = 0;
};

} // namespace lab
