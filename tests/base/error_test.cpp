#include "engine/base/error.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace clc;

namespace
{

QStringList allCodes()
{
    return {
#define CLC_ERROR(code, title, sentence, cure) QStringLiteral(#code),
#include "engine/base/error_codes.inc"
#undef CLC_ERROR
    };
}

} // namespace

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeSaysWhatHappenedAndWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : allCodes()) QTest::newRow(name.toUtf8().constData()) << name;
    }

    void everyCodeSaysWhatHappenedAndWhatToDo()
    {
        QFETCH(QString, name);
        const auto code = errorCodeFromName(name);
        QVERIFY(code);
        QCOMPARE(errorCodeName(*code), name);
        const ErrorText text = errorText(*code);
        QVERIFY2(!text.title.isEmpty() && !text.title.endsWith(QLatin1Char('.')), "a title is a phrase");
        QVERIFY2(text.sentence.endsWith(QLatin1Char('.')) || text.sentence.startsWith(QStringLiteral("%{")),
                 "a sentence ends");
        QVERIFY2(text.cure.endsWith(QLatin1Char('.')), "a cure is a sentence");
    }

    void codesAreUnique()
    {
        const QStringList codes = allCodes();
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
    }

    void aMessageHasItsParametersFilledIn()
    {
        Error error = failure(ErrorCode::connectionRefused,
                              {{QStringLiteral("host"), QStringLiteral("pbx.example")}, {QStringLiteral("port"), 443}},
                              QStringLiteral("ECONNREFUSED"));
        error.requestId = QStringLiteral("abc");
        const QString message = error.message();
        QVERIFY(message.contains(QStringLiteral("Nothing answers at pbx.example port 443.")));
        QVERIFY(message.contains(QStringLiteral("(ECONNREFUSED)")));
        QVERIFY(message.contains(QStringLiteral("[request abc]")));
        QVERIFY(!message.contains(QStringLiteral("%{")));
    }

    void anErrorSurvivesTheBoundary()
    {
        Error error = failureIn(QStringLiteral("mbg.password"), ErrorCode::mbgPasswordTooLong,
                                {{QStringLiteral("length"), 16}}, QStringLiteral("r"));
        error.retryable = true;
        error.requestId = QStringLiteral("id");
        const Error back = Error::fromJson(error.toJson());
        QCOMPARE(back.toJson(), error.toJson());
        QCOMPARE(back.field, QStringLiteral("mbg.password"));
    }

    void anUnknownForeignCodeIsKeptByName()
    {
        const Error error = Error::fromJson({{QStringLiteral("code"), QStringLiteral("fromTheFuture")}});
        QCOMPARE(error.code, ErrorCode::internal);
        QCOMPARE(error.parameters.value(QStringLiteral("code")).toString(), QStringLiteral("fromTheFuture"));
    }
};

QTEST_GUILESS_MAIN(ErrorTest)
#include "error_test.moc"
