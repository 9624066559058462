// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/ImportReportModel.h"
#include "panelServices.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportMapping.h"
#include "ui/dialogs/ImportSourceBox.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/TableView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_ImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dryRunThenImportThenBack();
    void betsGoToTheCapperWhoIsChosen();
    void suggestionsAreOnlySaid_data();
    void suggestionsAreOnlySaid();
    void aChangeAsksForAnotherDryRun();
    void saysWhatIsWrong();
    void beginsWithTheSettings();
    void emptyServer();
};

namespace {

struct House
{
    House()
    {
        panel.setUpGuild();
        const QString row = u"%1,%2,100000000000002777,NBA,moneyline,Celtics,-110,1.00,%3,77,1,"
                            "2026-01-01 18:00:00\n"_s;
        const QString guild = PanelHarness::kGuild.toString();
        QFile file(folder() + u"/bets.csv"_s);
        const QString text = u"bet_serial,guild_id,user_id,league,bet_type,team,odds,units,status,"
                             "message_id,confirmed,created_at\n"_s
            + row.arg(u"1"_s, guild, u"won"_s) + row.arg(u"2"_s, guild, u"odd"_s);
        if (!QDir().mkpath(folder()) || !file.open(QIODevice::WriteOnly)
            || file.write(text.toUtf8()) < 0)
            qFatal("the folder cannot be written");
    }
    QString folder() const { return panel.dir.filePath(u"old"_s); }
    void open()
    {
        dialog = new ImportDialog(panelServices(panel), &window);
        dialog->open();
        part<QComboBox>(*dialog, u"importKind"_s)->setCurrentIndex(1);
        QTest::keyClicks(part<QLineEdit>(*dialog, u"importFolder"_s), folder());
    }
    QPushButton *button(const QString &name) { return part<QPushButton>(*dialog, name); }
    void press(const QString &name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString text(const QString &name) { return part<QLabel>(*dialog, name)->text(); }
    QAbstractItemModel *report() { return part<TableView>(*dialog, u"importReport"_s)->model(); }
    qsizetype bets()
    {
        BetQuery query;
        query.guild = PanelHarness::kGuild;
        const auto page = panel.await(panel.betting.bets(query));
        return page && *page ? (*page)->bets.size() : -1;
    }

    PanelHarness panel;
    QWidget window;
    ImportDialog *dialog = nullptr;
};

} // namespace

void tst_ImportDialog::dryRunThenImportThenBack()
{
    House f;
    f.open();
    QVERIFY(!f.button(u"importStart"_s)->isEnabled());
    f.press(u"importDryRun"_s);
    QTRY_VERIFY(
        f.text(u"importSummary"_s).startsWith(u"This would be taken over. Bets 1 (1 settled)"_s));
    QCOMPARE(f.report()->index(0, ImportReportModel::Kind).data().toString(), u"Not taken"_s);
    QCOMPARE(f.report()->index(0, ImportReportModel::About).data().toString(), u"bets 2"_s);
    QCOMPARE(f.report()->index(0, ImportReportModel::Before).data().toString(), u"odd"_s);
    QCOMPARE(f.bets(), 0);
    f.press(u"importStart"_s);
    QTRY_VERIFY(f.text(u"messageText"_s).contains(u"Import 1 is done"_s));
    QCOMPARE(f.bets(), 1);
    QVERIFY(!f.button(u"importStart"_s)->isEnabled()); // that was it
    auto *batches = part<QListWidget>(*f.dialog, u"importBatches"_s);
    QTRY_VERIFY(batches->item(0) && batches->item(0)->text().contains(u"1 bet"_s));
    QVERIFY(!f.button(u"importUndo"_s)->isEnabled());
    batches->setCurrentRow(0);
    f.press(u"importUndo"_s);
    auto *box = part<QMessageBox>(*f.dialog, u"importUndoBox"_s);
    QTRY_VERIFY(box->isVisible());
    QTest::mouseClick(part<QPushButton>(*box, u"importUndoSure"_s), Qt::LeftButton);
    QTRY_VERIFY(f.text(u"messageText"_s).contains(u"Import 1 was taken back: bets 1"_s));
    QTRY_VERIFY(batches->item(0) && batches->item(0)->text().contains(u"taken back"_s));
    batches->setCurrentRow(0);
    QVERIFY(!f.button(u"importUndo"_s)->isEnabled());
}

void tst_ImportDialog::betsGoToTheCapperWhoIsChosen()
{
    House f;
    f.open();
    auto *people = part<QTableWidget>(*f.dialog, u"importPeople"_s);
    QVERIFY(!people->isVisible());
    f.press(u"importDryRun"_s);
    QTRY_COMPARE(people->rowCount(), 1);
    QVERIFY(people->isVisible());
    QCOMPARE(people->item(0, ImportMapping::OldUser)->text(), u"100000000000002777"_s);
    QCOMPARE(people->item(0, ImportMapping::Bets)->text(), u"1"_s);
    auto *target = part<QComboBox>(*f.dialog, u"importTarget_100000000000002777"_s);
    QCOMPARE(target->currentText(), u"The same user"_s);
    QCOMPARE(target->count(), 2);
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Down);
    QVERIFY(target->currentText().startsWith(u"Sharp Sam"_s));
    QVERIFY(!f.button(u"importStart"_s)->isEnabled()); // what was reported is another import
    f.press(u"importDryRun"_s);
    QTRY_VERIFY(f.button(u"importStart"_s)->isEnabled());
    QVERIFY(part<QComboBox>(*f.dialog, u"importTarget_100000000000002777"_s)
                ->currentText()
                .startsWith(u"Sharp Sam"_s)); // the choice stays
    f.press(u"importStart"_s);
    QTRY_VERIFY(f.text(u"messageText"_s).contains(u"Import 1 is done"_s));
    BetQuery query;
    query.guild = PanelHarness::kGuild;
    const auto page = f.panel.await(f.panel.betting.bets(query));
    QCOMPARE((*page)->bets.constFirst().capperUser, PanelHarness::kCapper);
    // Another record: nobody of the last one is left.
    part<QLineEdit>(*f.dialog, u"importFolder"_s)->setText(f.folder() + u"/none"_s);
    QCOMPARE(people->rowCount(), 0);
}

