// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The changing half of AppSettings.
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/settings/AppSettings.h"
#include "models/settings/SettingsHistory.h"

#include <utility>

namespace dbsbm {

namespace {

using Applied = Result<QList<SettingDelta>>;

QJsonValue jsonOf(const SettingKey &key, const QVariant &value)
{
    switch (key.type) {
    case SettingType::Integer: return value.toLongLong();
    case SettingType::Decimal: return value.toDouble();
    case SettingType::Boolean: return value.toBool();
    default: // snowflakes too: a JSON number would lose digits
        return settingToText(key, value);
    }
}

QString secretState(bool isSet)
{
    return QString::fromUtf16(isSet ? kSecretSet : kSecretUnset);
}

Result<> resultOf(const Applied &applied)
{
    return applied ? Result<>() : Result<>(fail(applied.error()));
}

/// Several faults as one, which keeps the code and key of the first.
Error together(const QList<Error> &faults)
{
    QStringList texts;
    for (const Error &fault : faults)
        texts.append(fault.userText());
    const Error &first = faults.first();
    if (faults.size() == 1)
        return first;
    const ErrorCode &code = first.is(codes::kSettingUnknown) ? codes::kSettingUnknown
        : first.is(codes::kSettingLocked)                    ? codes::kSettingLocked
                                                             : codes::kSettingInvalid;
    return Error(code, first.fault(), texts.join(u'\n'), first.detail());
}

/// What a document holds of a setting; nothing also where that is no value of it.
std::optional<QString> textIn(const QJsonObject &document, const SettingKey &key)
{
    const Result<QVariant> value =
        parseSetting(key, settingText(document.value(key.name)).value_or(QString()));
    const bool holds = value && document.contains(key.name);
    return holds ? std::optional(settingToText(key, *value)) : std::nullopt;
}

/// Changes of settings.json as they are found to be under its lock. Of one that another process
/// has made already nothing is to be noted; it stays news for this process.
QList<SettingDelta> changesOf(const QJsonObject &document, QList<SettingDelta> &deltas)
{
    QList<SettingDelta> made;
    for (SettingDelta &delta : deltas) {
        if (!delta.secret) {
            const auto stored = textIn(document, *findSetting(SettingScope::App, delta.name));
            const bool faulty = document.contains(delta.name) && !stored;
            if (stored == delta.after && !faulty)
                continue;
            delta.before = stored;
        }
        made.append(delta);
    }
    return made;
}

} // namespace

Result<> AppSettings::checkWritable(const SettingKey *key, const QString &name) const
{
    if (!key)
        return fail(codes::kSettingUnknown, ConfigurationFault{name},
                    tr("There is no setting %1. List the settings with --check-config.").arg(name));
    if (isOverridden(*key) || !key->storable)
        return fail(codes::kSettingLocked, ConfigurationFault{name},
                    tr("%1 is fixed by the command line or the environment (%2). Change it there.")
                        .arg(name, key->environment));
    return {};
}

std::optional<QString> AppSettings::storedText(const SettingKey &key) const
{
    if (key.secret())
        return secretState(m_kept.secrets.contains(key.name));
    const auto found = m_kept.values.constFind(key.name);
    if (found == m_kept.values.constEnd())
        return {};
    return settingToText(key, *found);
}

std::optional<Error> AppSettings::planOne(const QString &name, const QString &text,
                                          Plan &plan) const
{
    const SettingKey *key = findSetting(SettingScope::App, name);
    if (const Result<> writable = checkWritable(key, name); !writable)
        return writable.error();
    QVariant value;
    if (!text.trimmed().isEmpty()) {
        const Result<QVariant> parsed = parseSetting(*key, text);
        if (!parsed)
            return parsed.error();
        value = *parsed;
    }
    SettingDelta delta{name,          storedText(*key),  {},
                       key->secret(), key->needsRestart, key->needsBotStart};
    if (key->secret()) {
        const auto kept = m_kept.secrets.constFind(name);
        std::optional<Secret> secret;
        if (value.isValid())
            secret = Secret(value.toString().toUtf8());
        delta.after = secretState(secret.has_value());
        // A keychain that could not be read may hold anything.
        const bool same = kept == m_kept.secrets.constEnd() ? !secret && !m_keychainFault
                                                            : secret && *secret == *kept;
        if (same)
            return {};
        plan.secrets.append({name, secret});
    } else {
        if (value.isValid())
            delta.after = settingToText(*key, value);
        const bool faulty = m_file.values().contains(name) && !m_kept.values.contains(name);
        if (delta.before == delta.after && !faulty)
            return {};
        plan.values.insert(name, value);
    }
    plan.deltas.append(delta);
    return {};
}

Result<AppSettings::Plan> AppSettings::planOf(const QMap<QString, QString> &wishes) const
{
    Plan plan;
    QList<Error> faults;
    for (auto it = wishes.cbegin(); it != wishes.cend(); ++it) {
        if (const auto fault = planOne(it.key(), it.value(), plan))
            faults.append(*fault);
    }
    const auto wouldBe = [&](const QString &name) {
        const auto planned = plan.values.constFind(name);
        if (planned == plan.values.constEnd())
            return effective(name).value;
        return planned->isValid() ? *planned : findSetting(SettingScope::App, name)->defaultValue;
    };
    if (faults.isEmpty() && !plan.values.isEmpty())
        faults = conflictingSettings(SettingScope::App, wouldBe);
    if (!faults.isEmpty())
        return fail(together(faults));
    return plan;
}

Result<QList<SettingDelta>> AppSettings::diff(const QMap<QString, QString> &wishes) const
{
    const Result<Plan> plan = planOf(wishes);
    if (!plan)
        return fail(plan.error());
    return plan->deltas;
}

Task<Applied> AppSettings::apply(const QMap<QString, QString> &wishes, const ChangeOrigin &origin)
{
    const Result<Plan> plan = planOf(wishes);
    if (!plan)
        return Task<Applied>::ready(fail(plan.error()));
    const auto shared = std::make_shared<Plan>(*plan);
    // The keychain first: it is what can refuse, and it can be taken back.
    return writeSecrets(*shared, 0)
        .then(this,
              [this, shared, origin](const Result<> &written) {
                  if (!written)
                      return Task<Result<>>::ready(written);
                  const Result<> stored = store(*shared, origin);
                  return stored ? Task<Result<>>::ready({})
                                : takeBack(*shared, shared->secrets.size(), stored.error());
              })
        .then(this, [this, shared, origin](const Result<> &done) -> Applied {
            if (!done)
                return fail(done.error());
            take(*shared);
            tell(shared->deltas, origin);
            return shared->deltas;
        });
}

Task<Result<>> AppSettings::writeSecrets(const Plan &plan, qsizetype at)
{
    if (at >= plan.secrets.size())
        return Task<Result<>>::ready({});
    const auto &[name, secret] = plan.secrets.at(at);
    return writeSecret(name, secret).then(this, [this, plan, at](const Result<> &written) {
        return written ? writeSecrets(plan, at + 1) : takeBack(plan, at, written.error());
    });
}

Task<Result<>> AppSettings::writeSecret(const QString &name, const std::optional<Secret> &secret)
{
    if (!m_sources.secrets) {
        return Task<Result<>>::ready(
            fail(codes::kKeychainUnavailable, AuthenticationFault{},
                 tr("There is no keychain to keep %1 in. Set %2 in the environment instead.")
                     .arg(name, findSetting(SettingScope::App, name)->environment)));
    }
    return secret ? m_sources.secrets->write(name, *secret) : m_sources.secrets->remove(name);
}

/// Puts back what the keychain held of the first \a count secrets, then fails with \a reason.
Task<Result<>> AppSettings::takeBack(const Plan &plan, qsizetype count, const Error &reason)
{
    if (count <= 0)
        return Task<Result<>>::ready(fail(reason));
    const QString name = plan.secrets.at(count - 1).first;
    std::optional<Secret> before;
    if (const auto kept = m_kept.secrets.constFind(name); kept != m_kept.secrets.constEnd())
        before = *kept;
    return writeSecret(name, before).then(this, [=, this](const Result<> &undone) {
        if (!undone)
            qCCritical(lcSecrets, "%s could not be put back: %s", qUtf8Printable(name),
                       qUtf8Printable(undone.error().detail()));
        return takeBack(plan, count - 1, reason);
    });
}

/// The history is written under the lock of the file: its order is that of the changes.
Result<> AppSettings::store(Plan &plan, const ChangeOrigin &origin)
{
    QList<SettingDelta> made = plan.deltas;
    const auto note = [&] {
        if (m_sources.history)
            m_sources.history->note(made, origin);
    };
    if (plan.values.isEmpty()) {
        note();
        return {};
    }
    return m_file.update(
        [&](QJsonObject &document) {
            made = changesOf(document, plan.deltas);
            for (auto it = plan.values.cbegin(); it != plan.values.cend(); ++it) {
                const SettingKey *key = findSetting(SettingScope::App, it.key());
                if (it.value().isValid())
                    document.insert(key->name, jsonOf(*key, it.value()));
                else
                    document.remove(key->name);
            }
        },
        note);
}

void AppSettings::take(const Plan &plan)
{
    for (auto it = plan.values.cbegin(); it != plan.values.cend(); ++it) {
        if (it.value().isValid())
            m_kept.values.insert(it.key(), it.value());
        else
            m_kept.values.remove(it.key());
        // What was stored before is gone, and with it what was wrong with it.
        dropProblems([&it](const SettingProblem &problem) {
            const auto *of = problem.error.as<ConfigurationFault>();
            return problem.origin == SettingOrigin::Stored && of && of->key == it.key();
        });
    }
    takeSecrets(plan);
    checkTogether();
}

void AppSettings::takeSecrets(const Plan &plan)
{
    for (const auto &[name, secret] : plan.secrets) {
        m_keychainFault.reset();
        m_replaced.insert(name, m_kept.secrets.value(name));
        if (secret)
            m_kept.secrets.insert(name, *secret);
        else
            m_kept.secrets.remove(name);
    }
}

void AppSettings::tell(const QList<SettingDelta> &deltas, const ChangeOrigin &origin)
{
    for (const SettingDelta &delta : deltas)
        Q_EMIT changed(delta.name);
    if (!deltas.isEmpty())
        Q_EMIT applied(deltas, origin);
}

Task<Result<>> AppSettings::set(const QString &name, const QString &text)
{
    const SettingKey *key = findSetting(SettingScope::App, name);
    if (const Result<> writable = checkWritable(key, name); !writable)
        return Task<Result<>>::ready(writable);
    if (const Result<QVariant> value = parseSetting(*key, text); !value)
        return Task<Result<>>::ready(fail(value.error()));
    return apply({{name, text}}, m_sources.origin).then(this, resultOf);
}

Task<Result<>> AppSettings::reset(const QString &name)
{
    return apply({{name, QString()}}, m_sources.origin).then(this, resultOf);
}

Result<QMap<QString, QString>> AppSettings::revertWishes(qint64 number, bool force) const
{
    if (!m_sources.history)
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("No history of settings is kept here. Change the setting itself."));
    const Result<SettingsHistoryEntry> entry = m_sources.history->find(number);
    if (!entry)
        return fail(entry.error());
    const SettingDelta &delta = entry->delta;
    if (delta.secret)
        return fail(codes::kSettingLocked, ConfigurationFault{delta.name},
                    tr("Values of secrets are in no history, so this change of %1 cannot be taken "
                       "back. Enter the value anew.")
                        .arg(delta.name));
    const SettingKey *key = findSetting(SettingScope::App, delta.name);
    if (key && !force && storedText(*key) != delta.after)
        return fail(codes::kSettingLocked, ConfigurationFault{delta.name},
                    tr("%1 was changed again after change %2. Take back the later change first, or "
                       "use --force.")
                        .arg(delta.name)
                        .arg(number));
    return QMap<QString, QString>{{delta.name, delta.before.value_or(QString())}};
}

