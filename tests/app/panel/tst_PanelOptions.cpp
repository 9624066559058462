// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/PanelOptions.h"

#include <QTest>

using namespace dbsbm;

class tst_PanelOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storyMeansPractice();
    void modes();
    void refuses_data();
    void refuses();
};

void tst_PanelOptions::storyMeansPractice()
{
    const PanelOptions options =
        parsePanel({QStringLiteral("--story"), QStringLiteral("--seed"), QStringLiteral("9"),
                    QStringLiteral("--out"), QStringLiteral("x")});
    QVERIFY(options.usageFault.isEmpty());
    QVERIFY(options.story);
    QCOMPARE(options.seed, 9U);
    QCOMPARE(options.outFolder, QStringLiteral("x"));
    QCOMPARE(options.host.practice, std::optional(true));
    QVERIFY(!options.host.useKeychain);
}

void tst_PanelOptions::modes()
{
    QCOMPARE(parsePanel({}).host.practice, std::nullopt);
    QVERIFY(parsePanel({}).host.useKeychain);
    QCOMPARE(parsePanel({QStringLiteral("--practice")}).host.practice, std::optional(true));
    QCOMPARE(parsePanel({QStringLiteral("--real")}).host.practice, std::optional(false));
}

void tst_PanelOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{QStringLiteral("--frobnicate")};
    QTest::newRow("seed") << QStringList{QStringLiteral("--seed"), QStringLiteral("-1")};
    QTest::newRow("both") << QStringList{QStringLiteral("--real"), QStringLiteral("--practice")};
    QTest::newRow("no folder") << QStringList{QStringLiteral("--data-dir"), QString()};
    QTest::newRow("no folder, in one word") << QStringList{QStringLiteral("--data-dir=")};
    QTest::newRow("stray") << QStringList{QStringLiteral("file")};
}

void tst_PanelOptions::refuses()
{
    QFETCH(QStringList, arguments);
    QVERIFY(!parsePanel(arguments).usageFault.isEmpty());
}

QTEST_GUILESS_MAIN(tst_PanelOptions)
#include "tst_PanelOptions.moc"
