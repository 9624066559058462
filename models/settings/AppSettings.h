// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SecretStore.h"
#include "models/settings/SettingKey.h"

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
    QVariant value;              ///< never set for secrets
    bool isSet = false;
    SettingOrigin origin = SettingOrigin::Unset;
    bool locked = false;         ///< overridden by command line or environment
    QString lastFour;            ///< of a secret, on request of the panel
};

/// The app-scope settings: command line > environment > keychain (secrets) or settings.json >
/// default. One object per process; the only path by which an app setting is read or written.
class AppSettings : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        QMap<QString, QString> commandLine;  ///< name -> text
        QProcessEnvironment environment;
        QString dataDir;                     ///< settings.json lives here
        SecretStore *secrets = nullptr;      ///< may be null: no keychain
    };
    explicit AppSettings(Sources sources, QObject *parent = nullptr);

    /// Reads settings.json and the keychain. Faults of values are in faults(), not here; this fails
    /// when the file cannot be read (it is never overwritten then).
    Task<Result<>> load();
    /// Every faulty value of every source, in one pass.
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
    /// Why the keychain cannot be used, when it cannot.
    std::optional<Error> keychainFault() const { return m_keychainFault; }

Q_SIGNALS:
    void changed(const QString &name);

private:
    Result<> readStored();
    Result<> writeStored() const;

    Sources m_sources;
    QMap<QString, QString> m_stored;
    QMap<QString, Secret> m_keychain;
    QList<Error> m_faults;
    std::optional<Error> m_keychainFault;
};

} // namespace dbsbm
