// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/settings/SettingKey.h"

#include <QMap>

namespace dbsbm {

/// Stored settings as they travel from one installation or server to another. Never a secret.
struct SettingsDocument
{
    SettingScope scope = SettingScope::App;
    GuildId guild{}; ///< whose they were
    QMap<QString, QString> values{};
};

/// JSON of version 1: {"format": "dbsbm-settings", "version", "scope", "guild", "exported_at",
/// "settings": {name: text}}. Secrets and unknown names among the values are left out.
QByteArray writeSettingsDocument(const SettingsDocument &document, qint64 nowMs);
/// VAL-009 when it is over 1 MB, no such document, of a newer version, or has a value that is none.
Result<SettingsDocument> readSettingsDocument(const QByteArray &bytes);

/// A value, or a part of one, that is not taken over, and why.
struct LeftOut
{
    QString name;
    QString value;
    QString reason; ///< a full sentence
};

struct AdaptedSettings
{
    QMap<QString, QString> values;
    QList<LeftOut> left;
};

/// What of a document fits an installation, or another guild: ids of channels and roles are
/// replaced by those that \a ids gives for them (old -> new); on another guild those without one
/// are left out, and so are pictures, which stay with their guild. Secrets, names that are no
/// setting of that scope and what has no stored form are left out anywhere.
AdaptedSettings adaptSettings(const SettingsDocument &document, GuildId target,
                              const QMap<QString, QString> &ids);

/// "OLD=NEW" with two Discord ids each; VAL-009 for any other.
Result<QMap<QString, QString>> readIdMap(const QStringList &pairs);

} // namespace dbsbm
