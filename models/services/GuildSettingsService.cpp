// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/GuildSettingsService.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Language.h"
#include "models/services/guildSettingsHistory.h"
#include "models/services/themePictures.h"
#include "models/services/transactionRules.h"
#include "models/store/CanonicalJson.h"
#include "models/store/Database.h"
#include "models/store/GuildRepository.h"
#include "models/store/PictureRepository.h"

#include <QCryptographicHash>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// The values as parseSetting() writes them back, or all their faults in one error.
Result<QMap<QString, QString>> normalised(const QMap<QString, QString> &values)
{
    QMap<QString, QString> texts;
    QStringList faults;
    std::optional<Error> first;
    const auto refuse = [&](const Error &error) {
        faults << error.userText();
        if (!first)
            first = error;
    };
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        const SettingKey *key = findSetting(SettingScope::Guild, it.key());
        if (!key) {
            refuse(Error(codes::kSettingUnknown, ConfigurationFault{it.key()},
                         GuildSettingsService::tr(
                             "There is no setting \"%1\" of a server. See the list of settings "
                             "for the right name.")
                             .arg(it.key())));
            continue;
        }
        const QString text = it.value().trimmed();
        if (text.isEmpty()) {
            texts.insert(it.key(), {});
            continue;
        }
        const Result<QVariant> value = parseSetting(*key, text);
        if (value)
            texts.insert(it.key(), settingToText(*key, *value));
        else
            refuse(value.error());
    }
    if (!first)
        return texts;
    const ErrorCode &code =
        first->is(codes::kSettingUnknown) ? codes::kSettingUnknown : codes::kSettingInvalid;
    return fail(code, first->fault(), faults.join(u'\n'), first->detail());
}

/// Pairs of settings that only make sense together; all faults in one error.
Result<> checkPairs(const GuildSettings &settings)
{
    const QList<Error> conflicts = conflictingSettings(
        SettingScope::Guild, [&](const QString &name) { return settings.value(name); });
    if (conflicts.isEmpty())
        return {};
    QStringList faults;
    for (const Error &conflict : conflicts)
        faults << conflict.userText();
    return fail(codes::kSettingInvalid, conflicts.first().fault(), faults.join(u'\n'),
                conflicts.first().detail());
}

/// Some settings of a guild are the operator's: an administrator of a server is not one.
Result<> checkOwner(const SettingsChange &change, const QString &name)
{
    const SettingKey *key = findSetting(SettingScope::Guild, name);
    if (!key || !key->operatorOnly || change.actor.kind != ActorKind::Member)
        return {};
    return fail(codes::kNotPermitted, AuthenticationFault{},
                GuildSettingsService::tr(
                    "Only the operator of the bot can change \"%1\", in the panel or the terminal. "
                    "Ask the operator.")
                    .arg(name));
}

Result<> writeOne(Transaction &transaction, const SettingsChange &change, const ActorStamp &actor,
                  const SettingChange &line)
{
    if (const Result<> written = GuildRepository(transaction).changeSetting(line); !written)
        return written;
    JournalEntry entry;
    entry.guild = change.guild;
    entry.atMs = change.nowMs;
    entry.effectiveAtMs = change.nowMs;
    entry.actor = actor.journalName;
    entry.kind = u"setting_changed"_s;
    entry.content = CanonicalObject()
                        .add("name", line.name)
                        .add("value", line.after.value_or(QString()))
                        .toBytes();
    const Result<qint64> row = Journal(transaction).append(entry);
    return row ? Result<>() : Result<>(fail(row.error()));
}

} // namespace

Result<GuildSettings> writeSettings(Transaction &transaction, const SettingsChange &change)
{
    GuildRepository guilds(transaction);
    if (const Result<> known = guilds.ensure(change.guild); !known)
        return fail(known.error());
    const Result<ActorStamp> actor =
        authorise(transaction, Action::ManageGuild, change.actor, change.guild);
    if (!actor)
        return fail(actor.error());
    const auto before = guilds.settings(change.guild);
    if (!before)
        return fail(before.error());
    for (auto it = change.values.constBegin(); it != change.values.constEnd(); ++it) {
        const bool wasSet = before->contains(it.key());
        const bool isSet = !it.value().isEmpty();
        if (wasSet == isSet && before->value(it.key()) == it.value())
            continue;
        if (const Result<> own = checkOwner(change, it.key()); !own)
            return fail(own.error());
        SettingChange line{change.guild,    it.key(),      {},          {},
                           actor->roleName, actor->person, change.nowMs};
        if (wasSet)
            line.before = before->value(it.key());
        if (isSet)
            line.after = it.value();
        if (const Result<> written = writeOne(transaction, change, *actor, line); !written)
            return fail(written.error());
    }
    const Result<GuildSettings> after = readGuildSettings(transaction, change.guild);
    if (!after)
        return after;
    if (const Result<> sensible = checkPairs(*after); !sensible)
        return fail(sensible.error());
    if (const Result<> kept = keepThemePictures(transaction, *after); !kept)
        return fail(kept.error());
    return after;
}

QVariant GuildSettings::value(const QString &name) const
{
    const auto found = stored.constFind(name);
    if (found != stored.constEnd())
        return *found;
    const SettingKey *key = findSetting(SettingScope::Guild, name);
    return key ? key->defaultValue : QVariant();
}

ChannelId GuildSettings::channel(const QString &name) const
{
    return ChannelId::fromString(text(name));
}

