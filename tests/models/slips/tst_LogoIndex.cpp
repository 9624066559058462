// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/LogoIndex.h"

#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;

namespace {

const auto kNba = QLatin1String("NBA");

QByteArray digest(char fill)
{
    return QByteArray(32, fill);
}

LogoIndex index()
{
    LogoIndex index;
    int failed = 0;
    failed += !index.insert(kNba, QStringLiteral("Boston Celtics"), digest('a'));
    failed += !index.insert(kNba, QStringLiteral("los_angeles_lakers"), digest('b'));
    failed += !index.insert(kNba, QStringLiteral("Los Angeles Clippers"), digest('c'));
    failed += !index.insert(QStringLiteral("NFL"), QStringLiteral("New York Giants"), digest('d'));
    return failed == 0 ? index : LogoIndex();
}

} // namespace

class tst_LogoIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsExactNamesOnly_data();
    void findsExactNamesOnly();
    void aliasesAreExplicit();
    void aliasesNeverShadow();
    void removing();
    void suggestsForAPerson();
    void neverALogoByResemblance();
    void bounds();
    void jsonRoundTrip();
    void damagedJsonIsRefused_data();
    void damagedJsonIsRefused();
};

void tst_LogoIndex::findsExactNamesOnly_data()
{
    QTest::addColumn<QString>("league");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("as imported") << "NBA"
                                 << "Boston Celtics" << digest('a');
    QTest::newRow("case and spaces") << "nba"
                                     << "  boston   CELTICS " << digest('a');
    QTest::newRow("underscores") << "NBA"
                                 << "Los Angeles Lakers" << digest('b');
    QTest::newRow("wide letters") << "NBA" << QString::fromUtf8("\uFF22oston Celtics")
                                  << digest('a');
    QTest::newRow("part of a name") << "NBA"
                                    << "Celtics" << QByteArray();
    QTest::newRow("more than a name") << "NBA"
                                      << "Boston Celtics U21" << QByteArray();
    QTest::newRow("misspelt") << "NBA"
                              << "Boston Celtic" << QByteArray();
    QTest::newRow("other league") << "NFL"
                                  << "Boston Celtics" << QByteArray();
    QTest::newRow("unknown league") << "MLB"
                                    << "Boston Celtics" << QByteArray();
    QTest::newRow("nothing") << ""
                             << "" << QByteArray();
}

void tst_LogoIndex::findsExactNamesOnly()
{
    QFETCH(QString, league);
    QFETCH(QString, name);
    QFETCH(QByteArray, found);
    QCOMPARE(index().find(league, name).value_or(QByteArray()), found);
}

void tst_LogoIndex::aliasesAreExplicit()
{
    LogoIndex logos = index();
    QVERIFY(!logos.find(kNba, QStringLiteral("Celtics")));
    QVERIFY(logos.addAlias(kNba, QStringLiteral(" CELTICS"), QStringLiteral("boston celtics")));
    QCOMPARE(logos.find(kNba, QStringLiteral("Celtics")), digest('a'));
    QVERIFY(!logos.find(QStringLiteral("NFL"), QStringLiteral("Celtics")));
    QVERIFY(logos.removeAlias(kNba, QStringLiteral("celtics")));
    QVERIFY(!logos.find(kNba, QStringLiteral("Celtics")));
    QCOMPARE(logos.removeAlias(kNba, QStringLiteral("celtics")).error().code(),
             QStringLiteral("IMG-003"));
}

void tst_LogoIndex::aliasesNeverShadow()
{
    LogoIndex logos = index();
    const QString lakers = QStringLiteral("Los Angeles Lakers");
    const QString clippers = QStringLiteral("Los Angeles Clippers");
    const QString short_ = QStringLiteral("Los Angeles");
    QVERIFY(!logos.addAlias(kNba, clippers, lakers));                      // a name of its own
    QVERIFY(!logos.addAlias(kNba, short_, QStringLiteral("Los Angeles"))); // no such name
    QVERIFY(logos.addAlias(kNba, short_, lakers));
    QVERIFY(logos.addAlias(kNba, short_, lakers)); // the same again changes nothing
    const auto other = logos.addAlias(kNba, short_, clippers);
    QVERIFY(!other && other.error().userText().contains(QStringLiteral("Remove that alias")));
    // A name that is an alias already would change what the alias means.
    QVERIFY(!logos.insert(kNba, short_, digest('e')));
    QCOMPARE(logos.find(kNba, short_), digest('b'));
}

