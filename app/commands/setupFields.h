// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

#include <QJsonObject>

#include <optional>

namespace dbsbm {

/// One setting that /setup asks for, with Discord's own select.
struct SetupField
{
    QString setting; ///< name in the registry
    QString label;
    QString placeholder;
    bool isChannel = false; ///< else a role
};

/// What Save is to do.
struct SetupChanges
{
    QMap<QString, QString> values; ///< setting -> text, only what differs
    QMap<QString, QString> faults; ///< setting -> why it cannot be saved
};

QList<SetupField> setupFields();
std::optional<SetupField> findSetupField(const QString &setting);
/// The stored id as text, "" for none.
QString setupText(const SetupField &field, const GuildSettings &settings);
/// "<#1>", "<@&1>" or "none".
QString setupValue(const SetupField &field, const QString &text);
QJsonObject setupSelect(const SetupField &field, const QString &customId, const QString &preset);
/// Compares and checks each choice; @everyone is refused as a role.
SetupChanges setupChanges(const QMap<QString, QString> &chosen, const GuildSettings &now);
/// One line a field: saved, unchanged, or not saved and why.
QString setupReport(const SetupChanges &changes, bool saved);

} // namespace dbsbm