RoleId GuildSettings::role(const QString &name) const
{
    return RoleId::fromString(text(name));
}

qint64 GuildSettings::integer(const QString &name) const
{
    return value(name).toLongLong();
}

QString GuildSettings::text(const QString &name) const
{
    const SettingKey *key = findSetting(SettingScope::Guild, name);
    return key ? settingToText(*key, value(name)) : QString();
}

GuildSettingsService::GuildSettingsService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

GuildSettingsService::~GuildSettingsService()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Task<Result<GuildSettings>> GuildSettingsService::get(GuildId guild)
{
    return m_database.read<GuildSettings>(
        [guild](Transaction &transaction) { return readGuildSettings(transaction, guild); });
}

Task<Result<GuildSettings>> GuildSettingsService::set(GuildId guild,
                                                      const QMap<QString, QString> &values,
                                                      const Actor &actor)
{
    const Result<QMap<QString, QString>> texts = normalised(values);
    if (!texts)
        return Task<Result<GuildSettings>>::ready(fail(texts.error()));
    const SettingsChange change{guild, *texts, actor, m_clock.nowMs()};
    return told(guild, m_database.write<GuildSettings>([change](Transaction &transaction) {
        return writeSettings(transaction, change);
    }));
}

Task<Result<QList<SettingEvent>>> GuildSettingsService::history(GuildId guild, const QString &name,
                                                                int limit)
{
    return m_database.read<QList<SettingEvent>>([guild, name, limit](Transaction &transaction) {
        return SettingHistoryRepository(transaction).list(guild, name, limit);
    });
}

Task<Result<GuildSettings>> GuildSettingsService::revert(GuildId guild, qint64 number, bool force)
{
    const SettingRevert revert{guild, number, force, Actor::panelOperator(), m_clock.nowMs()};
    return told(guild, m_database.write<GuildSettings>([revert](Transaction &transaction) {
        return revertSetting(transaction, revert);
    }));
}

Task<Result<QMap<QString, QString>>> GuildSettingsService::revertWishes(GuildId guild,
                                                                        qint64 number, bool force)
{
    const SettingRevert revert{guild, number, force, Actor::panelOperator(), m_clock.nowMs()};
    return m_database.read<QMap<QString, QString>>(
        [revert](Transaction &transaction) { return dbsbm::revertWishes(transaction, revert); });
}

Task<Result<GuildSettings>> GuildSettingsService::told(GuildId guild,
                                                       Task<Result<GuildSettings>> written)
{
    return written.then(this, [this, guild](Result<GuildSettings> settings) {
        if (settings)
            Q_EMIT settingsChanged(guild);
        return settings;
    });
}

Task<Result<GuildSettings>> GuildSettingsService::setPicture(const ThemeUpload &upload)
{
    if (!themePictureKeys().contains(upload.key)) {
        return Task<Result<GuildSettings>>::ready(
            fail(codes::kSettingUnknown, ConfigurationFault{upload.key},
                 tr("\"%1\" is no picture. Choose theme_logo or theme_background_picture.")
                     .arg(upload.key)));
    }
    const Promise<Result<GuildSettings>> promise;
    m_pool.start([this, upload, promise, language = LanguageScope::current()] {
        const LanguageScope scope(language);
        const Result<QByteArray> png = themePng(upload.key, upload.bytes);
        QMetaObject::invokeMethod(
            this,
            [this, upload, png, promise] {
                if (!png) {
                    promise.resolve(fail(png.error()));
                    return;
                }
                storePicture(upload, *png).then(this, [promise](Result<GuildSettings> settings) {
                    promise.resolve(std::move(settings));
                });
            },
            Qt::QueuedConnection);
    });
    return promise.task();
}

Task<Result<GuildSettings>> GuildSettingsService::storePicture(const ThemeUpload &upload,
                                                               const QByteArray &png)
{
    const QByteArray digest = QCryptographicHash::hash(png, QCryptographicHash::Sha256);
    const qint64 now = m_clock.nowMs();
    const SettingsChange change{
        upload.guild, {{upload.key, QString::fromLatin1(digest.toHex())}}, upload.actor, now};
    return told(
        upload.guild,
        m_database.write<GuildSettings>(
            [change, digest, png, now](Transaction &transaction) -> Result<GuildSettings> {
                Result<> stored = GuildRepository(transaction).ensure(change.guild);
                if (stored)
                    stored = PictureRepository(transaction).store({change.guild, digest, png, now});
                return stored ? writeSettings(transaction, change)
                              : Result<GuildSettings>(fail(stored.error()));
            }));
}

Task<Result<QImage>> GuildSettingsService::picture(GuildId guild, const QByteArray &digest)
{
    return m_database.read<QImage>([guild, digest](Transaction &transaction) -> Result<QImage> {
        const Result<QByteArray> png = PictureRepository(transaction).find(guild, digest);
        if (!png)
            return fail(png.error());
        return QImage::fromData(*png, "PNG");
    });
}

Task<Result<QMap<GuildId, QString>>> GuildSettingsService::knownGuilds()
{
    return m_database.read<QMap<GuildId, QString>>(
        [](Transaction &transaction) { return GuildRepository(transaction).known(); });
}

Task<Result<>> GuildSettingsService::rememberGuild(GuildId guild, const QString &name)
{
    return m_database.write<void>([guild, name](Transaction &transaction) {
        return GuildRepository(transaction).rename(guild, name.left(100));
    });
}

} // namespace dbsbm
