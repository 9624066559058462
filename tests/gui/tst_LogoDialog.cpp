// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelServices.h"
#include "ui/dialogs/LogoDialog.h"

#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_LogoDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndShowsRefusals();
    void suggestsButDoesNotChoose();
    void removesAliasAndLogo();
    void canBeStopped();
};

namespace {

struct House
{
    House()
    {
        if (!panel.logos.load())
            qFatal("the logos cannot be read");
        dialog = new LogoDialog(panelServices(panel), &window);
        dialog->open();
    }
    QPushButton *button(const QString &name) { return part<QPushButton>(*dialog, name); }
    QString message() { return part<QLabel>(*dialog, u"messageText"_s)->text(); }
    QTableView *table() { return part<QTableView>(*dialog, u"logoTable"_s); }
    QString source() const { return panel.dir.filePath(u"mine"_s); }
    void add(const QString &file) const
    {
        const QString path = source() + u'/' + file;
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(Qt::green);
        if (!QDir().mkpath(path.left(path.lastIndexOf(u'/'))) || !image.save(path, "png"))
            qFatal("%s", qPrintable(path));
    }
    void import()
    {
        part<QLineEdit>(*dialog, u"logoFolder"_s)->setText(source());
        QTest::mouseClick(button(u"logoImport"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog->isBusy());
    }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }

    PanelHarness panel;
    QWidget window;
    LogoDialog *dialog = nullptr;
};

} // namespace

void tst_LogoDialog::importsAndShowsRefusals()
{
    House f;
    f.add(u"NBA/Boston Celtics.png"_s);
    QFile text(f.source() + u"/NBA/notes.txt"_s);
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("x") == 1);
    text.close();
    QVERIFY(!f.button(u"logoImport"_s)->isEnabled());
    f.import();
    QVERIFY2(f.message().contains(u"Logos taken: 1; files not taken: 1."_s),
             qPrintable(f.message()));
    QCOMPARE(f.table()->model()->rowCount(), 2);
    QCOMPARE(f.cell(0, LogoTableModel::Kind), u"Not taken"_s);
    QCOMPARE(f.cell(0, LogoTableModel::Name), u"NBA/notes.txt"_s);
    QVERIFY(!f.cell(0, LogoTableModel::Detail).isEmpty());
    QCOMPARE(f.cell(1, LogoTableModel::Name), u"Boston Celtics"_s);
    QVERIFY(f.panel.slips.logos().find(u"NBA"_s, u"boston celtics"_s));
    part<QLineEdit>(*f.dialog, u"logoFolder"_s)->setText(u"/no/such/folder"_s);
    QTest::mouseClick(f.button(u"logoImport"_s), Qt::LeftButton);
    QTRY_VERIFY(f.message().contains(u"(CFG-006)"_s));
}

void tst_LogoDialog::suggestsButDoesNotChoose()
{
    House f;
    f.add(u"NBA/Boston Celtics.png"_s);
    f.add(u"NBA/Atlanta Hawks.png"_s);
    f.import();
    auto *team = part<QComboBox>(*f.dialog, u"logoTeam"_s);
    QCOMPARE(team->itemText(0), u"Atlanta Hawks"_s);
    QTest::keyClicks(part<QLineEdit>(*f.dialog, u"logoAlias"_s), u"Celtics"_s);
    QCOMPARE(part<QLabel>(*f.dialog, u"logoAlike"_s)->text(),
             u"Names like that: Boston Celtics."_s);
    QCOMPARE(team->itemText(0), u"Boston Celtics"_s);
    QCOMPARE(team->currentIndex(), -1);
    QVERIFY(!f.button(u"logoAddAlias"_s)->isEnabled());
    QVERIFY(!f.panel.slips.logos().find(u"NBA"_s, u"Celtics"_s));
    team->setCurrentIndex(0);
    QTest::mouseClick(f.button(u"logoAddAlias"_s), Qt::LeftButton);
    QTRY_COMPARE(f.message(), u"Celtics shows the logo of Boston Celtics now."_s);
    QVERIFY(f.panel.slips.logos().find(u"NBA"_s, u"Celtics"_s));
}

void tst_LogoDialog::removesAliasAndLogo()
{
    House f;
    f.add(u"NBA/Boston Celtics.png"_s);
    f.import();
    QVERIFY(*f.panel.await(f.panel.logos.addAlias(u"NBA"_s, u"BOS"_s, u"Boston Celtics"_s)));
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    QVERIFY(!f.button(u"logoRemove"_s)->isEnabled());
    f.table()->selectRow(1);
    QTest::mouseClick(f.button(u"logoRemove"_s), Qt::LeftButton);
    QTRY_COMPARE(f.message(), u"bos is no alias any more."_s);
    QCOMPARE(f.table()->model()->rowCount(), 1);
    f.table()->selectRow(0);
    QTest::mouseClick(f.button(u"logoRemove"_s), Qt::LeftButton);
    QTRY_VERIFY(f.message().contains(u"The logo of Boston Celtics is removed"_s));
    QCOMPARE(f.panel.logos.index().count(), 0);
}

void tst_LogoDialog::canBeStopped()
{
    House f;
    for (int i = 0; i < 60; ++i)
        f.add(u"NBA/Team %1.png"_s.arg(i));
    // Stopped by the person as soon as progress shows.
    QObject::connect(&f.panel.logos, &LogoService::progressed, f.dialog,
                     [&f] { f.button(u"workClose"_s)->click(); });
    f.import();
    QTRY_VERIFY2(f.message().contains(u"was cancelled"_s), qPrintable(f.message()));
    QCOMPARE(f.panel.logos.index().count(), 0);
    QVERIFY(f.dialog->isVisible());
}

QTEST_MAIN(tst_LogoDialog)
#include "tst_LogoDialog.moc"
