// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/Host.h"

namespace dbsbm {

/// A parsed command line of dbsbm.
struct PanelOptions
{
    HostOptions host;
    bool story = false; ///< play the practice story, write its results and end
    quint32 seed = 1;
    QString outFolder = QStringLiteral("out");
    bool help = false;
    bool version = false;
    QString usageFault;
};

PanelOptions parsePanel(const QStringList &arguments);
QString panelHelp();

} // namespace dbsbm
