// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/tables/PanelHarness.h"
#include "ui/PanelServices.h"

namespace dbsbm::test {

/// A check of each verdict, and one that never ends by itself.
inline std::unique_ptr<Diagnostics> sampleDiagnostics(Clock &clock)
{
    using namespace Qt::StringLiterals;
    auto run = std::make_unique<Diagnostics>(clock);
    const auto add = [&run](const QString &label, const CheckOutcome &outcome) {
        run->add({label.toLower(), label, std::chrono::seconds(5),
                  [outcome] { return Task<CheckOutcome>::ready(outcome); }});
    };
    add(u"Environment"_s,
        {CheckVerdict::Ok,
         u"Debian GNU/Linux 12 (6.1.0-26-amd64), locale en_GB, time zone Europe/London, display Wayland wayland-0. 11,842 MB of memory are available."_s,
         {}});
    add(u"Database"_s,
        {CheckVerdict::Failed, u"The file is damaged: row 17 missing from index bet_by_guild"_s,
         u"Stop the bot, keep a copy of the file and restore the latest backup."_s});
    add(u"Clock"_s,
        {CheckVerdict::Warning, u"The clock of this computer is 7.5 s off Discord's."_s,
         u"Let the system set its clock by the network (NTP)."_s});
    add(u"Sports feeds"_s, {CheckVerdict::Skipped, u"This version asks no sports feed."_s, {}});
    const Promise<CheckOutcome> never;
    run->add(
        {u"discord"_s, u"Discord"_s, std::chrono::seconds(15), [never] { return never.task(); }});
    return run;
}

inline PanelServices panelServices(PanelHarness &panel, bool practice = false)
{
    return {
        panel.betting, panel.cappers,       panel.guildSettings,
        panel.outbox,  panel.verify,        panel.imports,
        panel.exports, panel.records,       panel.scores,
        panel.logos,   panel.settings,      panel.rateLimiter,
        panel.metrics, panel.performance,   panel.errors,
        panel.logs,    panel.bot,           panel.directory,
        panel.alerts,  panel.metricHistory, panel.clock,
        practice,      panel.dir.path(),    [&panel] { return sampleDiagnostics(panel.clock); }};
}

/// A button, table or label by its object name; fails the test when there is none.
template<typename T>
T *part(QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (!found)
        QTest::qFail(qPrintable(name), __FILE__, __LINE__);
    return found;
}

} // namespace dbsbm::test
