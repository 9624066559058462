// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SecretStore.h"
#include "models/settings/SettingKey.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QProcessEnvironment>

namespace dbsbm {

/// Where an effective value came from, strongest first.
enum class SettingOrigin { CommandLine, Environment, Keychain, Stored, Default, Unset };
QString toName(SettingOrigin origin);

struct EffectiveSetting
{
    const SettingKey *key = nullptr;
    QVariant value; ///< never set for secrets
    bool isSet = false;
    SettingOrigin origin = SettingOrigin::Unset;
    bool locked = false; ///< overridden by command line or environment
    QString lastFour;    ///< of a secret, shown by the panel on request only
};

/// The app-scope settings: command line > environment > keychain (secrets) or settings.json >
/// default. One object per process; the only path by which an app setting is read or written.
class AppSettings : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        QMap<QString, QString> commandLine{}; ///< name -> text
        QProcessEnvironment environment{};
        QString dataDir{};              ///< settings.json lives here
        SecretStore *secrets = nullptr; ///< may be null: no keychain
    };
    explicit AppSettings(Sources sources, QObject *parent = nullptr);

    /// Reads settings.json and the keychain. Faults of values are in faults(), not here; this fails
    /// when the file cannot be read (it is never overwritten then).
    Task<Result<>> load();
    /// Every faulty value of every source, in one pass; one of settings.json goes when set() or
    /// reset() has replaced it.
    const QList<Error> &faults() const { return m_faults; }

    EffectiveSetting effective(const QString &name) const;
    QList<EffectiveSetting> all() const;
    QString text(const QString &name) const;
    qint64 integer(const QString &name) const;
    bool boolean(const QString &name) const;
    /// Empty when unset.
    Secret secret(const QString &name) const;

    /// Validates, writes settings.json (atomically) or the keychain, then emits changed().
    Task<Result<>> set(const QString &name, const QString &text);
    Task<Result<>> reset(const QString &name);
    /// Names in settings.json that no key has; kept when the file is written.
    const QStringList &unknownKeys() const { return m_unknownKeys; }
    QString filePath() const;
    /// Why the keychain cannot be used, when it cannot.
    std::optional<Error> keychainFault() const { return m_keychainFault; }

Q_SIGNALS:
    void changed(const QString &name);

private:
    /// Values of one source that passed; secrets apart.
    struct Source
    {
        QMap<QString, QVariant> values;
        QMap<QString, Secret> secrets;
        bool has(const SettingKey &key) const;
    };

    void take(const SettingKey &key, const QString &text, Source &source, const QString &from);
    void readOverrides();
    Result<> readStored();
    void readStoredKeys();
    void checkTogether();
    Result<> writeStored(const QJsonObject &document);
    Result<> checkWritable(const SettingKey *key, const QString &name) const;
    Task<Result<>> readKeychain(QStringList names);
    Task<Result<>> writeSecret(const SettingKey &key, const std::optional<Secret> &secret);
    Result<> store(const SettingKey &key, const QVariant &value);
    bool isOverridden(const SettingKey &key) const;

    Sources m_sources;
    Source m_commandLine;
    Source m_environment;
    Source m_kept;           ///< settings.json and keychain
    QJsonObject m_document;  ///< settings.json as read, with what we do not know
    bool m_readable = false; ///< the file may be overwritten
    QList<Error> m_faults;
    QStringList m_unknownKeys;
    std::optional<Error> m_keychainFault;
};

} // namespace dbsbm
