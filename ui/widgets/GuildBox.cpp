// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GuildBox.h"

#include "models/services/BotControl.h"
#include "models/services/GuildSettingsService.h"
#include "ui/PanelServices.h"
#include "ui/widgets/guildNames.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

GuildBox::GuildBox(const PanelServices &services, const QString &all, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"guildBox"_s);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    if (!all.isEmpty())
        addItem(all, QString());
    const QMap<GuildId, QString> seen = guildNames(services.directory);
    addMissing(seen);
    services.guildSettings.knownGuilds().then(
        this, [this, seen](Result<QMap<GuildId, QString>> known) {
            if (!known) {
                Q_EMIT failed(known.error());
                return;
            }
            for (auto it = seen.cbegin(); it != seen.cend(); ++it)
                known->insert(it.key(), it.value()); // the present name, not the latest stored one
            addMissing(*known);
        });
}

void GuildBox::addMissing(const QMap<GuildId, QString> &names)
{
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        const QString id = it.key().toString();
        if (findData(id) < 0)
            addItem(it->isEmpty() ? id : *it, id);
    }
}

GuildId GuildBox::guild() const
{
    return GuildId::fromString(currentData().toString());
}

} // namespace dbsbm
