// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the panel in every state and theme into the folder given: pictures to be looked at.
#include "galleryScenes.h"
#include "models/core/ErrorCodes.h"
#include "panelServices.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/ClosingDialog.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ForgetDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/LogoDialog.h"
#include "ui/dialogs/VerdictDialog.h"
#include "ui/docks/PerformanceDock.h"
#include "ui/settings/PicturesBox.h"
#include "ui/settings/SettingsDialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Gallery
{
public:
    Gallery(MainWindow &window, QString folder) : m_window(window), m_folder(std::move(folder)) {}
    void shoot(const QString &name, QWidget &widget) const
    {
        widget.grab().save(m_folder + u'/' + name + u".png"_s);
    }
    void shootAll(const QString &prefix) const
    {
        shoot(prefix + u"window"_s, m_window);
        for (QDockWidget *dock : m_window.registry().docks()) {
            m_window.registry().raise(dock);
            QCoreApplication::sendPostedEvents();
            shoot(prefix + dock->objectName(), *dock);
        }
        m_window.registry().raise(&m_window.performance());
    }

private:
    MainWindow &m_window;
    QString m_folder;
};

void shootFaultySettings(const Gallery &gallery, const QString &theme)
{
    PanelHarness panel({{u"CACHE_TTL"_s, u"soon"_s}, {u"LOG_LEVEL"_s, u"LOUD"_s}});
    SettingsDialog dialog(panelServices(panel, true));
    dialog.show();
    dialog.showSetting(u"log_level"_s);
    QCoreApplication::sendPostedEvents();
    gallery.shoot(theme + u"settings-faults"_s, dialog);
}

/// An old record with rows that can and rows that cannot be taken.
QString oldRecord(PanelHarness &panel)
{
    const QString folder = panel.dir.filePath(u"old"_s);
    const QString row = u"%1,%2,100000000000002777,NBA,moneyline,Celtics,%3,1.00,%4,77,1,"
                        "2026-01-01 18:00:00\n"_s;
    QString text = u"bet_serial,guild_id,user_id,league,bet_type,team,odds,units,status,"
                   "message_id,confirmed,created_at\n"_s;
    for (int i = 1; i < 9; ++i)
        text += row.arg(i).arg(PanelHarness::kGuild.toString(), i == 3 ? u"0"_s : u"-110"_s,
                               i == 5 ? u"strange"_s : u"won"_s);
    QFile file(folder + u"/bets.csv"_s);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("the old record cannot be written");
    return folder;
}

void shootDialog(PanelHarness &panel, const Gallery &gallery, const QString &name, QDialog &dialog)
{
    dialog.show();
    panel.await(panel.verify.verify()); // answers after what the dialog reads
    QCoreApplication::sendPostedEvents();
    gallery.shoot(name, dialog);
}

/// Logos with long names, aliases and refused files.
void shootLogos(PanelHarness &panel, const Gallery &gallery, const QString &theme,
                MainWindow &window)
{
    const QString folder = panel.dir.filePath(u"mine"_s);
    QDir().mkpath(folder + u"/Premier League"_s);
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    for (const QString &team : {u"Manchester United Football Club of Association Football"_s,
                                u"Manchester City"_s, u"Wolverhampton Wanderers"_s})
        image.save(folder + u"/Premier League/"_s + team + u".png"_s);
    QFile text(folder + u"/Premier League/notes.txt"_s);
    if (!text.open(QIODevice::WriteOnly) || text.write("no picture") < 0)
        qFatal("the notes cannot be written");
    text.close();
    auto *dialog = new LogoDialog(panelServices(panel, true), &window);
    shootDialog(panel, gallery, theme + u"dialog-logos-empty"_s, *dialog);
    panel.await(panel.logos.importFolder(folder));
    panel.await(
        panel.logos.addAlias(u"Premier League"_s, u"Wolves"_s, u"Wolverhampton Wanderers"_s));
    dialog->findChild<QLineEdit *>(u"logoFolder"_s)->setText(folder);
    dialog->findChild<QPushButton *>(u"logoImport"_s)->click();
    panel.await(panel.logos.addAlias(u"Premier League"_s, u"MUFC"_s,
                                     u"Manchester United Football Club of Association Football"_s));
    dialog->findChild<QLineEdit *>(u"logoAlias"_s)->setText(u"Manchester Utd"_s);
    shootDialog(panel, gallery, theme + u"dialog-logos"_s, *dialog);
    delete dialog;
}

