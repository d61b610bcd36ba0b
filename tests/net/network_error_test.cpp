#include "engine/net/network_error.h"

#include <QMetaEnum>
#include <QTest>

using namespace clc;

class NetworkErrorTest : public QObject
{
    Q_OBJECT

private:
    static QList<std::tuple<QNetworkReply::NetworkError, ErrorCode, bool>> table()
    {
        using Q = QNetworkReply;
        using C = ErrorCode;
        return {
            {Q::NoError, C::internal, false},
            {Q::ConnectionRefusedError, C::connectionRefused, true},
            {Q::RemoteHostClosedError, C::connectionLost, true},
            {Q::HostNotFoundError, C::nameNotResolved, true},
            {Q::TimeoutError, C::timedOut, true},
            {Q::OperationCanceledError, C::cancelled, false},
            {Q::SslHandshakeFailedError, C::tlsFailed, false},
            {Q::TemporaryNetworkFailureError, C::hostUnreachable, true},
            {Q::NetworkSessionFailedError, C::hostUnreachable, true},
            {Q::BackgroundRequestNotAllowedError, C::hostUnreachable, true},
            {Q::TooManyRedirectsError, C::answerMalformed, false},
            {Q::InsecureRedirectError, C::answerMalformed, false},
            {Q::UnknownNetworkError, C::hostUnreachable, true},
            {Q::ProxyConnectionRefusedError, C::proxyFailed, true},
            {Q::ProxyConnectionClosedError, C::proxyFailed, true},
            {Q::ProxyNotFoundError, C::proxyFailed, true},
            {Q::ProxyTimeoutError, C::proxyFailed, true},
            {Q::ProxyAuthenticationRequiredError, C::proxyFailed, false},
            {Q::UnknownProxyError, C::proxyFailed, true},
            {Q::ContentAccessDenied, C::unexpectedStatus, true},
            {Q::ContentOperationNotPermittedError, C::unexpectedStatus, true},
            {Q::ContentNotFoundError, C::unexpectedStatus, true},
            {Q::AuthenticationRequiredError, C::unexpectedStatus, true},
            {Q::ContentReSendError, C::connectionLost, true},
            {Q::ContentConflictError, C::unexpectedStatus, true},
            {Q::ContentGoneError, C::unexpectedStatus, true},
            {Q::UnknownContentError, C::unexpectedStatus, true},
            {Q::ProtocolUnknownError, C::internal, false},
            {Q::ProtocolInvalidOperationError, C::internal, false},
            {Q::ProtocolFailure, C::answerMalformed, false},
            {Q::InternalServerError, C::unexpectedStatus, true},
            {Q::OperationNotImplementedError, C::unexpectedStatus, true},
            {Q::ServiceUnavailableError, C::unexpectedStatus, true},
            {Q::UnknownServerError, C::unexpectedStatus, true},
        };
    }

private Q_SLOTS:
    void everyNetworkErrorHasItsRow_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        const QMetaEnum names = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        for (int i = 0; i < names.keyCount(); ++i)
            QTest::newRow(names.key(i)) << static_cast<QNetworkReply::NetworkError>(names.value(i));
    }
    void everyNetworkErrorHasItsRow()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        NetworkContext context;
        context.host = QStringLiteral("host.example");
        context.port = 8443;
        context.what = QStringLiteral("users");
        context.seconds = 30;
        context.status = 503;
        context.reason = QStringLiteral("because, password=geheim");
        const auto rows = table();
        const auto row =
            std::find_if(rows.begin(), rows.end(), [error](const auto &one) { return std::get<0>(one) == error; });
        QVERIFY2(row != rows.end(), "the table of this test lacks a row");
        const Error found = classifyNetworkError(error, context);
        QCOMPARE(errorCodeName(found.code), errorCodeName(std::get<1>(*row)));
        QCOMPARE(found.retryable, std::get<2>(*row));
        QVERIFY2(!found.message().contains(QStringLiteral("%{")), qPrintable(found.message()));
        QVERIFY(!found.message().contains(QStringLiteral("geheim")));
        if (found.code != ErrorCode::cancelled) QVERIFY(found.message().contains(QStringLiteral("because")));
    }

    void statusesThatWillNotChangeAreNotRepeated()
    {
        NetworkContext context;
        for (const auto &[status, repeat] :
             {std::pair(400, false), {401, false}, {404, false}, {408, true}, {409, false}, {429, true}, {500, true}}) {
            context.status = status;
            QCOMPARE(classifyNetworkError(QNetworkReply::UnknownContentError, context).retryable, repeat);
        }
    }

    void theProxyIsNamedWhenItIsToBlame()
    {
        NetworkContext context;
        context.host = QStringLiteral("host.example");
        context.proxyHost = QStringLiteral("proxy.example");
        const Error error = classifyNetworkError(QNetworkReply::ProxyAuthenticationRequiredError, context);
        QVERIFY(error.message().contains(QStringLiteral("proxy.example")));
    }

    void everySocketErrorIsClassified_data()
    {
        QTest::addColumn<QAbstractSocket::SocketError>("error");
        const QMetaEnum names = QMetaEnum::fromType<QAbstractSocket::SocketError>();
        for (int i = 0; i < names.keyCount(); ++i)
            QTest::newRow(names.key(i)) << static_cast<QAbstractSocket::SocketError>(names.value(i));
    }
    void everySocketErrorIsClassified()
    {
        QFETCH(QAbstractSocket::SocketError, error);
        using S = QAbstractSocket;
        using C = ErrorCode;
        const QHash<int, C> codes{{S::ConnectionRefusedError, C::connectionRefused},
                                  {S::RemoteHostClosedError, C::connectionLost},
                                  {S::HostNotFoundError, C::nameNotResolved},
                                  {S::SocketAccessError, C::hostUnreachable},
                                  {S::SocketResourceError, C::hostUnreachable},
                                  {S::SocketTimeoutError, C::timedOut},
                                  {S::DatagramTooLargeError, C::internal},
                                  {S::NetworkError, C::hostUnreachable},
                                  {S::AddressInUseError, C::internal},
                                  {S::SocketAddressNotAvailableError, C::internal},
                                  {S::UnsupportedSocketOperationError, C::internal},
                                  {S::UnfinishedSocketOperationError, C::internal},
                                  {S::ProxyAuthenticationRequiredError, C::proxyFailed},
                                  {S::SslHandshakeFailedError, C::tlsFailed},
                                  {S::ProxyConnectionRefusedError, C::proxyFailed},
                                  {S::ProxyConnectionClosedError, C::proxyFailed},
                                  {S::ProxyConnectionTimeoutError, C::proxyFailed},
                                  {S::ProxyNotFoundError, C::proxyFailed},
                                  {S::ProxyProtocolError, C::proxyFailed},
                                  {S::OperationError, C::internal},
                                  {S::SslInternalError, C::tlsFailed},
                                  {S::SslInvalidUserDataError, C::tlsFailed},
                                  {S::TemporaryError, C::hostUnreachable},
                                  {S::UnknownSocketError, C::hostUnreachable}};
        QVERIFY2(codes.contains(error), "the table of this test lacks a row");
        NetworkContext context;
        context.host = QStringLiteral("host.example");
        const Error found = classifySocketError(error, context);
        QCOMPARE(errorCodeName(found.code), errorCodeName(codes.value(error)));
        QVERIFY2(!found.message().contains(QStringLiteral("%{")), qPrintable(found.message()));
    }
};

QTEST_GUILESS_MAIN(NetworkErrorTest)
#include "network_error_test.moc"
