// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelServices.h"
#include "ui/dialogs/ExportDialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_ExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsChosen_data();
    void writesWhatIsChosen();
    void certainDays();
    void saysWhereItCannotWrite();
    void asksForAFile();
    void needsAServer();
};

namespace {

struct House
{
    void open()
    {
        dialog = new ExportDialog(panelServices(panel), &window);
        dialog->open();
    }
    void choose(const QString &name, int index)
    {
        part<QComboBox>(*dialog, name)->setCurrentIndex(index);
    }
    QString message() { return part<QLabel>(*dialog, u"messageText"_s)->text(); }
    QString path() const { return panel.dir.filePath(u"out"_s); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    PanelHarness panel;
    QWidget window;
    ExportDialog *dialog = nullptr;
};

} // namespace

void tst_ExportDialog::writesWhatIsChosen_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("bets") << 0 << QByteArray("odds");
    QTest::newRow("ledger") << 1 << QByteArray("row_hash");
    QTest::newRow("statistics") << 2 << QByteArray("level_net");
}

void tst_ExportDialog::writesWhatIsChosen()
{
    QFETCH(int, what);
    QFETCH(QByteArray, column);
    House f;
    f.panel.setUpGuild();
    f.panel.grade(f.panel.placeOpen(), BetResult::Won);
    f.open();
    f.choose(u"exportWhat"_s, what);
    f.dialog->exportTo(f.path());
    QTRY_VERIFY2(f.message().contains(u"written to"_s), qPrintable(f.message()));
    QVERIFY(f.content().split('\n').first().contains(column));
    f.choose(u"exportFormat"_s, 1);
    f.dialog->exportTo(f.path());
    QTRY_VERIFY(f.content().startsWith('['));
    QVERIFY(!QJsonDocument::fromJson(f.content()).array().isEmpty());
}

void tst_ExportDialog::certainDays()
{
    House f;
    f.panel.setUpGuild();
    f.panel.placeOpen();
    const QDate today = QDateTime::fromMSecsSinceEpoch(f.panel.clock.nowMs(), Qt::UTC).date();
    f.open();
    f.choose(u"exportFormat"_s, 1);
    f.choose(u"exportPeriod"_s, 1);
    QCOMPARE(part<QDateEdit>(*f.dialog, u"exportFirst"_s)->date().day(), 1);
    QVERIFY(!part<QDateEdit>(*f.dialog, u"exportFirst"_s)->isEnabled());
    f.choose(u"exportPeriod"_s, 5);
    const auto rows = [&f](QDate first, QDate last) {
        part<QDateEdit>(*f.dialog, u"exportFirst"_s)->setDate(first);
        part<QDateEdit>(*f.dialog, u"exportLast"_s)->setDate(last);
        QFile::remove(f.path());
        f.dialog->exportTo(f.path());
        QTest::qVerify(QTest::qWaitFor([&f] { return !f.dialog->isBusy(); }, 20'000), "idle", "",
                       __FILE__, __LINE__);
        return QJsonDocument::fromJson(f.content()).array().size();
    };
    QCOMPARE(rows(today, today), 1);
    QCOMPARE(rows(today.addDays(1), today.addDays(9)), 0);
    // The last day cannot lie before the first.
    part<QDateEdit>(*f.dialog, u"exportLast"_s)->setDate(today.addDays(-30));
    QCOMPARE(part<QDateEdit>(*f.dialog, u"exportLast"_s)->date(), today.addDays(1));
}

void tst_ExportDialog::saysWhereItCannotWrite()
{
    House f;
    f.panel.setUpGuild();
    f.open();
    f.dialog->exportTo(f.panel.dir.filePath(u"none/out.csv"_s));
    QTRY_VERIFY(f.message().contains(u"(CFG-007)"_s));
    QVERIFY(part<QPushButton>(*f.dialog, u"exportStart"_s)->isEnabled());
}

void tst_ExportDialog::asksForAFile()
{
    House f;
    f.panel.setUpGuild();
    f.open();
    f.choose(u"exportWhat"_s, 1);
    QTest::mouseClick(part<QPushButton>(*f.dialog, u"exportStart"_s), Qt::LeftButton);
    auto *file = part<QFileDialog>(*f.dialog, u"saveDialog"_s);
    QTRY_VERIFY(file->isVisible());
    QVERIFY(file->selectedFiles().value(0).endsWith(u"ledger.csv"_s));
    file->reject();
    QVERIFY(!f.dialog->isBusy());
}

void tst_ExportDialog::needsAServer()
{
    House f;
    f.open();
    QVERIFY(!part<QPushButton>(*f.dialog, u"exportStart"_s)->isEnabled());
}

QTEST_MAIN(tst_ExportDialog)
#include "tst_ExportDialog.moc"
