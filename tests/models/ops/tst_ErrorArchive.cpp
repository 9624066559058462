// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorArchive.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

namespace {

ErrorGroup groupNamed(const QString &fingerprint, const QString &detail = {})
{
    return {.fingerprint = fingerprint,
            .code = QStringLiteral("API-004"),
            .kind = QStringLiteral("Api"),
            .severity = Severity::Error,
            .userText = QStringLiteral("Discord has a fault at the moment."),
            .detail = detail,
            .count = 3,
            .firstSeenMs = 1'795'000'000'000,
            .lastSeenMs = 1'795'000'060'123,
            .commands = {QStringLiteral("bet line")},
            .guilds = {GuildId{7}},
            .breadcrumbs = {QStringLiteral("gateway ready")}};
}

} // namespace

class tst_ErrorArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEverything()
    {
        const ErrorArchive archive{
            .writtenAtMs = 1'795'000'070'000,
            .groups = {groupNamed(QStringLiteral("a")), groupNamed(QStringLiteral("b"))},
            .breadcrumbs = {QStringLiteral("one"), QStringLiteral("two")},
            .seenCodes = {QStringLiteral("API-004")}};
        QVERIFY(writeErrorArchive(path(), archive));
        const auto back = readErrorArchive(path());
        QVERIFY(back);
        QCOMPARE(back->writtenAtMs, archive.writtenAtMs);
        QCOMPARE(back->breadcrumbs, archive.breadcrumbs);
        QCOMPARE(back->seenCodes, archive.seenCodes);
        QCOMPARE(back->groups.size(), 2);
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(toJson(back->groups.at(i)), toJson(archive.groups.at(i)));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void nothingIsEmpty()
    {
        const auto none = readErrorArchive(m_folder.filePath(QStringLiteral("none.json")));
        QVERIFY(none);
        QVERIFY(none->groups.isEmpty() && none->seenCodes.isEmpty());
    }

    void isBounded()
    {
        ErrorArchive archive;
        ErrorGroup large = groupNamed({}, QString(2'000, u'x'));
        large.breadcrumbs = QList<QString>(50, QString(300, u'y'));
        for (int i = 0; i < 500; ++i) {
            large.fingerprint = QString::number(i);
            archive.groups.append(large);
        }
        QVERIFY(writeErrorArchive(path(), archive));
        QVERIFY(QFile(path()).size() < 4'100'000);
        const auto back = readErrorArchive(path());
        QVERIFY(back && back->groups.size() > 100 && back->groups.size() < 500);
        QCOMPARE(back->groups.at(0).fingerprint, QStringLiteral("0")); // the newest stay
    }

    void codesOfAnotherVersionAreNewAgain()
    {
        QVERIFY(writeErrorArchive(path(),
                                  {.groups = {groupNamed(QStringLiteral("a"))},
                                   .seenCodes = {QStringLiteral("API-004")}}));
        QByteArray content = read();
        content.replace("\"version\":\"" DBSBM_VERSION, "\"version\":\"0.0.1");
        write(content);
        const auto back = readErrorArchive(path());
        QVERIFY(back);
        QVERIFY(back->seenCodes.isEmpty());
        QCOMPARE(back->groups.size(), 1);
    }

    void whatSomebodyWroteIntoItIsScrubbed()
    {
        QVERIFY(writeErrorArchive(
            path(),
            {.groups = {
                 groupNamed(QStringLiteral("a"), QStringLiteral("token=abcdefghijklmnop123"))}}));
        const auto back = readErrorArchive(path());
        QVERIFY(back);
        QVERIFY(!back->groups.at(0).detail.contains(u"abcdefghijklmnop123"));
    }

    void damagedOnesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut") << QByteArray("{\"groups\":[{");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
    }
    void damagedOnesAreSaid()
    {
        QFETCH(QByteArray, content);
        write(content);
        const auto back = readErrorArchive(path());
        QVERIFY(!back);
        QCOMPARE(back.error().code(), QStringLiteral("CFG-006"));
    }

    void tellsWhenItCannotBeWritten()
    {
        const auto done = writeErrorArchive(QStringLiteral("/proc/nowhere/errors.json"), {});
        QVERIFY(!done);
        QCOMPARE(done.error().code(), QStringLiteral("CFG-007"));
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("errors.json")); }
    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_ErrorArchive)
#include "tst_ErrorArchive.moc"
