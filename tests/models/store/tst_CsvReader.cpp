// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/CsvReader.h"
#include "models/store/LegacyRow.h"

#include <QBuffer>
#include <QTest>

using namespace dbsbm;

namespace {

/// Records with "|" between fields and "/" between records; NULL for a null.
QString readAll(const QByteArray &text, CsvReader::Escapes escapes)
{
    QByteArray bytes = text;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, escapes);
    QStringList records;
    for (;;) {
        const auto record = reader.next();
        if (!record)
            return record.error().code() + u' ' + QString::number(reader.line());
        if (!*record)
            return records.join(u'/');
        QStringList fields;
        for (const auto &field : **record)
            fields << field.value_or(QStringLiteral("NULL"));
        records << fields.join(u'|');
    }
}

} // namespace

class tst_CsvReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void records_data();
    void records();
    void fieldsAreBounded();
    void crossesItsBuffer();
};

void tst_CsvReader::records_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("backslash");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, bool backslash,
                        const char *expected) {
        QTest::newRow(name) << text << backslash << QString::fromUtf8(expected);
    };
    row("plain", "a,b\nc,d\n", false, "a|b/c|d");
    row("crlf, no end", "a,b\r\nc,d", false, "a|b/c|d");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n",
        false, "a|b");
    row("quotes", "\"a,\"\"b\"\"\",\"c\nd\"\n", false, "a,\"b\"|c\nd");
    row("empty fields", ",\n", false, "|");
    row("nulls", "\\N,NULL,\"NULL\"\n", false, "NULL|NULL|NULL");
    row("backslash kept", "\"a\\nb\"\n", false, "a\\nb");
    row("mysql escapes", "\"a\\\"b\\\\c\\nd\"\n", true, "a\"b\\c\nd");
    row("empty lines", "\n\na\n\nb\n", false, "a/b");
    row("utf-8", "\xC3\xA9\n", false, "\xC3\xA9");
    row("not utf-8", "a\n\xFF\n", false, "VAL-009 2");
    row("open quote", "a\n\"b\n", false, "VAL-009 2");
    row("stray quote", "a\"b\n", false, "VAL-009 1");
    row("text behind a quote", "\"a\"b\n", false, "VAL-009 1");
    row("nothing", "", false, "");
}

void tst_CsvReader::records()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, backslash);
    const auto escapes = backslash ? CsvReader::Escapes::Backslash : CsvReader::Escapes::None;
    QTEST(readAll(text, escapes), "expected");
}

void tst_CsvReader::fieldsAreBounded()
{
    QCOMPARE(readAll(QByteArray(kMaxLegacyField + 1, 'x'), CsvReader::Escapes::None),
             QStringLiteral("VAL-009 1"));
    QCOMPARE(readAll(QByteArray(CsvReader::kMaxFields, ','), CsvReader::Escapes::None),
             QStringLiteral("VAL-009 1"));
    QCOMPARE(readAll(QByteArray(CsvReader::kMaxFields - 1, ','), CsvReader::Escapes::None).size(),
             CsvReader::kMaxFields - 1);
    const QByteArray escaped = '"' + QByteArray("\\n").repeated(kMaxLegacyField + 1) + '"';
    QCOMPARE(readAll(escaped, CsvReader::Escapes::Backslash), QStringLiteral("VAL-009 1"));
}

void tst_CsvReader::crossesItsBuffer()
{
    const QByteArray field(100'000, 'y');
    QCOMPARE(readAll("a," + field + ",b\n", CsvReader::Escapes::None),
             QString(u"a|" + QString::fromLatin1(field) + u"|b"));
}

QTEST_APPLESS_MAIN(tst_CsvReader)
#include "tst_CsvReader.moc"
