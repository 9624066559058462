// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/TokenNotice.h"

#include "tests/support/await.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

class tst_TokenNotice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void othersHearOfIt()
    {
        QTemporaryDir folder;
        TokenNotice::post(folder.path(), 1);
        TokenNotice notice(folder.path());
        QSignalSpy posted(&notice, &TokenNotice::posted);
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("logs"))); // whatever else happens there
        TokenNotice::post(folder.path(), 2);
        QVERIFY(spinUntil([&posted] { return posted.size() == 1; }));
        TokenNotice::post(folder.path(), 3);
        QVERIFY(spinUntil([&posted] { return posted.size() == 2; }));
        TokenNotice(folder.path()); // one that begins later has nothing to hear
        QCOMPARE(posted.size(), 2);
    }

    void aFolderThatIsNotThereIsNoFault()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be told")));
        TokenNotice::post(QStringLiteral("/nonexistent/folder"), 1);
    }
};

QTEST_GUILESS_MAIN(tst_TokenNotice)
#include "tst_TokenNotice.moc"
