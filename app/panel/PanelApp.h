// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/Stage.h"

namespace dbsbm {

/// The life of the panel process: one Stage after another, and its end.
class PanelApp : public QObject
{
    Q_OBJECT
public:
    explicit PanelApp(PanelOptions options);
    void start();
    void quit();
    /// The run that is on stage now; another one after a change of the mode.
    Stage *stage() { return m_stage.get(); }

Q_SIGNALS:
    /// Its window is up.
    void raised();

private:
    void raiseStage();
    void goReal();
    void report(const Error &error);
    void storyTold(const StoryOutcome &outcome);
    void end(int code);

    PanelOptions m_options;
    std::unique_ptr<Stage> m_stage;
    bool m_ending = false;
    bool m_replacing = false; ///< the window that goes is not the last one
};

} // namespace dbsbm
