// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// logos as processes.
class tst_LogoCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importedListedNamedRemoved()
    {
        DaemonHarness house;
        const QString folder = house.dataDir() + u"/mine"_s;
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(Qt::green);
        QVERIFY(QDir().mkpath(folder + u"/NBA"_s));
        QVERIFY(image.save(folder + u"/NBA/Boston Celtics.png"_s));
        QFile text(folder + u"/NBA/notes.txt"_s);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("x") == 1);
        text.close();
        QVERIFY(house.terminal({u"logos"_s, u"list"_s}).out.contains("no logos yet"));
        const auto taken = house.terminal({u"logos"_s, u"import"_s, folder});
        QVERIFY2(taken.code == 0, taken.err.constData());
        QVERIFY2(taken.out.contains("Not taken: NBA/notes.txt: "), taken.out.constData());
        QVERIFY2(taken.out.contains("Logos taken: 1; files not taken: 1."), taken.out.constData());
        QCOMPARE(house.terminal({u"logos"_s, u"suggest"_s, u"NBA"_s, u"Celtics"_s}).out.trimmed(),
                 QByteArray("Boston Celtics"));
        QCOMPARE(
            house.terminal({u"logos"_s, u"alias"_s, u"NBA"_s, u"BOS"_s, u"Boston Celtics"_s}).code,
            0);
        const QJsonArray list =
            QJsonDocument::fromJson(house.terminal({u"logos"_s, u"list"_s, u"--json"_s}).out)
                .array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.at(0)["name"_L1].toString(), u"Boston Celtics"_s);
        QCOMPARE(list.at(0)["aliases"_L1].toArray(), QJsonArray{u"bos"_s});
        QCOMPARE(house.terminal({u"logos"_s, u"unalias"_s, u"NBA"_s, u"BOS"_s}).code, 0);
        QCOMPARE(house.terminal({u"logos"_s, u"remove"_s, u"NBA"_s, u"Boston Celtics"_s}).code, 0);
        QVERIFY(house.terminal({u"logos"_s, u"list"_s}).out.contains("no logos yet"));
    }

    /// A picture of the theme is set by its file.
    void aPictureOfTheTheme()
    {
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        const QString path = house.dataDir() + u"/mark.png"_s;
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::green);
        QVERIFY(image.save(path));
        const QStringList set{u"guild"_s, DaemonHarness::kGuild.toString(), u"set"_s,
                              u"theme_logo"_s};
        const auto done = house.terminal(set + QStringList{path});
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.out.trimmed().size(), qsizetype(64 + sizeof("theme_logo = ") - 1));
        const auto missing = house.terminal(set + QStringList{path + u".not"_s});
        QCOMPARE(missing.code, 1);
        QVERIFY2(missing.err.contains("CFG-006"), missing.err.constData());
        QCOMPARE(house.terminal(set + QStringList{QString()}).out.trimmed(),
                 QByteArray("theme_logo ="));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("verb") << u"logos find x"_s << 2 << QByteArray("Usage");
        QTest::newRow("words") << u"logos alias NBA x"_s << 2 << QByteArray("Usage");
        QTest::newRow("folder") << u"logos import /no/such/folder"_s << 1 << QByteArray("CFG-006");
        QTest::newRow("unknown") << u"logos alias NBA x y"_s << 1 << QByteArray("IMG-003");
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        DaemonHarness house;
        const auto output = house.terminal(line.split(u' '));
        QTEST(output.code, "code");
        QVERIFY2(output.err.contains(says), output.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_LogoCommands)
#include "tst_LogoCommands.moc"
