// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Odds.h"
#include "models/core/Ids.h"

#include <QHash>
#include <QObject>

namespace dbsbm {

class GuildSettingsService;

/// How each server shows prices (the first of its setting odds_formats), for what shows bets of
/// several.
class OddsDisplays : public QObject
{
    Q_OBJECT
public:
    explicit OddsDisplays(GuildSettingsService &settings, QObject *parent = nullptr);

    /// American until the server's settings were read, which the first question begins.
    OddsFormat of(GuildId guild);
    /// Reads all again, as after a change by another process.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void load(GuildId guild);

    GuildSettingsService &m_settings;
    QHash<GuildId, OddsFormat> m_formats;
};

} // namespace dbsbm
