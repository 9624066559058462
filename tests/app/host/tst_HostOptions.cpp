// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/HostOptions.h"

#include "models/core/Error.h"

#include <QTest>

using namespace dbsbm;

/// Which folder is meant; how it is made is tst_Host's.
class tst_HostOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whichDataFolderIsNoGuess_data();
    void whichDataFolderIsNoGuess();
};

void tst_HostOptions::whichDataFolderIsNoGuess_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QString>("code");
    QTest::newRow("a home") << QString() << QByteArray() << QByteArray("/home/x") << QString();
    QTest::newRow("no home") << QString() << QByteArray() << QByteArray() << "CFG-007";
    QTest::newRow("named") << "/data" << QByteArray() << QByteArray() << QString();
    QTest::newRow("relative") << QString() << QByteArray("data") << QByteArray("/home/x")
                              << "CFG-001";
    QTest::newRow("absolute") << QString() << QByteArray("/data") << QByteArray() << QString();
    QTest::newRow("the option is stronger")
        << "/data" << QByteArray("data") << QByteArray() << QString();
}

void tst_HostOptions::whichDataFolderIsNoGuess()
{
    QFETCH(QString, given);
    QFETCH(QByteArray, environment);
    QFETCH(QByteArray, home);
    const QByteArrayList names{"DBSBM_DATA_DIR", "HOME", "XDG_DATA_HOME"};
    QByteArrayList before;
    for (const QByteArray &name : names)
        before << qgetenv(name.constData());
    const auto set = [&names](const QByteArrayList &values) {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (values.at(i).isNull())
                qunsetenv(names.at(i).constData());
            else
                qputenv(names.at(i).constData(), values.at(i));
        }
    };
    set({environment, home, {}});
    HostOptions options;
    options.dataDir = given;
    const auto fault = dataDirFault(options);
    set(before);
    QTEST(fault ? fault->code() : QString(), "code");
}

QTEST_GUILESS_MAIN(tst_HostOptions)
#include "tst_HostOptions.moc"
