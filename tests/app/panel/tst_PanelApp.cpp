// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/PanelApp.h"

#include "models/core/SystemClock.h"
#include "network/simulator/SimulatedDiscord.h"
#include "ui/settings/SettingEditor.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

QByteArray token()
{
    return "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";
}

QJsonObject storedSettings(const QString &folder)
{
    QFile file(folder + u"/settings.json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

/// The panel's whole life against a Discord on loopback: from practice to real, and what a start
/// makes of the mode, the token and their faults.
class tst_PanelApp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    /// The exit that a panel asked for is not that of the next test's event loop.
    void cleanup() { QCoreApplication::sendPostedEvents(qApp, QEvent::MetaCall); }
    void tokenOnceMeansRealForGood();
    void modeForOneRunIsNotStored();
    void windowThatIsReplacedEndsNothing();
    void practiceBecomesReal();
    void missingTokenIsSaidOnTheTerminal();
    void faultyModeIsSaidOnTheTerminal();
    void keychainTypedTokenGoesReal();

private:
    PanelOptions options() const;
    static BotStatus status(PanelApp &panel) { return panel.stage()->bot()->status(); }
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<simulator::SimulatedDiscord> m_discord;
};

void tst_PanelApp::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    simulator::SimulatorOptions discord;
    discord.token = token();
    discord.application = ApplicationId{1440000000000000001};
    discord.botUser = UserId{1440000000000000002};
    discord.botName = u"Panel bot"_s;
    m_discord = std::make_unique<simulator::SimulatedDiscord>(discord, m_clock);
    QVERIFY(m_discord->listen());
    qputenv("DBSBM_API_BASE", m_discord->restBase().toString().toUtf8());
    qputenv("DISCORD_TOKEN", token());
}

PanelOptions tst_PanelApp::options() const
{
    PanelOptions options;
    options.host.dataDir = m_folder->path();
    options.host.useKeychain = false;
    return options;
}

void tst_PanelApp::tokenOnceMeansRealForGood()
{
    {
        PanelApp panel(options());
        panel.start();
        QTRY_VERIFY_WITH_TIMEOUT(panel.stage()->bot(), 15000);
        QTRY_COMPARE_WITH_TIMEOUT(status(panel).phase, BotPhase::Online, 15000);
    }
    QCOMPARE(storedSettings(m_folder->path()).value(u"mode").toString(), u"real"_s);
    qunsetenv("DISCORD_TOKEN");
    PanelApp later(options());
    later.start();
    QTRY_VERIFY_WITH_TIMEOUT(later.stage()->bot(), 15000);
    QVERIFY(!later.stage()->host().isPractice());
    QTRY_COMPARE(status(later).phase, BotPhase::Failed);
    QCOMPARE(status(later).fault->code(), u"AUT-001"_s);
}

void tst_PanelApp::modeForOneRunIsNotStored()
{
    PanelOptions once = options();
    once.host.practice = false; // --real
    PanelApp panel(once);
    panel.start();
    QTRY_VERIFY_WITH_TIMEOUT(panel.stage()->bot(), 15000);
    QTRY_COMPARE_WITH_TIMEOUT(status(panel).phase, BotPhase::Online, 15000);
    QVERIFY(!storedSettings(m_folder->path()).contains(u"mode"));
}

void tst_PanelApp::practiceBecomesReal()
{
    PanelOptions practice = options();
    practice.host.practice = true;
    PanelApp panel(practice);
    QSignalSpy raised(&panel, &PanelApp::raised);
    panel.start();
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, 15000);
    QVERIFY(panel.stage()->host().isPractice());
    panel.stage()->window()->findChild<QDockWidget *>(u"logsDock"_s)->close();
    panel.stage()
        ->host()
        .settings()
        .set(u"mode"_s, u"real"_s)
        .then(&panel, [](const Result<> &done) { QVERIFY(done); });
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 2, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(status(panel).phase, BotPhase::Online, 15000);
    QVERIFY(!panel.stage()->host().isPractice());
    QVERIFY(panel.stage()->window()->findChild<QDockWidget *>(u"logsDock"_s)->isHidden());
    QTRY_COMPARE(m_discord->commandRegistrations(), 1); // all that was queued has run
    QCOMPARE(raised.size(), 2);
    QCOMPARE(m_discord->identifies(), 1);
    panel.stage()->window()->findChild<QDockWidget *>(u"errorsDock"_s)->close();
    panel.quit(); // as SIGTERM does: no window is closed by hand
    QTRY_COMPARE(status(panel).phase, BotPhase::Stopped);
    MainWindow &window = *panel.stage()->window();
    window.findChild<QDockWidget *>(u"errorsDock"_s)->show();
    window.registry().restore();
    QVERIFY(window.findChild<QDockWidget *>(u"errorsDock"_s)->isHidden());
}

