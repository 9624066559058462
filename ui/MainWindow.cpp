// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "models/core/Logging.h"
#include "models/services/BotControl.h"
#include "models/services/VerifyService.h"
#include "models/settings/AppSettings.h"
#include "ui/PanelMenus.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ForgetDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/LogoDialog.h"
#include "ui/docks/AlertsDock.h"
#include "ui/docks/BetsDock.h"
#include "ui/docks/ConnectionDock.h"
#include "ui/docks/ErrorsDock.h"
#include "ui/docks/LogsDock.h"
#include "ui/docks/PerformanceDock.h"
#include "ui/docks/RateLimitsDock.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PracticeBanner.h"

#include <QCloseEvent>
#include <QIcon>
#include <QMenuBar>
#include <QPixmap>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(PanelServices services, QWidget *parent)
    : QMainWindow(parent), m_services(std::move(services)), m_registry(*this, m_services.dataDir)
{
    applyStoredTheme();
    setObjectName(u"mainWindow"_s);
    setWindowTitle(m_services.practice ? tr("Practice mode – DBSBM") : tr("DBSBM"));
    setWindowIcon(QIcon(u":/icons/dbsbm.svg"_s));
    buildDocks();
    buildHead();
    resize(1440, 900);
    m_registry.restore();
    connect(&m_services.settings, &AppSettings::changed, this, [this](const QString &name) {
        if (name == u"theme")
            applyStoredTheme();
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::buildDocks()
{
    m_bets = new BetsDock(m_services, this);
    m_performance = new PerformanceDock(m_services, this);
    m_errors = new ErrorsDock(m_services, this);
    m_alerts = new AlertsDock(m_services, this);
    auto *connection = new ConnectionDock(m_services, this);
    connect(connection, &ConnectionDock::settingsRequested, this, &MainWindow::openSettings);
    m_registry.add(connection, DockRegistry::Place::Left);
    m_registry.add(m_bets, DockRegistry::Place::Middle);
    m_registry.add(m_performance, DockRegistry::Place::Bottom);
    m_registry.add(new RateLimitsDock(m_services, this), DockRegistry::Place::Bottom);
    m_registry.add(m_alerts, DockRegistry::Place::Bottom);
    m_registry.add(m_errors, DockRegistry::Place::Bottom);
    m_registry.add(new LogsDock(m_services, this), DockRegistry::Place::Bottom);
}

void MainWindow::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_menus = new PanelMenus(*this, m_services);
    layout->addWidget(m_menus->bar());
    if (m_services.practice) {
        auto *banner = new PracticeBanner(head);
        connect(banner, &PracticeBanner::connectRequested, this,
                [this] { openSettings(u"discord_token"_s); });
        layout->addWidget(banner);
    }
    m_messages = new MessageBar(m_services.clock, head);
    layout->addWidget(m_messages);
    setMenuWidget(head);
}

void MainWindow::applyStoredTheme()
{
    m_theme.apply(themeFromName(m_services.settings.text(u"theme"_s)));
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_services.settings.set(u"theme"_s, toName(choice)).then(this, [this](const Result<> &result) {
        if (!result)
            m_messages->showError(result.error());
        applyStoredTheme();
    });
}

void MainWindow::openSettings(const QString &setting)
{
    if (!m_settings)
        m_settings = new SettingsDialog(m_services, this);
    if (setting.isEmpty())
        m_settings->open();
    else
        m_settings->showSetting(setting);
}

void MainWindow::openImport()
{
    (new ImportDialog(m_services, this))->open();
}

void MainWindow::openExport()
{
    (new ExportDialog(m_services, this))->open();
}

void MainWindow::openForget()
{
    (new ForgetDialog(m_services, this))->open();
}

void MainWindow::openLogos()
{
    (new LogoDialog(m_services, this))->open();
}

void MainWindow::showNotice(const AlertNotice &notice)
{
    const bool over = notice.kind == AlertNotice::Kind::Resolved;
    m_messages->showMessage(over ? Tone::Good : severityTone(notice.alert.severity),
                            notice.title());
    m_alerts->showNotice(notice);
}

void MainWindow::verifyRecords()
{
    m_messages->showMessage(Tone::Info, tr("The records are being verified…"));
    m_services.verify.verify().then(
        this, [this](const Result<VerifyReport> &report) { showVerdict(report); });
}

void MainWindow::showVerdict(const Result<VerifyReport> &report)
{
    if (!report) {
        m_messages->showError(report.error());
        return;
    }
    qint64 entries = 0;
    QStringList breaks;
    for (const GuildVerdict &verdict : report->guilds) {
        entries += verdict.entries;
        breaks += verdict.breaks;
    }
    if (report->intact())
        m_messages->showMessage(
            Tone::Good,
            tr("The records are intact: %1 journal entries of %n server(s) were checked.", nullptr,
               int(report->guilds.size()))
                .arg(entries));
    else
        m_messages->showMessage(Tone::Bad,
                                tr("The records are broken: %1 Restore a backup of the server's "
                                   "data; its bets are read-only until then.")
                                    .arg(breaks.first()));
}

bool MainWindow::saveScreenshot(const QString &path)
{
    if (grab().save(path, "PNG"))
        return true;
    qCWarning(lcUi) << "The screenshot could not be written.";
    return false;
}

Result<> MainWindow::exportPerformance(const QString &folder)
{
    return m_performance->exportAll(folder);
}

Result<> MainWindow::exportErrorReport(const QString &path)
{
    return m_errors->exportReport(path);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_registry.save();
    QMainWindow::closeEvent(event);
}

} // namespace dbsbm
