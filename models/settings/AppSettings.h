// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SecretStore.h"
#include "models/settings/EffectiveSetting.h"
#include "models/settings/SettingDelta.h"
#include "models/settings/SettingsFile.h"

#include <QMap>
#include <QObject>
#include <QProcessEnvironment>

namespace dbsbm {

class SettingsHistory;

/// The app-scope settings: command line > environment > keychain (secrets) or settings.json >
/// default. One object per process; the only path by which one is read or written.
class AppSettings : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        QMap<QString, QString> commandLine{}; ///< name -> text
        QProcessEnvironment environment{};
        QString dataDir{};                  ///< settings.json lives here
        SecretStore *secrets = nullptr;     ///< may be null: no keychain
        SettingsHistory *history = nullptr; ///< may be null: changes are not noted
        ChangeOrigin origin{};              ///< of changes by this process
    };
    explicit AppSettings(Sources sources, QObject *parent = nullptr);

    /// Reads settings.json and the keychain. Faults of values are in faults(), not here; this fails
    /// when the file cannot be read (it is never overwritten then).
    Task<Result<>> load();
    /// Every faulty value of every source; one of settings.json goes when it was replaced.
    const QList<Error> &faults() const { return m_faults; }
    /// The same with value and source.
    const QList<SettingProblem> &problems() const { return m_problems; }

    EffectiveSetting effective(const QString &name) const;
    QList<EffectiveSetting> all() const;
    QString text(const QString &name) const;
    qint64 integer(const QString &name) const;
    bool boolean(const QString &name) const;
    /// Empty when unset.
    Secret secret(const QString &name) const;
    /// What a secret was before the latest change of this process; empty = not set.
    Secret replacedSecret(const QString &name) const { return m_replaced.value(name); }

    /// Validates, writes settings.json (atomically) or the keychain, then emits changed().
    Task<Result<>> set(const QString &name, const QString &text);
    Task<Result<>> reset(const QString &name);
    /// What \a wishes (texts by name; an empty one goes back to the default) would change in what
    /// is stored. All faults of the wishes in one error: CFG-001, CFG-002, CFG-003.
    Result<QList<SettingDelta>> diff(const QMap<QString, QString> &wishes) const;
    /// Makes those changes, all or none, notes them in the history and emits changed() for each,
    /// then applied(). A keychain that refuses undoes what it took.
    Task<Result<QList<SettingDelta>>> apply(const QMap<QString, QString> &wishes,
                                            const ChangeOrigin &origin);
    /// Takes one change of the history back, as a new change. CFG-002 unknown; CFG-003 for a
    /// secret, or when the value changed since, unless \a force.
    Task<Result<QList<SettingDelta>>> revert(qint64 number, bool force);
    /// The wishes that revert() would apply. Errors as there.
    Result<QMap<QString, QString>> revertWishes(qint64 number, bool force) const;
    /// What this process notes as the maker of changes.
    const ChangeOrigin &origin() const { return m_sources.origin; }

    /// Whether another process changed settings.json since.
    bool changedElsewhere() const { return m_file.changedElsewhere(); }
    /// Takes those changes in and emits changed() for each effective one, then applied(). A file
    /// that cannot be read changes nothing.
    Result<SettingsReload> reload();
    /// Asks the keychain anew for secrets that another process changed; tells as reload() does.
    Task<Result<>> rereadSecrets(QStringList names);
    /// Settings whose effective value is another one than at load(), and that need a restart.
    QStringList waitingForRestart() const;

    /// Names in settings.json that no key has; kept when the file is written.
    const QStringList &unknownKeys() const { return m_unknownKeys; }
    /// Names of the environment that begin with DBSBM_ and belong to no setting.
    QStringList unknownVariables() const;
    QString filePath() const { return m_file.path(); }
    const SettingsFile &file() const { return m_file; }
    SecretStore *secretStore() const { return m_sources.secrets; }
    SettingsHistory *history() const { return m_sources.history; }
    /// Why keychain or vault cannot be used, when they cannot.
    std::optional<Error> keychainFault() const { return m_keychainFault; }

Q_SIGNALS:
    void changed(const QString &name);
    /// A whole change is made: by this process, or found in settings.json.
    void applied(const QList<dbsbm::SettingDelta> &deltas, const dbsbm::ChangeOrigin &origin);

private:
    /// Values of one source that passed; secrets apart.
    struct Source
    {
        QMap<QString, QVariant> values;
        QMap<QString, Secret> secrets;
        bool has(const SettingKey &key) const;
    };

    /// What apply() is about to do; an invalid value and no secret take the key out.
    struct Plan
    {
        QMap<QString, QVariant> values;
        QList<std::pair<QString, std::optional<Secret>>> secrets;
        QList<SettingDelta> deltas;
    };

    void take(const SettingKey &key, const QString &text, Source &source, SettingOrigin origin,
              const QString &from);
    void addProblem(const Error &error, const QString &value, SettingOrigin origin);
    void dropProblems(const std::function<bool(const SettingProblem &)> &gone);
    void readOverrides();
    void readStoredKeys();
    void checkTogether();
    void rememberStart();
    Result<> checkWritable(const SettingKey *key, const QString &name) const;
    Task<Result<>> readKeychain(QStringList names);
    std::optional<QString> storedText(const SettingKey &key) const;
    QVariant comparable(const SettingKey &key) const;
    std::optional<Error> planOne(const QString &name, const QString &text, Plan &plan) const;
    Result<Plan> planOf(const QMap<QString, QString> &wishes) const;
    Task<Result<>> writeSecrets(const Plan &plan, qsizetype at);
    Task<Result<>> writeSecret(const QString &name, const std::optional<Secret> &secret);
    Task<Result<>> takeBack(const Plan &plan, qsizetype count, const Error &reason);
    Result<> store(Plan &plan, const ChangeOrigin &origin);
    void take(const Plan &plan);
    void takeSecrets(const Plan &plan);
    void tell(const QList<SettingDelta> &deltas, const ChangeOrigin &origin);
    bool isOverridden(const SettingKey &key) const;
    SettingOrigin keptOrigin(const SettingKey &key) const;
    Sources m_sources;
    Source m_commandLine;
    Source m_environment;
    Source m_kept; ///< settings.json and keychain
    SettingsFile m_file;
    QMap<QString, Secret> m_replaced;
    QMap<QString, QVariant> m_atStart; ///< effective values that need a restart to change
    QList<SettingProblem> m_problems;
    QList<Error> m_faults; ///< the same without values
    QStringList m_unknownKeys;
    std::optional<Error> m_keychainFault;
};

} // namespace dbsbm
