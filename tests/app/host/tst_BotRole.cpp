// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BotRole.h"

#include "models/core/ErrorCodes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

class tst_BotRole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isExclusiveUntilReleased();
    void folderThatCannotBeWritten();
};

void tst_BotRole::isExclusiveUntilReleased()
{
    QTemporaryDir folder;
    BotRole first(folder.path()), second(folder.path());
    QVERIFY(first.take());
    const auto refused = second.take();
    QVERIFY(!refused && refused.error().is(codes::kAlreadyRunning));
    QVERIFY(
        refused.error().userText().contains(QString::number(QCoreApplication::applicationPid())));
    first.release();
    QVERIFY(second.take());
}

void tst_BotRole::folderThatCannotBeWritten()
{
    BotRole role(QStringLiteral("/proc/dbsbm"));
    const auto refused = role.take();
    QVERIFY(!refused && refused.error().is(codes::kFileUnwritable));
}

QTEST_GUILESS_MAIN(tst_BotRole)
#include "tst_BotRole.moc"
