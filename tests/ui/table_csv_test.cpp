#include "tests/ui/people.h"
#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/models/table_csv.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clc::ui;

class TableCsvTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

private Q_SLOTS:
    void textsThatLookLikeFormulasAreMadeHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("harmless");
        const auto row = [](const char *text, const char *harmless) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(harmless);
        };
        row("=1+1", "'=1+1");
        row("+49 30", "'+49 30");
        row("-5", "'-5");
        row("@x", "'@x");
        row("\tx", "'\tx");
        row("\rx", "'\rx");
        row("a=b", "a=b");
        row("", "");
    }

    void textsThatLookLikeFormulasAreMadeHarmless()
    {
        QFETCH(QString, text);
        QTEST(csvHarmless(text), "harmless");
    }

    void recordsAreQuotedAsRfc4180Says()
    {
        const QStringList cells{QStringLiteral("a,b"), QStringLiteral("say \"hi\""), QStringLiteral("two\nlines"),
                                QString(), QStringLiteral("plain é")};
        QCOMPARE(csvRecord(cells), QByteArray("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,plain \xC3\xA9\r\n"));
        QCOMPARE(csvRecord({QString(), QStringLiteral("x")}), QByteArray(",x\r\n"));
    }

    void whatIsShownIsWritten()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QDateTime seen(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        KeyedTableModel<Person> model(personKey, peopleColumns());
        model.setRows({{QStringLiteral("1"), QStringLiteral("=evil()"), -5, seen},
                       {QStringLiteral("2"), QStringLiteral("hidden by filter"), 0, seen},
                       {QStringLiteral("3"), QStringLiteral("Anna"), 12345, seen, Tone::error}});
        SortedFilterProxy proxy;
        proxy.setSourceModel(&model);
        proxy.setPredicate([&](int row) { return model.row(row).id != QStringLiteral("2"); });
        proxy.sort(1, Qt::DescendingOrder);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.csv"));
        QVERIFY(writeCsv(path, proxy, {1, 0, 2, 3}).ok());
        QCOMPARE(contents(path), QByteArray("\xEF\xBB\xBF"
                                            "Calls,Name,State,Seen\r\n"
                                            "12345,Anna,Failed,2026-01-02T03:04:05Z\r\n"
                                            "-5,'=evil(),Imported,2026-01-02T03:04:05Z\r\n"));
        QVERIFY(writeCsv(path, proxy, {0}, {.byteOrderMark = false}).ok());
        QCOMPARE(contents(path), QByteArray("Name\r\nAnna\r\n'=evil()\r\n"));
        QLocale::setDefault(QLocale::c());
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        KeyedTableModel<Person> model(personKey, peopleColumns());
        const clc::Status written = writeCsv(folder.filePath(QStringLiteral("missing/t.csv")), model, {0});
        QVERIFY(!written.ok());
        QCOMPARE(written.error().field, QStringLiteral("path"));
        QVERIFY(!written.error().reason.isEmpty());
    }

    void aFileIsReplacedOnlyWhenAllIsWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.csv"));
        {
            CsvWriter writer(path);
            QVERIFY(writer.open().ok());
            writer.add({QStringLiteral("half")});
        }
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TableCsvTest)
#include "table_csv_test.moc"