void tst_ImportDialog::suggestionsAreOnlySaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("cappers");
    QTest::addColumn<int>("suggested"); // its place; -1 = none
    QTest::newRow("same but for signs")
        << u"sharp_SAM!"_s << QStringList{u"Lou"_s, u"Sharp Sam"_s} << 1;
    QTest::newRow("nobody") << u"Zoe"_s << QStringList{u"Lou"_s} << -1;
    QTest::newRow("two of that name") << u"Lou"_s << QStringList{u"Lou"_s, u"LOU"_s} << -1;
    QTest::newRow("no name") << QString() << QStringList{u"!"_s} << -1;
    QTest::newRow("only part of it") << u"Sam"_s << QStringList{u"Sharp Sam"_s} << -1;
}

void tst_ImportDialog::suggestionsAreOnlySaid()
{
    QFETCH(QString, name);
    QFETCH(QStringList, cappers);
    QFETCH(int, suggested);
    QList<Capper> known;
    for (const QString &capper : cappers) {
        Capper one;
        one.user = UserId{quint64(100 + known.size())};
        one.displayName = capper;
        known << one;
    }
    const ImportPerson person{UserId{7}, name, 3};
    const auto found = suggestedCapper(person, known);
    QCOMPARE(found.has_value(), suggested >= 0);
    if (found)
        QCOMPARE(found->user, known.at(suggested).user);
    known[0].user = UserId{7}; // the same person is here: there is nothing to suggest
    QVERIFY(!suggestedCapper(person, known));
}

void tst_ImportDialog::aChangeAsksForAnotherDryRun()
{
    House f;
    f.open();
    f.press(u"importDryRun"_s);
    QTRY_VERIFY(f.button(u"importStart"_s)->isEnabled());
    QTest::mouseClick(part<QCheckBox>(*f.dialog, u"importSettings"_s), Qt::LeftButton, {},
                      QPoint(8, 8));
    QVERIFY(!f.button(u"importStart"_s)->isEnabled());
    QCOMPARE(f.report()->rowCount(), 0);
    QVERIFY(part<TableView>(*f.dialog, u"importReport"_s)->overlay().isVisible());
}

void tst_ImportDialog::saysWhatIsWrong()
{
    House f;
    f.open();
    part<QLineEdit>(*f.dialog, u"importFolder"_s)->setText(f.folder() + u"/none"_s);
    f.press(u"importDryRun"_s);
    QTRY_VERIFY(f.text(u"messageText"_s).contains(u"(CFG-006)"_s));
    QVERIFY(!f.dialog->isBusy());
    part<QLineEdit>(*f.dialog, u"importFolder"_s)->setText(f.folder());
    part<QLineEdit>(*f.dialog, u"importZone"_s)->setText(u"Mars/Olympus"_s);
    f.press(u"importDryRun"_s);
    QTRY_VERIFY(f.text(u"messageText"_s).contains(u"(VAL-005)"_s));
}

void tst_ImportDialog::beginsWithTheSettings()
{
    PanelHarness panel({{u"MYSQL_HOST"_s, u"db.example"_s},
                        {u"MYSQL_PORT"_s, u"3307"_s},
                        {u"MYSQL_USER"_s, u"reader"_s},
                        {u"MYSQL_PASSWORD"_s, u"hidden"_s},
                        {u"MYSQL_DB"_s, u"old_bot"_s}});
    ImportSourceBox box(panel.settings);
    box.show();
    QVERIFY(box.isComplete());
    QCOMPARE(part<QSpinBox>(box, u"importPort"_s)->value(), 3307);
    auto *password = part<QLineEdit>(box, u"importPassword"_s);
    QCOMPARE(password->text(), QString()); // a stored one is never shown
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    const auto address = std::get<LegacyAddress>(box.source());
    QCOMPARE(address.host, u"db.example"_s);
    QCOMPARE(address.port, 3307);
    QCOMPARE(address.user, u"reader"_s);
    QCOMPARE(address.database, u"old_bot"_s);
    QCOMPARE(address.password.reveal(), QByteArray("hidden"));
    password->setText(u"typed"_s);
    QCOMPARE(std::get<LegacyAddress>(box.source()).password.reveal(), QByteArray("typed"));
    part<QLineEdit>(box, u"importHost"_s)->clear();
    QVERIFY(!box.isComplete());
}

void tst_ImportDialog::emptyServer()
{
    House f;
    f.open();
    auto *batches = part<QListWidget>(*f.dialog, u"importBatches"_s);
    QTRY_VERIFY(!batches->isVisible());
    part<QLineEdit>(*f.dialog, u"importFolder"_s)->clear();
    QVERIFY(!f.button(u"importDryRun"_s)->isEnabled());
}

QTEST_MAIN(tst_ImportDialog)
#include "tst_ImportDialog.moc"
