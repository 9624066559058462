// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/guildSettingsHistory.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/transactionRules.h"
#include "models/settings/nearestName.h"
#include "models/store/Database.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxShownValue = 80;

QStringList guildSettingNames()
{
    QStringList names;
    for (const SettingKey &key : settingKeys(SettingScope::Guild))
        names.append(key.name);
    return names;
}

/// A name that no setting has: of a newer program, or misspelt by whoever wrote the table.
Error unknownName(const QString &name)
{
    const QString shown = name.left(kMaxShownValue);
    const QString meant = nearestName(name, guildSettingNames());
    return Error(codes::kSettingUnknown, ConfigurationFault{shown},
                 meant.isEmpty()
                     ? tr("%1 is no setting of a server and is not used. Update this program, if a "
                          "newer one wrote it.")
                           .arg(shown)
                     : tr("%1 is no setting of a server and is not used. Set %2 instead, if that "
                          "is meant.")
                           .arg(shown, meant));
}

void checkOne(Transaction &transaction, GuildId guild, const QMap<QString, QString> &texts,
              QList<GuildProblem> &problems)
{
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        const SettingKey *key = findSetting(SettingScope::Guild, it.key());
        const Result<QVariant> value =
            key ? parseSetting(*key, it.value()) : Result<QVariant>(fail(unknownName(it.key())));
        if (!value)
            problems.append({guild,
                             {value.error().withContext(u"guild_setting"_s),
                              it.value().left(kMaxShownValue), SettingOrigin::Stored}});
    }
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return; // the rows were just read
    const QList<Error> conflicts = conflictingSettings(
        SettingScope::Guild, [&](const QString &name) { return settings->value(name); });
    for (const Error &conflict : conflicts) {
        const auto *fault = conflict.as<ConfigurationFault>();
        problems.append(
            {guild,
             {conflict, fault ? settings->text(fault->key) : QString(), SettingOrigin::Unset}});
    }
}

} // namespace

Result<QMap<QString, QString>> revertWishes(Transaction &transaction, const SettingRevert &revert)
{
    const auto event = SettingHistoryRepository(transaction).find(revert.guild, revert.number);
    if (!event)
        return fail(event.error());
    if (!*event) {
        return fail(codes::kSettingUnknown, ConfigurationFault{},
                    tr("There is no change %1 in the history of this server's settings. List the "
                       "changes with: dbsbmd config history --guild %2.")
                        .arg(revert.number)
                        .arg(revert.guild.toString()));
    }
    const SettingChange &change = (*event)->change;
    const auto stored = GuildRepository(transaction).settings(revert.guild);
    if (!stored)
        return fail(stored.error());
    std::optional<QString> present;
    if (const auto found = stored->constFind(change.name); found != stored->constEnd())
        present = *found;
    if (!revert.force && present != change.after) {
        return fail(codes::kSettingLocked, ConfigurationFault{change.name},
                    tr("%1 was changed again after change %2. Take back the later change first, or "
                       "use --force.")
                        .arg(change.name)
                        .arg(revert.number));
    }
    return QMap<QString, QString>{{change.name, change.before.value_or(QString())}};
}

Result<GuildSettings> revertSetting(Transaction &transaction, const SettingRevert &revert)
{
    const auto wishes = revertWishes(transaction, revert);
    if (!wishes)
        return fail(wishes.error());
    return writeSettings(transaction, {revert.guild, *wishes, revert.actor, revert.nowMs});
}

Task<Result<QList<GuildProblem>>> checkGuildSettings(Database &database)
{
    return database.read<QList<GuildProblem>>(
        [](Transaction &transaction) -> Result<QList<GuildProblem>> {
            GuildRepository repository(transaction);
            const auto guilds = repository.known();
            if (!guilds)
                return fail(guilds.error());
            QList<GuildProblem> problems;
            for (auto it = guilds->cbegin(); it != guilds->cend(); ++it) {
                const auto texts = repository.settings(it.key());
                if (!texts)
                    return fail(texts.error());
                checkOne(transaction, it.key(), *texts, problems);
            }
            return problems;
        });
}

} // namespace dbsbm
