// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/PanelApp.h"

#include "app/panel/StoryReport.h"

#include <QApplication>
#include <QMessageBox>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds kStoryPace = 300ms;  // offscreen: about 20 s in all
constexpr std::chrono::milliseconds kWindowPace = 700ms; // slow enough to watch
} // namespace

PanelApp::PanelApp(PanelOptions options) : m_options(std::move(options)) {}

void PanelApp::start()
{
    raiseStage();
}

void PanelApp::raiseStage()
{
    if (m_ending)
        return;
    m_replacing = true;
    m_stage.reset(); // its log and its lock before those of the next
    m_replacing = false;
    m_stage = std::make_unique<Stage>(m_options);
    connect(m_stage.get(), &Stage::failed, this, &PanelApp::report);
    connect(m_stage.get(), &Stage::realModeWanted, this, &PanelApp::goReal, Qt::QueuedConnection);
    connect(m_stage.get(), &Stage::raised, this, [this] {
        if (m_options.story)
            connect(m_stage->story(), &PracticeStory::finished, this, &PanelApp::storyTold);
        Q_EMIT raised();
    });
    m_stage->raise(m_options.story ? kStoryPace : kWindowPace);
}

/// The practice stage leaves, a real one comes; the settings on disk say so from now on.
void PanelApp::goReal()
{
    if (m_ending)
        return;
    // Storing the mode is such a wish, too.
    disconnect(m_stage.get(), &Stage::realModeWanted, this, nullptr);
    m_options.host.practice.reset();
    m_stage->host().becomeReal().then(this, [this](Result<> stored) {
        if (!stored) {
            report(stored.error());
            return;
        }
        m_stage->close([this] {
            QMetaObject::invokeMethod(this, &PanelApp::raiseStage, Qt::QueuedConnection);
        });
    });
}

void PanelApp::report(const Error &error)
{
    tellTerminal(error);
    if (m_options.story) {
        end(1);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Critical, tr("DBSBM cannot start"), error.userText(),
                                QMessageBox::Close);
    box->setInformativeText(error.code());
    box->setDetailedText(error.detail());
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this] { end(1); });
    box->open();
}

void PanelApp::storyTold(const StoryOutcome &outcome)
{
    auto *report = new StoryReport(*m_stage, m_options.outFolder, this);
    report->write(outcome).then(this, [this](int code) { end(code); });
}

void PanelApp::quit()
{
    if (!m_replacing)
        end(0);
}

void PanelApp::end(int code)
{
    if (m_ending)
        return;
    m_ending = true;
    m_stage->close([code] {
        QMetaObject::invokeMethod(
            qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    });
}

} // namespace dbsbm