void tst_LogoIndex::removing()
{
    LogoIndex logos = index();
    QVERIFY(logos.addAlias(kNba, QStringLiteral("Celtics"), QStringLiteral("Boston Celtics")));
    QVERIFY(logos.remove(kNba, QStringLiteral("Boston Celtics")));
    QVERIFY(!logos.find(kNba, QStringLiteral("Celtics")));
    QVERIFY(!logos.remove(kNba, QStringLiteral("Boston Celtics")));
    QCOMPARE(logos.count(), 3);
    QVERIFY(logos.remove(QStringLiteral("NFL"), QStringLiteral("New York Giants")));
    QCOMPARE(logos.leagues().size(), std::size_t(1));
}

void tst_LogoIndex::suggestsForAPerson()
{
    const LogoIndex logos = index();
    QCOMPARE(logos.suggest(kNba, QStringLiteral("Boston Celtic")),
             QStringList(QStringLiteral("Boston Celtics")));
    const QStringList both = logos.suggest(kNba, QStringLiteral("Los Angeles"));
    QCOMPARE(both,
             QStringList(
                 {QStringLiteral("los angeles lakers"), QStringLiteral("Los Angeles Clippers")}));
    QCOMPARE(logos.suggest(kNba, QStringLiteral("Los Angeles"), 1).size(), 1);
    QCOMPARE(logos.suggest(kNba, QStringLiteral("Arsenal")), QStringList());
    QCOMPARE(logos.suggest(QStringLiteral("MLB"), QStringLiteral("Boston")), QStringList());
    QCOMPARE(logos.suggest(kNba, QString()), QStringList());
}

void tst_LogoIndex::neverALogoByResemblance()
{
    const LogoIndex logos = index();
    const QString name = QStringLiteral("boston celtics");
    for (qsizetype at = 0; at < name.size(); ++at) {
        QString without = name;
        without.remove(at, 1);
        QVERIFY2(!logos.find(kNba, without), qPrintable(without));
        QString other = name;
        other[at] = u'x';
        QVERIFY2(!logos.find(kNba, other), qPrintable(other));
    }
}

void tst_LogoIndex::bounds()
{
    LogoIndex logos;
    QVERIFY(!logos.insert(kNba, QString(), digest('a')));
    QVERIFY(!logos.insert(QStringLiteral(" _ "), QStringLiteral("x"), digest('a')));
    QVERIFY(!logos.insert(kNba, QString(kMaxLogoName + 1, u'x'), digest('a')));
    QVERIFY(!logos.insert(kNba, QStringLiteral("x"), QByteArray("short")));
    for (int i = 0; i < kMaxLogos; ++i)
        QVERIFY(logos.insert(QString::number(i / 100), QString::number(i % 100), digest('a')));
    QVERIFY(!logos.insert(kNba, QStringLiteral("one more"), digest('a')));
    QVERIFY(logos.insert(QStringLiteral("0"), QStringLiteral("0"), digest('b'))); // replaces
    QCOMPARE(logos.count(), kMaxLogos);
}

void tst_LogoIndex::jsonRoundTrip()
{
    LogoIndex logos = index();
    QVERIFY(logos.addAlias(kNba, QStringLiteral("Celtics"), QStringLiteral("Boston Celtics")));
    const Result<LogoIndex> read = LogoIndex::fromJson(logos.toJson());
    QVERIFY(read);
    QCOMPARE(read->toJson(), logos.toJson());
    QCOMPARE(read->find(kNba, QStringLiteral("celtics")), digest('a'));
}

void tst_LogoIndex::damagedJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("version") << QByteArray(R"("version":1)") << QByteArray(R"("version":2)");
    QTest::newRow("digest") << digest('a').toHex() << QByteArray("616161");
    QTest::newRow("path for a digest") << digest('a').toHex() << QByteArray("../../etc/passwd");
    QTest::newRow("name") << QByteArray(R"("name":"New York Giants")") << QByteArray(R"("name":7)");
    QTest::newRow("leagues") << QByteArray(R"("leagues":[)") << QByteArray(R"("league":[)");
}

void tst_LogoIndex::damagedJsonIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = QJsonDocument(index().toJson()).toJson(QJsonDocument::Compact);
    QVERIFY(json.contains(from));
    json.replace(from, to);
    const Result<LogoIndex> read = LogoIndex::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().code(), QStringLiteral("VAL-009"));
}

QTEST_GUILESS_MAIN(tst_LogoIndex)
#include "tst_LogoIndex.moc"