/// Wired as in main(), inside the event loop, where Qt tells of the last window that closes.
void tst_PanelApp::windowThatIsReplacedEndsNothing()
{
    QApplication::setQuitOnLastWindowClosed(false);
    PanelOptions practice = options();
    practice.host.practice = true;
    PanelApp panel(practice);
    connect(qApp, &QGuiApplication::lastWindowClosed, &panel, &PanelApp::quit);
    bool online = false;
    int raised = 0;
    connect(&panel, &PanelApp::raised, this, [&panel, &online, &raised] {
        if (++raised == 1) {
            panel.stage()
                ->host()
                .settings()
                .set(u"mode"_s, u"real"_s)
                .then(&panel, [](const Result<> &done) { QVERIFY(done); });
            return;
        }
        connect(panel.stage()->bot(), &BotControl::statusChanged, &panel,
                [&panel, &online](const BotStatus &status) {
                    if (status.phase != BotPhase::Online || online)
                        return;
                    online = true;
                    panel.stage()->window()->close(); // and this is the last
                });
    });
    panel.start();
    QTimer::singleShot(40000, &panel, [] { QCoreApplication::exit(9); });
    QCOMPARE(QApplication::exec(), 0);
    QVERIFY(online);
    QCOMPARE(raised, 2);
}

std::unique_ptr<QProcess> tst_PanelApp::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBSBM_DATA_DIR"_s, m_folder->path());
    environment.remove(u"DISCORD_TOKEN"_s);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(DBSBM_PANEL), QStringList{u"--no-keychain"_s} + arguments);
    return process;
}

void tst_PanelApp::missingTokenIsSaidOnTheTerminal()
{
    const QString folder = m_folder->filePath(u"new"_s);
    const auto process = start({u"--real"_s, u"--data-dir"_s, folder});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardError()).contains("AUT-001"), 30000);
    QVERIFY2(said.contains("DISCORD_TOKEN"), said.constData());
    process->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 15000);
    QCOMPARE(process->exitCode(), 0); // the panel stays up until its owner ends it
    // The folder that it made is its owner's alone.
    QCOMPARE(QFile::permissions(folder) & QFileDevice::Permissions(0x77),
             QFileDevice::Permissions());
}

void tst_PanelApp::faultyModeIsSaidOnTheTerminal()
{
    QFile file(m_folder->filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"mode": "rael"})");
    file.close();
    const auto process = start({});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardError()).contains("CFG-001"), 30000);
    QVERIFY2(said.contains("mode"), said.constData());
    process->kill();
    QVERIFY(process->waitForFinished());
}

/// Runs in tests/support/with-keyring.sh only: the token as its owner gives it, on the settings
/// page, with another secret beside it.
void tst_PanelApp::keychainTypedTokenGoesReal()
{
    if (qEnvironmentVariable("DBSBM_TEST_KEYRING") != u"unlocked")
        QSKIP("runs as tst_PanelApp_keyring, with a keyring of its own");
    qunsetenv("DISCORD_TOKEN");
    PanelOptions first = options();
    first.host.useKeychain = true;
    PanelApp panel(first);
    QSignalSpy raised(&panel, &PanelApp::raised);
    panel.start();
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, 30000);
    QVERIFY(panel.stage()->host().isPractice());
    MainWindow &window = *panel.stage()->window();
    window.openSettings(u"discord_token"_s);
    const auto type = [&window](const QString &name, const QByteArray &text) {
        QTest::keyClicks(
            window.findChild<SettingEditor *>(u"setting_"_s + name)->findChild<QLineEdit *>(),
            QString::fromLatin1(text));
    };
    type(u"discord_token"_s, token());
    type(u"odds_api_key"_s, "key-of-the-odds-feed");
    QTest::mouseClick(window.findChild<QPushButton *>(u"appApply"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 2, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(status(panel).phase, BotPhase::Online, 15000);
    QCOMPARE(storedSettings(m_folder->path()).value(u"mode").toString(), u"real"_s);
    QCOMPARE(panel.stage()->host().settings().secret(u"odds_api_key"_s).reveal(),
             QByteArray("key-of-the-odds-feed"));
    QTRY_COMPARE(m_discord->commandRegistrations(), 1);
    QCOMPARE(raised.size(), 2);
}

QTEST_MAIN(tst_PanelApp)
#include "tst_PanelApp.moc"
