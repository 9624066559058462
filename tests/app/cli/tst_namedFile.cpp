// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/sourceFile.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Files that somebody names at the terminal.
class tst_namedFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPipeIsNotWaitedFor();
    void aFolderIsNoFile();
    void aLinkLeadsToAFile();
    void standardInputIsReadWhenAsked();

private:
    static bool makePipe(const QString &path)
    {
        return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
    }
};

void tst_namedFile::aPipeIsNotWaitedFor()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    const QString guild = DaemonHarness::kGuild.toString();
    const QString pipe = house.dataDir() + u"/pipe"_s;
    const QString folder = house.dataDir() + u"/old"_s;
    QVERIFY(makePipe(pipe) && QDir().mkpath(folder));
    QVERIFY(QFile::link(pipe, folder + u"/bets.csv"_s));
    const QList<QStringList> lines{{u"config"_s, u"import"_s, pipe},
                                   {u"config"_s, u"import-env"_s, pipe},
                                   {u"guild"_s, guild, u"set"_s, u"theme_logo"_s, pipe},
                                   {u"grade"_s, pipe},
                                   {u"backup"_s, u"verify"_s, pipe},
                                   {u"backup"_s, u"restore"_s, pipe, u"--dry-run"_s},
                                   {u"import"_s, u"csv"_s, folder, u"--guild"_s, guild}};
    for (const QStringList &line : lines) {
        const auto refused = house.terminal(line);
        const QByteArray said = line.join(u' ').toUtf8() + ": " + refused.err;
        QVERIFY2(refused.code == 1, said.constData());
        QVERIFY2(refused.err.contains("CFG-006"), said.constData());
        QVERIFY2(refused.err.contains("it is no regular file"), said.constData());
    }
    // These take a folder.
    QCOMPARE(house.terminal({u"import"_s, u"csv"_s, pipe, u"--guild"_s, guild}).code, 1);
    QCOMPARE(house.terminal({u"logos"_s, u"import"_s, pipe}).code, 1);
}

void tst_namedFile::aFolderIsNoFile()
{
    DaemonHarness house;
    const auto refused = house.terminal({u"config"_s, u"import"_s, house.dataDir()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("CFG-006"), refused.err.constData());
}

void tst_namedFile::aLinkLeadsToAFile()
{
    DaemonHarness house;
    const QString link = house.dataDir() + u"/link"_s;
    QVERIFY(QFile::link(sourceFile(u"tests/data/grading-vectors.json"), link));
    QCOMPARE(house.terminal({u"grade"_s, link}).code, 0);
}

void tst_namedFile::standardInputIsReadWhenAsked()
{
    DaemonHarness house;
    QFile vectors(sourceFile(u"tests/data/grading-vectors.json"));
    QVERIFY(vectors.open(QIODevice::ReadOnly));
    const auto graded = house.terminal({u"grade"_s, u"-"_s}, vectors.readAll());
    QVERIFY2(graded.code == 0, graded.err.constData());
}

QTEST_GUILESS_MAIN(tst_namedFile)
#include "tst_namedFile.moc"
