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

    /// Loads settings, opens the records and shows the window. \a story paces the practice story.
    void raise(std::chrono::milliseconds storyPace);
    void close(const std::function<void()> &closed);

    Host &host() { return m_host; }
    MainWindow *window() { return m_window.get(); }
    PracticeWorld *world() { return m_world.get(); }
    PracticeStory *story() { return m_story.get(); }

Q_SIGNALS:
    /// The window is up and the bot is starting.
    void raised();
    void failed(const dbsbm::Error &error);
    /// A token was given: the panel should go on in real mode.
    void realModeWanted();

private:
    Result<> makeBot();
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
};

} // namespace dbsbm
