// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/BotHost.h"
#include "app/panel/PanelOptions.h"
#include "app/practice/PracticeStory.h"
#include "ui/MainWindow.h"

namespace dbsbm {

/// One run of the panel in one mode: host, simulated Discord (practice), bot, window. Torn down in
/// reverse order; the panel builds a new one when the mode changes.
class Stage : public QObject
{
    Q_OBJECT
public:
    explicit Stage(PanelOptions options, QObject *parent = nullptr);
    ~Stage() override;

    /// Loads settings, stores that the mode is real from now on when it is and nobody asked for it
    /// this time only, opens the records and shows the window. \a story paces the practice story.
    void raise(std::chrono::milliseconds storyPace);
    /// Keeps the window's layout and lets the bot leave in order, then \a closed.
    void close(const std::function<void()> &closed);

    Host &host() { return m_host; }
    MainWindow *window() { return m_window.get(); }
    /// Null until the records are open.
    BotControl *bot() { return m_bot ? &m_bot->session() : nullptr; }
    PracticeWorld *world() { return m_world.get(); }
    PracticeStory *story() { return m_story.get(); }

Q_SIGNALS:
    /// The window is up and the bot is starting.
    void raised();
    void failed(const dbsbm::Error &error);
    /// A token was given: the panel should go on in real mode.
    void realModeWanted();

private:
    Task<Result<>> keepMode();
    Result<> makeBot();
    /// Whoever started the panel from a terminal reads there, too, why the bot is not online.
    void tellFaults(const BotStatus &status);
    void makeStory(std::chrono::milliseconds pace);
    void openRecords(std::chrono::milliseconds pace);

    PanelOptions m_options;
    Host m_host;
    std::unique_ptr<PracticeWorld> m_world;
    std::unique_ptr<BotHost> m_bot;
    std::unique_ptr<PracticeDay> m_day;
    std::unique_ptr<PracticeDriver> m_driver;
    std::unique_ptr<PracticeStory> m_story;
    std::unique_ptr<MainWindow> m_window;
    QString m_toldFault;
};

/// One line on standard error.
void tellTerminal(const Error &error);

} // namespace dbsbm
