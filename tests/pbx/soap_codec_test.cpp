#include "engine/pbx/oig/oig_answers.h"
#include "engine/pbx/oig/oig_catalog.h"
#include "engine/pbx/oig/oig_requests.h"
#include "engine/pbx/oig/oig_rows.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <limits>

using namespace clc;
using namespace clc::oig;

namespace
{

const QByteArray rowsText =
    R"(<d:tuples numberOfTuples="2"><d:tuple numberOfFields="2" viewId="1" isShared="false">)"
    R"(<d:field>1001</d:field><d:field>Žoë &lt;&amp;&#13;</d:field></d:tuple>)"
    R"(<d:tuple numberOfFields="2" viewId="3" isShared="true"><d:field/><d:field> x </d:field></d:tuple></d:tuples>)";

/// The answer of getAllTuples, its children in whatever namespace.
QByteArray answer(const QByteArray &inside, const QByteArray &attributes = R"(result="true")")
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">)"
           R"(<e:Header><x xmlns="urn:x"><y/></x></e:Header><e:Body>)"
           R"(<s:getAllTuplesResponse xmlns:s="http://mitel.com/oig/da/DataAccessService" xmlns:d="http://mitel.com/oig/da">)"
           "<s:return " +
           attributes + '>' + inside + "</s:return></s:getAllTuplesResponse></e:Body></e:Envelope>";
}

AnswerContext context(const QString &operation = QStringLiteral("getAllTuples"))
{
    return {QStringLiteral("oig.example"), QStringLiteral("Users"), operation, {}};
}

struct Rows {
    Result<RowCount> count = RowCount{};
    QVector<QStringList> rows;
};

Rows rowsOf(const QByteArray &document, const AnswerContext &described, qsizetype width = 2)
{
    Rows result;
    Tuple tuple;
    result.count = decodeTuples(document, described, width, tuple, [&result](const Tuple &row) {
        result.rows.append(QStringList(row.fields.begin(), row.fields.end()));
    });
    return result;
}

template<typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorCodeName(result.error().code);
}

/// `<a/>` as `<a></a>`: which of the two is written does not matter.
QString withoutShortForms(const QByteArray &xml)
{
    static const QRegularExpression shortForm(QStringLiteral("<([\\w:]+)([^<>]*)/>"));
    return QString::fromUtf8(xml).replace(shortForm, QStringLiteral("<\\1\\2></\\1>"));
}

QByteArray body(const QByteArray &document)
{
    const qsizetype from = document.indexOf("<soap:Body>") + 11;
    return document.mid(from, document.indexOf("</soap:Body>") - from);
}

} // namespace

class SoapCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreStrictlyQualified_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("expected");
        const Tuple row{{QStringLiteral("1001"), QStringLiteral("A&B <\r>")}, 3, true};
        const Tuple other{{QStringLiteral("1002"), QString()}, 3, false};
        const QByteArray rowText = R"( numberOfFields="2" viewId="3" isShared="true"><t:field>1001</t:field>)"
                                   R"(<t:field>A&amp;B &lt;&#13;&gt;</t:field></t:)";
        const QByteArray otherText = R"( numberOfFields="2" viewId="3" isShared="false"><t:field>1002</t:field>)"
                                     R"(<t:field></t:field></t:)";
        OigAccess access;
        access.applicationName = QStringLiteral("Gate<way>");
        access.companyName = QStringLiteral("Çö");
        access.applicationPassword = "a&p";
        access.localPassword = "l\"p";
        QTest::newRow("loginEx")
            << loginEx(access)
            << QByteArray("<s:loginEx><s:req><t:applicationName>Gate&lt;way&gt;</t:applicationName>"
                          "<t:companyName>Çö</t:companyName><t:applicationPassword>a&amp;p</t:applicationPassword>"
                          "<t:localPassword>l&quot;p</t:localPassword><t:version>4.0</t:version></s:req></s:loginEx>");
        QTest::newRow("logout") << sessionRequest(Service::session, QLatin1String("logout"), 5'000'000'001)
                                << QByteArray("<s:logout><s:sessionId>5000000001</s:sessionId></s:logout>");
        QTest::newRow("getIcpId") << getIcpId(7, QStringLiteral("10.0.0.1"))
                                  << QByteArray(R"(<s:getIcpId><s:request sessionId="7"><t:icpIpAddress>10.0.0.1)"
                                                "</t:icpIpAddress></s:request></s:getIcpId>");
        QTest::newRow("getIcpConfig") << getIcpConfig(7, 8'000'000'001)
                                      << QByteArray("<s:getIcpConfig><s:sessionId>7</s:sessionId>"
                                                    "<s:icpId>8000000001</s:icpId></s:getIcpConfig>");
        QTest::newRow("getAllTuples") << getAllTuples(7, 42)
                                      << QByteArray("<s:getAllTuples><s:sessionId>7</s:sessionId>"
                                                    "<s:deiId>42</s:deiId></s:getAllTuples>");
        QTest::newRow("first page") << searchNTuples(7, 42, 500, nullptr)
                                    << QByteArray(R"(<s:searchFirstNTuples><s:searchRequest sessionId="7" deiId="42" )"
                                                  R"(n="500"></s:searchRequest></s:searchFirstNTuples>)");
        QTest::newRow("next page") << searchNTuples(7, 42, 500, &row)
                                   << QByteArray(R"(<s:searchNextNTuples><s:searchRequest sessionId="7" deiId="42" )"
                                                 R"(n="500"><t:currentTuple)") +
                                          rowText + "currentTuple></s:searchRequest></s:searchNextNTuples>";
        QTest::newRow("insertTuple")
            << insertTuple(7, 42, row)
            << QByteArray(R"(<s:insertTuple><s:insertTupleRequest sessionId="7" deiId="42" distributionOnly="false">)"
                          "<t:newTuple") +
                   rowText + "newTuple></s:insertTupleRequest></s:insertTuple>";
        QTest::newRow("updateTuple")
            << updateTuple(7, 42, row, other)
            << QByteArray(R"(<s:updateTuple><s:updateTupleRequest sessionId="7" deiId="42" distributionOnly="false">)"
                          "<t:oldTuple") +
                   rowText + "oldTuple><t:newTuple" + otherText + "newTuple></s:updateTupleRequest></s:updateTuple>";
        QTest::newRow("deleteTuple")
            << deleteTuple(7, 42, other)
            << QByteArray(R"(<s:deleteTuple><s:deleteTupleRequest sessionId="7" deiId="42" distributionOnly="false">)"
                          "<t:tuple") +
                   otherText + "tuple></s:deleteTupleRequest></s:deleteTuple>";
        QTest::newRow("registerDeisForNotification")
            << registerDeisForNotification(7, {42, 43})
            << QByteArray(
                   R"(<s:registerDeisForNotification><s:regNotification sessionId="7" numberOfDeis="2">)"
                   "<t:deiId>42</t:deiId><t:deiId>43</t:deiId></s:regNotification></s:registerDeisForNotification>");
    }
    void requestsAreStrictlyQualified()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, expected);
        QCOMPARE(withoutShortForms(body(document)), withoutShortForms(expected));
    }

    void textThatXmlCannotCarryIsRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("empty") << "" << true;
        QTest::newRow("blanks") << "a\tb\r\nc" << true;
        QTest::newRow("beyond 16 bits") << QString::fromUcs4(U"😀") << true;
        QTest::newRow("NUL") << QString(QChar(0)) << false;
        QTest::newRow("escape") << "\x1b[0m" << false;
        QTest::newRow("first half") << QString(QChar(0xD83D)) << false;
        QTest::newRow("second half") << QString(QChar(0xDE00)) << false;
        QTest::newRow("not a character") << QString(QChar(0xFFFE)) << false;
    }
    void textThatXmlCannotCarryIsRecognised()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(isXmlText(text), fits);
    }

    void rowsAreReadInEveryStyleOfNamespaces_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray qualified = answer(rowsText);
        QTest::newRow("qualified") << qualified;
        QTest::newRow("in the wrapper's namespace")
            << QByteArray(qualified).replace("d:", "s:").replace("xmlns:s=\"http://mitel.com/oig/da\"", "");
        QTest::newRow("in none") << QByteArray(qualified).replace("<d:", "<").replace("</d:", "</");
        QTest::newRow("booleans as digits")
            << QByteArray(qualified).replace("\"true\"", "\"1\"").replace("\"false\"", "\"0\"");
        QTest::newRow("comments between") << QByteArray(qualified).replace("</d:tuple>", "<!-- row --></d:tuple>\n ");
        QTest::newRow("text in sections") << QByteArray(qualified).replace("1001", "<![CDATA[10]]>01");
        QTest::newRow("unknown elements")
            << QByteArray(qualified).replace("<d:tuples ", "<more><a/>b</more><d:tuples ");
    }
    void rowsAreReadInEveryStyleOfNamespaces()
    {
        QFETCH(QByteArray, document);
        const Rows read = rowsOf(document, context());
        QVERIFY2(read.count.ok(), read.count ? "" : qPrintable(read.count.error().message()));
        QCOMPARE(read.count->announced, 2);
        QCOMPARE(read.rows, (QVector<QStringList>{{QStringLiteral("1001"), QStringLiteral("Žoë <&\r")},
                                                  {QString(), QStringLiteral(" x ")}}));
    }

    void hostileAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("code");
        const QByteArray good = answer(rowsText);
        QTest::newRow("nothing") << QByteArray() << "answerMalformed";
        QTest::newRow("not XML") << QByteArray("I am a teapot") << "answerMalformed";
        QTest::newRow("JSON") << QByteArray("{\"result\":true}") << "answerMalformed";
        QTest::newRow("HTML") << QByteArray("<html><body><p>Sign in</body></html>") << "answerMalformed";
        QTest::newRow("XHTML") << QByteArray("<html><body><p/></body></html>") << "answerMalformed";
        QTest::newRow("octets") << QByteArray(1000, '\xff') << "answerMalformed";
        QTest::newRow("cut in the middle") << good.left(good.size() / 2) << "answerMalformed";
        QTest::newRow("cut after the rows") << good.left(good.indexOf("</d:tuples>") + 11) << "answerMalformed";
        QTest::newRow("cut before the last character") << good.chopped(1) << "answerMalformed";
        QTest::newRow("something behind") << good + "<more/>"
                                          << "answerMalformed";
        QTest::newRow("another operation")
            << QByteArray(good).replace("getAllTuplesResponse", "logoutResponse") << "answerMalformed";
        QTest::newRow("no return") << QByteArray(good).replace("s:return", "s:other") << "answerMalformed";
        QTest::newRow("empty body") << QByteArray("<Envelope><Body/></Envelope>") << "answerMalformed";
        QTest::newRow("no body") << QByteArray("<Envelope/>") << "answerMalformed";
        QTest::newRow("undeclared prefix") << QByteArray(good).replace("<d:field/>", "<q:field/>") << "answerMalformed";
        QTest::newRow("rows uncounted") << QByteArray(good).replace("numberOfTuples", "count") << "answerMalformed";
        QTest::newRow("count is no number")
            << QByteArray(good).replace("numberOfTuples=\"2\"", "numberOfTuples=\"two\"") << "answerMalformed";
        QTest::newRow("shared is no boolean")
            << QByteArray(good).replace("isShared=\"true\"", "isShared=\"maybe\"") << "answerMalformed";
        QTest::newRow("row shorter than it says") << QByteArray(good).replace("<d:field/>", "") << "answerMalformed";
        QTest::newRow("row shorter than described")
            << QByteArray(good).replace("<d:field/>", "").replace("\"2\" viewId=\"3\"", "\"1\" viewId=\"3\"")
            << "answerMalformed";
        QTest::newRow("elements in a text") << QByteArray(good).replace("1001", "<b>1001</b>") << "answerMalformed";
        QTest::newRow("document type") << QByteArray(good).replace("<e:Envelope",
                                                                   "<!DOCTYPE x [<!ENTITY a \"b\">]><e:Envelope")
                                       << "answerMalformed";
        QTest::newRow("entities that grow")
            << QByteArray("<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                          "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Envelope><Body>&c;</Body></Envelope>")
            << "answerMalformed";
        QTest::newRow("external entity")
            << QByteArray(
                   "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Envelope><Body>&a;</Body></Envelope>")
            << "answerMalformed";
        QTest::newRow("unknown entity") << QByteArray(good).replace("1001", "&nbsp;") << "answerMalformed";
        QTest::newRow("control character") << QByteArray(good).replace("1001", "&#1;") << "answerMalformed";
        QTest::newRow("nested deeply") << answer(QByteArray("<a>").repeated(100'000) +
                                                 QByteArray("</a>").repeated(100'000))
                                       << "answerMalformed";
        QTest::newRow("nested in a row") << QByteArray(good).replace(
                                                "<d:field/>", "<x>" + QByteArray("<a>").repeated(40) +
                                                                  QByteArray("</a>").repeated(40) + "</x><d:field/>")
                                         << "answerMalformed";
        QTest::newRow("too many elements") << answer(QByteArray("<a/>").repeated(600'000)) << "answerTooLarge";
        QTest::newRow("too long") << answer("<d:tuples numberOfTuples=\"0\"><a>" + QByteArray(40 << 20, 'a') +
                                            "</a></d:tuples>")
                                  << "answerTooLarge";
    }
    void hostileAnswersAreRefused()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, code);
        const Rows read = rowsOf(document, context());
        QCOMPARE(codeOf(read.count), code);
        QVERIFY(read.rows.size() <= 2);
        QCOMPARE(codeOf(decodePlain(document, context())) == QLatin1String("internal"), false);
        QVERIFY(read.count.error().parameters.value(QLatin1String("detail")).toString().size() < 300);
    }

    /// Whatever is cut off anywhere never passes for a whole answer.
    void noBeginningOfAnAnswerIsAnAnswer()
    {
        const QByteArray good = answer(rowsText);
        for (qsizetype size = 0; size < good.size(); ++size) {
            const Rows read = rowsOf(good.left(size), context());
            QVERIFY2(!read.count.ok(), qPrintable(QString::number(size)));
        }
    }

    void anotherCountThanTheRowsIsSeen()
    {
        const Rows read =
            rowsOf(answer(QByteArray(rowsText).replace("numberOfTuples=\"2\"", "numberOfTuples=\"3\"")), context());
        QCOMPARE(read.count->announced, 3);
        QCOMPARE(read.count->received, 2);
        const Rows none = rowsOf(answer(""), context());
        QCOMPARE(none.count->received, 0);
    }

    void refusalsAndFaultsAreToldApart()
    {
        const QByteArray no =
            answer("<d:errorDescription> Not \n allowed. password=geheim </d:errorDescription>", R"(result="false")");
        const auto refusal = decodeRefusal(no, context());
        QVERIFY(refusal.ok() && refusal->has_value());
        QVERIFY((*refusal)->startsWith(QLatin1String("Not allowed.")));
        QVERIFY(!(*refusal)->contains(QLatin1String("geheim")));
        const auto accepted = decodeRefusal(answer(rowsText), context());
        QVERIFY(accepted.ok() && !accepted->has_value());
        QCOMPARE(codeOf(decodeRefusal(answer("", ""), context())), QStringLiteral("answerMalformed"));

        const QByteArray fault = R"(<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault>)"
                                 "<faultcode>e:Server</faultcode><faultstring>no such operation</faultstring>"
                                 "<detail><a/></detail></e:Fault></e:Body></e:Envelope>";
        const auto faulted = decodeRefusal(fault, context());
        QCOMPARE(codeOf(faulted), QStringLiteral("pbxRequestFailed"));
        QCOMPARE(faulted.error().reason, QStringLiteral("no such operation"));
    }

    void plainAnswersGiveAttributesAndTexts()
    {
        const QByteArray document =
            answer("<d:connectionState>CONNECTED</d:connectionState><d:icpVersion>10.2</d:icpVersion>",
                   R"(result="true" icpId="8000000001")");
        const auto read = decodePlain(document, context());
        QVERIFY(read.ok() && read->accepted);
        QCOMPARE(read->number(QLatin1String("icpId")), 8'000'000'001);
        QCOMPARE(read->values.value(QStringLiteral("connectionState")), QStringLiteral("CONNECTED"));
    }

    void notificationsCarryBothRows_data()
    {
        QTest::addColumn<QByteArray>("operation");
        for (const char *text : {"OP_INSERT", "OP_UPDATE", "OP_DELTE", "OP_DELETE"})
            QTest::newRow(text) << QByteArray(text);
    }
    void notificationsCarryBothRows()
    {
        QFETCH(QByteArray, operation);
        const QByteArray document = answer(
            R"(<d:originalTuple numberOfFields="1" viewId="1" isShared="false"><d:field>1</d:field></d:originalTuple>)"
            R"(<d:updatedTuple numberOfFields="1" viewId="1" isShared="false"><d:field>2</d:field></d:updatedTuple>)"
            "<d:operationPerformed>" +
                operation + "</d:operationPerformed>",
            R"(result="true" deiId="42")");
        const auto read = decodeNotification(document, context());
        QVERIFY(read.ok() && read->accepted);
        QCOMPARE(read->deiId, 42);
        QCOMPARE(read->operation, QString::fromLatin1(operation));
        QCOMPARE(read->before->fields.front(), QStringLiteral("1"));
        QCOMPARE(read->after->fields.front(), QStringLiteral("2"));
    }

    void identityFollowsTheMetadata_data()
    {
        QTest::addColumn<bool>("loginIsKey");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("dn");
        QTest::addColumn<QString>("identity");
        QTest::newRow("key column") << true << "anna"
                                    << "1001"
                                    << "key:anna";
        QTest::newRow("key column empty") << true << ""
                                          << "1001"
                                          << "dn:1001";
        QTest::newRow("login ID") << false << "anna"
                                  << "1001"
                                  << "login:anna";
        QTest::newRow("DN") << false << ""
                            << "1001"
                            << "dn:1001";
        QTest::newRow("nothing") << false << ""
                                 << ""
                                 << "";
    }
    void identityFollowsTheMetadata()
    {
        QFETCH(bool, loginIsKey);
        QFETCH(QString, login);
        QFETCH(QString, dn);
        QFETCH(QString, identity);
        UserRows rows;
        rows.begin(usersTable(loginIsKey));
        const PbxUser user =
            rows.user(Tuple{{login, dn, QStringLiteral("a@b.example"), QStringLiteral("Last")}, 1, false});
        QCOMPARE(user.identity, Identity(identity));
        QCOMPARE(user.loginId, login);
        QCOMPARE(user.dn, Dn(dn));
        QVERIFY(user.department.isEmpty());
    }

    /// 2,500 users in the shape of real rows; processor time, and ten times what it takes.
    void aDirectoryIsDecodedQuickly()
    {
        constexpr int count = 2500;
        QByteArray inside = "<d:tuples numberOfTuples=\"2500\">";
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(2001 + i);
            inside += R"(<d:tuple numberOfFields="12" viewId="1" isShared="false"><d:field>u)" + number +
                      "</d:field><d:field>" + number + "</d:field><d:field>user" + number +
                      "@customer.example</d:field><d:field>Sørensen</d:field>" +
                      QByteArray("<d:field>Vertrieb</d:field>").repeated(8) + "</d:tuple>";
        }
        inside += "</d:tuples>";
        const QByteArray document = answer(inside);
        const TablePtr table = usersTable(false, 8);
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 5; ++round) {
            UserRows rows;
            rows.begin(table);
            Tuple tuple;
            const std::clock_t before = std::clock();
            const auto read =
                decodeTuples(document, context(), 12, tuple, [&rows](const Tuple &row) { rows.row(row); });
            best = std::min(best, std::clock() - before);
            QVERIFY(read.ok());
            QCOMPARE(rows.users.size(), count);
        }
        qInfo("2,500 users (%lld bytes) in %.1f ms", static_cast<long long>(document.size()),
              1000.0 * double(best) / CLOCKS_PER_SEC);
        QVERIFY(best < CLOCKS_PER_SEC * 3 / 10);
    }

private:
    static TablePtr usersTable(bool loginIsKey, int more = 0)
    {
        DeiDescriptor descriptor;
        descriptor.id = 7;
        descriptor.table = QStringLiteral("User and Services Configuration");
        int id = 0;
        for (const char *name : {"Login ID", "Number", "Email Address", "Last Name"}) {
            FieldDescriptor field;
            field.id = ++id;
            field.name = QLatin1String(name);
            field.type = QStringLiteral("STRING_FIELD_TYPE");
            descriptor.fields.append(field);
        }
        for (const char *name : {"First Name", "Department", "Location", "Device Type", "Home Element",
                                 "Secondary Element", "Hot Desking User", "Class of Service"}) {
            if (more-- <= 0) break;
            FieldDescriptor field;
            field.id = ++id;
            field.name = QLatin1String(name);
            descriptor.fields.append(field);
        }
        descriptor.fields[1].key = true;
        descriptor.dnFieldId = 2;
        if (loginIsKey) descriptor.keyFieldIds = {1};
        const Catalog catalog(FormMap::builtIn(), {descriptor});
        return catalog.table(QStringLiteral("users")).value();
    }
};

QTEST_GUILESS_MAIN(SoapCodecTest)
#include "soap_codec_test.moc"
