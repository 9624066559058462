// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/SettingKey.h"

namespace dbsbm {

/// Where an effective value came from, strongest first.
enum class SettingOrigin { CommandLine, Environment, Keychain, Vault, Stored, Default, Unset };
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

/// A faulty value that is not used.
struct SettingProblem
{
    Error error;
    QString value{};                             ///< as it was given; "***" for a secret
    SettingOrigin origin = SettingOrigin::Unset; ///< Unset: of several keys together
};

/// What a change of settings.json by somebody else did to the effective values.
struct SettingsReload
{
    QStringList changed; ///< in effect now
    QStringList waiting; ///< take effect with a restart
};

} // namespace dbsbm
