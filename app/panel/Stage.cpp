// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/Stage.h"

#include "app/host/AlertHost.h"
#include "app/host/MetricsHost.h"
#include "app/host/OpsHost.h"
#include "app/host/SafeMode.h"
#include "app/host/diagnose.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/Scrubber.h"

#include <cstdio>

namespace dbsbm {

Stage::Stage(PanelOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_host(m_options.host)
{}

Stage::~Stage() = default;

void Stage::raise(std::chrono::milliseconds storyPace)
{
    m_host.loadSettings()
        .then(this,
              [this](const Result<> &loaded) {
                  return loaded ? keepMode() : Task<Result<>>::ready(loaded);
              })
        .then(this, [this, storyPace](const Result<> &kept) {
            if (kept)
                openRecords(storyPace);
            else
                Q_EMIT failed(kept.error());
        });
}

/// Once real, a later start without the token is an error and no practice.
Task<Result<>> Stage::keepMode()
{
    if (m_host.isPractice() || m_host.isModeForced())
        return Task<Result<>>::ready({});
    return m_host.becomeReal();
}

void Stage::openRecords(std::chrono::milliseconds pace)
{
    m_host.open().then(this, [this, pace](const Result<> &opened) {
        const Result<> ready = opened ? makeBot() : opened;
        if (!ready) {
            Q_EMIT failed(ready.error());
            return;
        }
        m_window = std::make_unique<MainWindow>(
            PanelServices{m_host.betting(),
                          m_host.cappers(),
                          m_host.guildSettings(),
                          m_host.outbox(),
                          m_host.verifier(),
                          m_host.imports(),
                          m_host.exports(),
                          m_host.records(),
                          m_host.scores(),
                          m_host.logos(),
                          m_host.settings(),
                          m_host.limiter(),
                          m_host.metrics(),
                          m_host.performance(),
                          m_host.errors(),
                          m_host.log(),
                          m_bot->session(),
                          m_bot->directory(),
                          m_host.ops().alerts().desk(),
                          &m_host.ops().metrics(),
                          m_host.clock(),
                          m_host.isPractice(),
                          m_host.dataDir(),
                          [this] { return makeDiagnostics(m_host, false); }});
        connect(&m_bot->session(), &BotControl::statusChanged, this, &Stage::tellFaults);
        connect(&m_host.ops().alerts(), &AlertHost::panelNotice, m_window.get(),
                &MainWindow::showNotice);
        m_window->show();
        m_host.ops().start();
        // In safe mode whoever looks at the crashes starts the bot.
        if (m_host.ops().safeMode().isOn() && !m_options.story)
            tellTerminal(Error(codes::kCrashed, InternalFault{},
                               tr("The program crashed twice within five minutes. The bot is not "
                                  "started by itself; start it in the Connection dock.")));
        else if (m_world)
            makeStory(pace);
        else
            m_bot->session().start();
        Q_EMIT raised();
    });
}

Result<> Stage::makeBot()
{
    if (!m_host.isPractice()) {
        m_bot = std::make_unique<BotHost>(m_host);
        return {};
    }
    m_world = std::make_unique<PracticeWorld>(m_host.clock());
    if (const auto opened = m_world->open(); !opened)
        return opened;
    m_bot = std::make_unique<BotHost>(m_host, m_world->apiBase(), m_world->token());
    connect(&m_host.settings(), &AppSettings::changed, this, [this](const QString &name) {
        const bool token = name == u"discord_token" && !m_host.settings().secret(name).isEmpty();
        if (token || (name == u"mode" && m_host.settings().text(name) == u"real"))
            Q_EMIT realModeWanted();
    });
    return {};
}

void Stage::makeStory(std::chrono::milliseconds pace)
{
    m_day =
        std::make_unique<PracticeDay>(m_world->fixtures(), m_options.seed, m_host.clock().nowMs());
    m_driver = std::make_unique<PracticeDriver>(*m_world, m_host.betting(), m_host.clock());
    m_story = std::make_unique<PracticeStory>(
        PracticeStory::Parts{*m_world, *m_driver, *m_day, m_host.betting(), m_host.fixtures(),
                             m_host.guildSettings(), m_host.verifier(), m_bot->session(),
                             m_host.limiter(), m_host.clock()},
        pace);
    connect(m_story.get(), &PracticeStory::stepTold, this,
            [](const QString &line) { qCInfo(lcApp, "practice: %s", qUtf8Printable(line)); });
    connect(m_story.get(), &PracticeStory::finished, this, [](const StoryOutcome &outcome) {
        // Whoever grades a slip before the story does changes its course; that is no fault.
        if (outcome.broken)
            qCInfo(lcApp, "practice: the story ended early: %s",
                   qUtf8Printable(outcome.broken->userText()));
    });
    m_story->start();
}

void Stage::tellFaults(const BotStatus &status)
{
    const QString fault =
        status.fault ? QString(status.fault->code() + status.fault->userText()) : QString();
    if (status.fault && fault != m_toldFault)
        tellTerminal(*status.fault);
    m_toldFault = fault;
}

void Stage::close(const std::function<void()> &closed)
{
    if (m_window && m_window->isVisible() && !m_options.story) // one that was closed did so itself
        m_window->registry().save();
    if (m_bot)
        m_bot->stop(closed);
    else
        closed();
}

void tellTerminal(const Error &error)
{
    std::fprintf(stderr, "dbsbm: %s %s\n", qUtf8Printable(error.code()),
                 qUtf8Printable(scrub(error.userText())));
}

} // namespace dbsbm