Task<Applied> AppSettings::revert(qint64 number, bool force)
{
    const Result<QMap<QString, QString>> wishes = revertWishes(number, force);
    if (!wishes)
        return Task<Applied>::ready(fail(wishes.error()));
    ChangeOrigin origin = m_sources.origin;
    origin.reverts = number;
    return apply(*wishes, origin);
}

Task<Result<>> AppSettings::rereadSecrets(QStringList names)
{
    const SettingKey *key =
        names.isEmpty() ? nullptr : findSetting(SettingScope::App, names.constFirst());
    if (!key || !key->secret() || !m_sources.secrets)
        return Task<Result<>>::ready({});
    names.removeFirst();
    return m_sources.secrets->read(key->name).then(
        this, [this, key, names](const Result<std::optional<Secret>> &found) {
            if (!found)
                return Task<Result<>>::ready(fail(found.error()));
            Plan plan;
            const bool was = m_kept.secrets.contains(key->name);
            if (m_kept.secrets.value(key->name) != found->value_or(Secret())) {
                plan.secrets.append({key->name, *found});
                plan.deltas.append({key->name, secretState(was), secretState(found->has_value()),
                                    true, key->needsRestart, key->needsBotStart});
                takeSecrets(plan);
                tell(plan.deltas, {QStringLiteral("unknown"), QStringLiteral("keychain"), 0});
            }
            return rereadSecrets(names);
        });
}

} // namespace dbsbm
