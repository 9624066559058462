// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/Actor.h"
#include "models/settings/SettingKey.h"

#include <QImage>
#include <QMap>
#include <QObject>
#include <QThreadPool>

namespace dbsbm {

class Clock;
class Database;
struct SettingEvent;

/// The guild-scope settings of one guild: effective values by key name.
struct GuildSettings
{
    GuildId guild;
    QMap<QString, QVariant> stored;            ///< only what was set
    QVariant value(const QString &name) const; ///< stored, else the key's default
    ChannelId channel(const QString &name) const;
    RoleId role(const QString &name) const;
    qint64 integer(const QString &name) const;
    QString text(const QString &name) const;
};

/// A picture that is to be on a guild's slips and cards.
struct ThemeUpload
{
    GuildId guild;
    QString key;      ///< "theme_logo" or "theme_background_picture"
    QByteArray bytes; ///< as it was given
    Actor actor;
};

/// The only path by which a guild setting is read or written: /setup, form and terminal alike.
class GuildSettingsService : public QObject
{
    Q_OBJECT
public:
    GuildSettingsService(Database &database, const Clock &clock, QObject *parent = nullptr);
    ~GuildSettingsService() override;

    Task<Result<GuildSettings>> get(GuildId guild);
    /// Validates all, writes all in one transaction with their history, or nothing. An empty text
    /// goes back to the default. AUT-006 also for a member and a setting that is the operator's.
    Task<Result<GuildSettings>> set(GuildId guild, const QMap<QString, QString> &values,
                                    const Actor &actor);
    /// Changes that were made, newest first, at most \a limit; of one setting, or of all when \a
    /// name is empty.
    Task<Result<QList<SettingEvent>>> history(GuildId guild, const QString &name, int limit);
    /// Takes back one change of history(), as a new change. CFG-002 unknown; CFG-003 when the
    /// setting was changed since, unless \a force.
    Task<Result<GuildSettings>> revert(GuildId guild, qint64 number, bool force);
    /// The wishes by which it would, for a look at them. Errors as there.
    Task<Result<QMap<QString, QString>>> revertWishes(GuildId guild, qint64 number, bool force);
    /// Decodes the picture off this thread (IMG-002 as decodeImage()), stores it and sets it.
    /// set() with an empty text removes it.
    Task<Result<GuildSettings>> setPicture(const ThemeUpload &upload);
    /// A picture that a setting of \a guild names; null when there is none of that digest.
    Task<Result<QImage>> picture(GuildId guild, const QByteArray &digest);
    /// Guilds that the database knows, with their latest seen name.
    Task<Result<QMap<GuildId, QString>>> knownGuilds();
    Task<Result<>> rememberGuild(GuildId guild, const QString &name);

Q_SIGNALS:
    void settingsChanged(dbsbm::GuildId guild);

private:
    Task<Result<GuildSettings>> storePicture(const ThemeUpload &upload, const QByteArray &png);
    Task<Result<GuildSettings>> told(GuildId guild, Task<Result<GuildSettings>> written);

    Database &m_database;
    const Clock &m_clock;
    QThreadPool m_pool;
};

} // namespace dbsbm