void shootDialogs(PanelHarness &panel, const Gallery &gallery, const QString &theme,
                  MainWindow &window)
{
    const PanelServices services = panelServices(panel, true);
    using Purpose = VerdictDialog::Purpose;
    const Bet parlay = panel.post(
        panel.place({{.pick = u"Manchester United Football Club of Association Football"_s,
                      .game = u"Wolverhampton Wanderers @ Manchester United"_s,
                      .user = UserId{100000000000002002}},
                     {.pick = u"東京ヤクルト"_s, .odds = u"+105"_s, .game = u"東京 @ 大阪"_s}}));
    const Bet graded = panel.grade(panel.placeOpen(), BetResult::Won);
    const auto shootVerdict = [&](const QString &name, Purpose purpose, const Bet &bet) {
        auto *dialog = new VerdictDialog(purpose, bet, panel.betting, panel.clock, &window);
        shootDialog(panel, gallery, theme + name, *dialog);
        if (purpose == Purpose::Correct) { // as it is graded already
            dialog->findChild<QPushButton *>(u"verdictStart"_s)->click();
            shootDialog(panel, gallery, theme + name + u"-refused"_s, *dialog);
        }
        delete dialog;
    };
    shootVerdict(u"dialog-selection"_s, Purpose::GradeSelection, parlay);
    shootVerdict(u"dialog-correct"_s, Purpose::Correct, graded);
    shootVerdict(u"dialog-cancel"_s, Purpose::Cancel, parlay);
    auto *closing = new ClosingDialog(parlay, panel.betting, panel.clock, &window);
    shootDialog(panel, gallery, theme + u"dialog-closing"_s, *closing);
    delete closing;
    auto *forget = new ForgetDialog(services, &window);
    shootDialog(panel, gallery, theme + u"dialog-forget"_s, *forget);
    delete forget;
    auto *diagnostics = new DiagnosticsDialog(services.diagnose, panel.clock, &window);
    shootDialog(panel, gallery, theme + u"dialog-diagnostics-running"_s, *diagnostics);
    panel.clock.advance(15s);
    shootDialog(panel, gallery, theme + u"dialog-diagnostics"_s, *diagnostics);
    delete diagnostics;
    auto *exporting = new ExportDialog(services, &window);
    exporting->findChild<QComboBox *>(u"exportPeriod"_s)->setCurrentIndex(5);
    shootDialog(panel, gallery, theme + u"dialog-export"_s, *exporting);
    delete exporting;
    shootLogos(panel, gallery, theme, window);
    auto *import = new ImportDialog(services, &window);
    shootDialog(panel, gallery, theme + u"dialog-import-server"_s, *import);
    import->findChild<QComboBox *>(u"importKind"_s)->setCurrentIndex(1);
    import->findChild<QLineEdit *>(u"importFolder"_s)->setText(oldRecord(panel));
    import->findChild<QPushButton *>(u"importDryRun"_s)->click();
    for (int i = 0; i < 5; ++i)
        panel.await(panel.verify.verify());
    shootDialog(panel, gallery, theme + u"dialog-import-report"_s, *import);
    import->findChild<QPushButton *>(u"importStart"_s)->click();
    for (int i = 0; i < 5; ++i)
        panel.await(panel.verify.verify());
    shootDialog(panel, gallery, theme + u"dialog-import-done"_s, *import);
    delete import;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"gallery"_s;
    QDir().mkpath(folder);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        const QString theme = toName(choice) + u'-';
        PanelHarness empty;
        {
            MainWindow window(panelServices(empty));
            window.theme().apply(choice);
            window.resize(1600, 1000);
            window.show();
            empty.await(empty.verify.verify());
            Gallery(window, folder).shootAll(theme + u"empty-"_s);
        }
        PanelHarness panel;
        panel.setUpGuild();
        MainWindow window(panelServices(panel, true));
        window.theme().apply(choice);
        window.resize(1600, 1000);
        window.show();
        placeBets(panel);
        panel.system.start();
        panel.performance.start();
        goOnline(panel);
        runFor(panel, 240);
        makeTrouble(panel);
        makeAlerts(panel);
        panel.clock.advance(1s);
        panel.await(panel.verify.verify()); // answers after the rows above were read
        panel.clock.advance(1s);
        window.findChild<QTableView *>(u"betTable"_s)->selectRow(2);
        window.findChild<QTableView *>(u"errorTable"_s)->selectRow(1);
        window.findChild<QTableView *>(u"alertTable"_s)->selectRow(0);
        panel.await(panel.verify.verify());
        const Gallery gallery(window, folder);
        gallery.shootAll(theme + u"full-"_s);
        window.findChild<QTableView *>(u"betTable"_s)->selectRow(0); // a graded one
        for (int i = 0; i < 5; ++i)
            panel.await(panel.verify.verify());
        gallery.shoot(theme + u"graded-betsDock"_s,
                      *window.findChild<QDockWidget *>(u"betsDock"_s));
        window.resize(1024, 700);
        QCoreApplication::sendPostedEvents();
        gallery.shoot(theme + u"small-window"_s, window);
        SettingsDialog dialog(panelServices(panel, true));
        dialog.show();
        panel.await(panel.verify.verify());
        gallery.shoot(theme + u"settings-program"_s, dialog);
        dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        panel.await(panel.verify.verify());
        gallery.shoot(theme + u"settings-server"_s, dialog);
        auto *pictures = dialog.findChild<PicturesBox *>();
        for (auto *area : dialog.findChildren<QScrollArea *>())
            area->ensureWidgetVisible(pictures);
        gallery.shoot(theme + u"settings-pictures"_s, dialog);
        shootFaultySettings(gallery, theme);
        suggestGrade(panel);
        panel.clock.advance(1s);
        panel.await(panel.verify.verify());
        window.resize(1600, 1000);
        auto *bets = window.findChild<QTableView *>(u"betTable"_s);
        bets->selectRow(0);
        for (int i = 0; i < 3; ++i)
            panel.await(panel.verify.verify());
        gallery.shoot(theme + u"suggestion"_s, *bets->window());
        shootDialogs(panel, gallery, theme, window);
        BotStatus failed;
        failed.phase = BotPhase::Failed;
        failed.fault = Error(
            codes::kTokenRefused, AuthenticationFault{},
            u"Discord refuses the token. Copy it again from the developer portal and set it in the settings."_s);
        panel.bot.setStatus(failed);
        panel.await(panel.database.close());
        Q_EMIT panel.betting.changedElsewhere();
        QCoreApplication::sendPostedEvents();
        gallery.shoot(theme + u"failed-window"_s, window);
    }
    return 0;
}
