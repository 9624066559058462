// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/tables/PanelHarness.h"
#include "ui/PanelServices.h"

namespace dbsbm::test {

inline PanelServices panelServices(PanelHarness &panel, bool practice = false)
{
    return {panel.betting,   panel.cappers,     panel.guildSettings, panel.outbox,
            panel.verify,    panel.imports,     panel.exports,       panel.records,
            panel.scores,    panel.logos,       panel.settings,      panel.rateLimiter,
            panel.metrics,   panel.performance, panel.errors,        panel.logs,
            panel.bot,       panel.directory,   panel.clock,         practice,
            panel.dir.path()};
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
