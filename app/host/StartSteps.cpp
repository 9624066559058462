// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/StartSteps.h"

#include "models/core/Logging.h"
#include "models/core/Scrubber.h"
#include "models/services/BotControl.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto kLoginDeadline = 60s;

QString sentenceOf(const Error &error)
{
    return scrub(error.code() + u": " + error.userText());
}

} // namespace

struct StartSteps::Entry
{
    Entry(Clock &clock, const QString &name) : deadline(clock), begunAt(clock.elapsed())
    {
        step.name = name;
    }
    StartStep step;
    Timer deadline;
    nanoseconds begunAt;
};

QString toName(StepState state)
{
    switch (state) {
    case StepState::Running: return u"running"_s;
    case StepState::Done: return u"done"_s;
    case StepState::Degraded: return u"degraded"_s;
    case StepState::Failed: break;
    }
    return u"failed"_s;
}

StartSteps::StartSteps(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

StartSteps::~StartSteps() = default;

StartSteps::Entry *StartSteps::entry(const QString &name)
{
    const auto found = std::ranges::find_if(
        m_entries, [&name](const auto &entry) { return entry->step.name == name; });
    return found == m_entries.end() ? nullptr : found->get();
}

void StartSteps::begin(const QString &name, milliseconds deadline)
{
    Entry *known = entry(name);
    if (!known) {
        m_entries.push_back(std::make_unique<Entry>(m_clock, name));
        known = m_entries.back().get();
    } else if (known->step.state == StepState::Done) {
        known->begunAt = m_clock.elapsed(); // anew, as a bot that is started again
    }
    known->step.deadline = deadline;
    known->deadline.start(deadline, [this, name] { late(name); });
    set(*known, StepState::Running, {});
}

void StartSteps::late(const QString &name)
{
    Entry *known = entry(name);
    if (known && known->step.state == StepState::Running)
        set(*known, StepState::Degraded,
            tr("It is not done within %1 s, and goes on.")
                .arg(duration_cast<seconds>(known->step.deadline).count()));
}

void StartSteps::done(const QString &name)
{
    Entry *known = entry(name);
    if (!known || known->step.state == StepState::Done)
        return;
    const bool isLate = m_clock.elapsed() - known->begunAt > known->step.deadline;
    known->deadline.stop();
    set(*known, StepState::Done, isLate ? tr("It took longer than it should.") : QString());
}

void StartSteps::degrade(const QString &name, const QString &note)
{
    if (Entry *known = entry(name)) {
        known->deadline.stop();
        set(*known, StepState::Degraded, note);
    }
}

void StartSteps::fail(const QString &name, const Error &error)
{
    if (Entry *known = entry(name)) {
        known->deadline.stop();
        set(*known, StepState::Failed, sentenceOf(error));
    }
}

void StartSteps::settle(const QString &name, const Result<> &result)
{
    if (!result && !result.error().retryable())
        fail(name, result.error());
    else
        end(name, result ? std::nullopt : std::optional(result.error()));
}

void StartSteps::end(const QString &name, const std::optional<Error> &fault)
{
    if (fault)
        degrade(name, sentenceOf(*fault));
    else
        done(name);
}

void StartSteps::set(Entry &entry, StepState state, const QString &note)
{
    StartStep &step = entry.step;
    const bool again = step.state == state && step.note == note && state != StepState::Running;
    step.state = state;
    step.note = note;
    step.took = duration_cast<milliseconds>(m_clock.elapsed() - entry.begunAt);
    if (again)
        return;
    const QString line =
        u"start: %1 %2, %3 ms"_s.arg(step.name, toName(state)).arg(qint64(step.took.count()))
        + (note.isEmpty() ? QString() : QString(u": " + note));
    if (state == StepState::Failed)
        qCCritical(lcApp, "%s", qUtf8Printable(line));
    else if (state == StepState::Degraded)
        qCWarning(lcApp, "%s", qUtf8Printable(line));
    else if (state == StepState::Done)
        qCInfo(lcApp, "%s", qUtf8Printable(line));
    Q_EMIT changed(step);
}

void StartSteps::follow(BotControl &bot)
{
    connect(&bot, &BotControl::statusChanged, this, [this](const BotStatus &status) {
        const QString login = u"login"_s;
        const StartStep *step = find(login);
        const bool pending = step && step->state != StepState::Done;
        if (status.phase == BotPhase::Starting && !(step && step->state == StepState::Running))
            begin(login, kLoginDeadline);
        else if (status.phase == BotPhase::Online)
            done(login);
        else if (status.phase == BotPhase::Failed && status.fault)
            fail(login, *status.fault);
        else if (status.fault && pending)
            degrade(login, sentenceOf(*status.fault));
    });
}

QList<StartStep> StartSteps::steps() const
{
    QList<StartStep> steps;
    for (const auto &entry : m_entries)
        steps.append(entry->step);
    return steps;
}

const StartStep *StartSteps::find(const QString &name) const
{
    for (const auto &entry : m_entries) {
        if (entry->step.name == name)
            return &entry->step;
    }
    return nullptr;
}

} // namespace dbsbm
