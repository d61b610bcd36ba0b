#include "engine/pbx/form_check.h"
#include "engine/pbx/oig/oig_driver.h"

#include <QTest>

using namespace clc;

namespace
{

FormDescription speedDials()
{
    FormDescription form{QStringLiteral("speedDials"), QStringLiteral("System Speed Dials"), {}, true};
    FormField dn{QStringLiteral("dn"), QStringLiteral("Speed Dial Number")};
    dn.key = dn.mandatory = dn.isDn = true;
    dn.writableKey = false;
    dn.size = 7;
    FormField number{QStringLiteral("number"), QStringLiteral("Actual Number")};
    number.mandatory = true;
    number.size = 26;
    FormField index{QStringLiteral("index"), QStringLiteral("Index"), FormField::Kind::integer};
    index.minimum = 1;
    index.maximum = 150;
    index.size = 3;
    FormField open{QStringLiteral("open"), QStringLiteral("Any Number"), FormField::Kind::integer};
    FormField local{QStringLiteral("local"), QStringLiteral("Local"), FormField::Kind::boolean};
    FormField choice{QStringLiteral("override"), QStringLiteral("Overrides Toll Control"), FormField::Kind::choice};
    choice.choices = {QStringLiteral("Yes"), QStringLiteral("No")};
    FormField free{QStringLiteral("type"), QStringLiteral("Type"), FormField::Kind::choice};
    form.fields = {dn, number, index, open, local, choice, free};
    return form;
}

QHash<QString, QString> valid()
{
    return {{QStringLiteral("dn"), QStringLiteral("*100")}, {QStringLiteral("number"), QStringLiteral("911")}};
}

QString codeOf(const Status &status)
{
    return status ? QStringLiteral("ok") : errorCodeName(status.error().code);
}

} // namespace

class FormCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRowIsChecked_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("as it is") << "type"
                                  << ""
                                  << "ok";
        QTest::newRow("DN of full size") << "dn"
                                         << "*#12345"
                                         << "ok";
        QTest::newRow("DN too long") << "dn"
                                     << "12345678"
                                     << "invalidValue";
        QTest::newRow("DN with a letter") << "dn"
                                          << "12a"
                                          << "invalidValue";
        QTest::newRow("DN with a digit of another script") << "dn" << QStringLiteral("١٢") << "invalidValue";
        QTest::newRow("no DN") << "dn"
                               << ""
                               << "missingValue";
        QTest::newRow("mandatory empty") << "number"
                                         << ""
                                         << "missingValue";
        QTest::newRow("26 characters") << "number" << QString(26, u'1') << "ok";
        QTest::newRow("27 characters") << "number" << QString(27, u'1') << "invalidValue";
        QTest::newRow("26 characters beyond 16 bits") << "number" << QString::fromUcs4(U"😀").repeated(26) << "ok";
        QTest::newRow("tabulator") << "number"
                                   << "1\t2"
                                   << "invalidValue";
        QTest::newRow("NUL") << "number" << QString(QChar(0)) << "invalidValue";
        QTest::newRow("half a surrogate pair") << "number" << QString(QChar(0xD83D)) << "invalidValue";
        QTest::newRow("lowest") << "index"
                                << "1"
                                << "ok";
        QTest::newRow("highest") << "index"
                                 << "150"
                                 << "ok";
        QTest::newRow("below") << "index"
                               << "0"
                               << "invalidValue";
        QTest::newRow("above") << "index"
                               << "151"
                               << "invalidValue";
        QTest::newRow("no number") << "index"
                                   << "x"
                                   << "invalidValue";
        QTest::newRow("with a plus") << "index"
                                     << "+7"
                                     << "invalidValue";
        QTest::newRow("with a blank") << "index"
                                      << " 7"
                                      << "invalidValue";
        QTest::newRow("beyond 64 bits") << "open"
                                        << "99999999999999999999"
                                        << "invalidValue";
        QTest::newRow("no range told") << "open"
                                       << "-5"
                                       << "ok";
        QTest::newRow("true") << "local"
                              << "true"
                              << "ok";
        QTest::newRow("yes is not true") << "local"
                                         << "yes"
                                         << "invalidValue";
        QTest::newRow("a choice") << "override"
                                  << "No"
                                  << "ok";
        QTest::newRow("no choice") << "override"
                                   << "no"
                                   << "invalidValue";
        QTest::newRow("choices not told") << "type"
                                          << "Emergency"
                                          << "ok";
        QTest::newRow("a field the PBX lacks") << "label"
                                               << "x"
                                               << "pbxFieldMissing";
        QTest::newRow("… but nothing to write into it") << "label"
                                                        << ""
                                                        << "ok";
    }
    void aNewRowIsChecked()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        QHash<QString, QString> values = valid();
        values.insert(field, value);
        const Status status = checkNewRow(speedDials(), values);
        QCOMPARE(codeOf(status), code);
        if (!status) QCOMPARE(status.error().field, QStringLiteral("speedDials.") + field);
    }

    void whatIsMandatoryMustBeGiven()
    {
        QHash<QString, QString> values = valid();
        values.remove(QStringLiteral("number"));
        const Status status = checkNewRow(speedDials(), values);
        QCOMPARE(codeOf(status), QStringLiteral("missingValue"));
        QCOMPARE(status.error().parameters.value(QLatin1String("field")).toString(),
                 QStringLiteral("Actual Number of System Speed Dials"));
    }

    void onlyWhatChangesIsChecked()
    {
        FormRow old;
        old.values = {{QStringLiteral("dn"), QStringLiteral("*100")},
                      {QStringLiteral("number"), QString(40, u'9')}, // from before the limit
                      {QStringLiteral("index"), QStringLiteral("7")}};
        const FormDescription form = speedDials();
        QVERIFY(checkChanges(form, old, {}));
        QVERIFY(checkChanges(form, old, old.values));
        QVERIFY(checkChanges(form, old, {{QStringLiteral("index"), QStringLiteral("8")}}));
        QVERIFY(checkChanges(form, old, {{QStringLiteral("index"), QString()}}));
        QCOMPARE(codeOf(checkChanges(form, old, {{QStringLiteral("index"), QStringLiteral("151")}})),
                 QStringLiteral("invalidValue"));
        QCOMPARE(codeOf(checkChanges(form, old, {{QStringLiteral("number"), QString()}})),
                 QStringLiteral("missingValue"));
        QCOMPARE(codeOf(checkChanges(form, old, {{QStringLiteral("dn"), QStringLiteral("*101")}})),
                 QStringLiteral("invalidValue"));
    }

    void versionsAreComparedAsNumbers_data()
    {
        QTest::addColumn<bool>("supported");
        for (const char *text : {"9.4", "09.4 SP1", "9.4.0.24", "9.10", "10.0", "10.2.0.26", "20.0", "10",
                                 "Release 9.4 SP2", "MiVoice Business 10.1"})
            QTest::newRow(text) << true;
        for (const char *text : {"9.3", "9.3.9.99", "8.0 SP3", "9", "0.0", "", "unknown", "v", "3300 ICP", "."})
            QTest::newRow(*text ? text : "empty") << false;
    }
    void versionsAreComparedAsNumbers()
    {
        QFETCH(bool, supported);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(isSupportedMivbVersion(text == QLatin1String("empty") ? QString() : text), supported);
    }
};

QTEST_GUILESS_MAIN(FormCheckTest)
#include "form_check_test.moc"
