// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Database.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/await.h"
#include "tests/support/sourceFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What every example of the page has at hand.
struct Example
{
    FakeClock &clock;
    QString folder;
    Database &database;
};

} // namespace

#include "api_examples.h"

/// The examples of docs/api.md compile and do what they say, and the page names every public class.
class tst_ApiExamples : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exampleHolds_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const NamedExample &example : kExamples)
            QTest::newRow(example.name) << index++;
    }

    void exampleHolds()
    {
        QFETCH(int, index);
        const QTemporaryDir folder;
        TestDatabase file;
        Example at{file.clock(), folder.path(), file.database()};
        kExamples[index].run(at);
    }

    /// A class is a header of its name.
    void everyClassIsNamed_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char *folder : {"settings", "ops", "services"})
            QTest::newRow(folder) << QString::fromLatin1(folder);
    }

    void everyClassIsNamed()
    {
        QFETCH(QString, folder);
        QFile page(sourceFile(u"docs/api.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const QStringList headers =
            QDir(sourceFile(QString(u"models/"_s + folder))).entryList({u"*.h"_s}, QDir::Files);
        QVERIFY(headers.size() > 10);
        for (const QString &header : headers) {
            const QString name = header.chopped(2);
            if (name.at(0).isUpper())
                QVERIFY2(text.contains(u'`' + name + u'`'), qPrintable(folder + u'/' + header));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ApiExamples)
#include "tst_ApiExamples.moc"
