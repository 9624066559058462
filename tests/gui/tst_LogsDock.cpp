// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Logging.h"
#include "models/tables/LogTableModel.h"
#include "panelServices.h"
#include "ui/docks/LogsDock.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/TableView.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_LogsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsALineAndFilters();
    void followsAndPauses();
    void copies();
};

namespace {

/// Writes lines of ours and shows them at once.
void log(PanelHarness &panel, const QStringList &lines)
{
    QSignalSpy logged(&panel.logs, &LogSink::entryLogged);
    for (const QString &line : lines)
        qCWarning(lcOutbox).noquote() << line;
    // The platform logs lines of its own now and then.
    const auto ours = [&logged] {
        return std::ranges::count_if(logged, [](const QVariantList &arguments) {
            return arguments.first().value<LogEntry>().category == u"dbsbm.outbox"_s;
        });
    };
    QTRY_COMPARE(ours(), lines.size());
    panel.clock.advance(100ms);
}

QString lastLine(const QAbstractItemModel &model)
{
    return model.index(model.rowCount() - 1, LogTableModel::Text).data().toString();
}

} // namespace

void tst_LogsDock::showsALineAndFilters()
{
    PanelHarness panel;
    LogsDock dock(panelServices(panel));
    dock.show();
    auto *table = part<TableView>(dock, u"logTable"_s);
    log(panel, {u"slip 12 posted"_s});
    QVERIFY(lastLine(*table->model()).contains(u"slip 12 posted"_s));
    auto *text = part<QLineEdit>(dock, u"logText"_s);
    QTest::keyClicks(text, u"nothing has this"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(table->overlay().title(), u"No line matches"_s);
    text->clear();
    auto *category = part<QComboBox>(dock, u"logCategory"_s);
    const int row = category->findText(u"dbsbm.outbox"_s);
    QVERIFY(row > 0);
    category->setCurrentIndex(row);
    QCOMPARE(table->model()->rowCount(), 1);
    auto *level = part<QComboBox>(dock, u"logLevel"_s);
    QTest::keyClick(level, Qt::Key_End); // errors only
    QCOMPARE(table->model()->rowCount(), 0);
}

void tst_LogsDock::followsAndPauses()
{
    PanelHarness panel;
    LogsDock dock(panelServices(panel));
    dock.resize(700, 260);
    dock.show();
    auto *table = part<TableView>(dock, u"logTable"_s);
    log(panel, QStringList(40, u"filler"_s));
    QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
    auto *pause = part<QToolButton>(dock, u"logPause"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    const int before = table->model()->rowCount();
    log(panel, {u"held back"_s});
    QCOMPARE(table->model()->rowCount(), before);
    QVERIFY(pause->text().startsWith(u"Go on ("_s));
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(table->model()->rowCount() > before);
    QVERIFY(lastLine(*table->model()).contains(u"held back"_s));
    QTest::mouseClick(part<QToolButton>(dock, u"logFollow"_s), Qt::LeftButton);
    table->verticalScrollBar()->setValue(0);
    log(panel, {u"one more"_s});
    QCOMPARE(table->verticalScrollBar()->value(), 0);
}

void tst_LogsDock::copies()
{
    PanelHarness panel;
    LogsDock dock(panelServices(panel));
    dock.show();
    log(panel, {u"first of two"_s, u"second of two"_s});
    QTest::mouseClick(part<QToolButton>(dock, u"logCopy"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"first of two"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"second of two"_s));
    auto *table = part<TableView>(dock, u"logTable"_s);
    table->selectRow(table->model()->rowCount() - 1);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"first of two"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"second of two"_s));
}

QTEST_MAIN(tst_LogsDock)
#include "tst_LogsDock.moc"
