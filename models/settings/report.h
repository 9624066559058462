// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace dbsbm {

class AppSettings;

/// What `dbsbmd --check-config` says. No secret is in it.
struct ConfigReport
{
    bool ok = true;    ///< no faulty value and a keychain that is not needed or works
    QStringList lines; ///< for a terminal
    QJsonObject json;  ///< {"ok", "settings": [...], "faults": [...], "unknownKeys": [...]}
};

/// Call after load().
ConfigReport checkConfig(const AppSettings &settings);

/// docs/settings.md, made from the registry.
QByteArray settingsTableMarkdown();

} // namespace dbsbm
