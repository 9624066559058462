// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace dbsbm {

/// What is told of a secret in place of its value.
inline constexpr char16_t kSecretSet[] = u"set";
inline constexpr char16_t kSecretUnset[] = u"unset";

/// One difference in the stored value of a setting.
struct SettingDelta
{
    QString name;
    std::optional<QString> before{}; ///< as settingToText(); nothing = the default; secrets masked
    std::optional<QString> after{};
    bool secret = false;
    bool needsRestart = false;
    bool needsBotStart = false;
};

/// Who changed settings, and by what.
struct ChangeOrigin
{
    QString who{};      ///< a user of this machine, or "system"
    QString source{};   ///< "panel", "terminal", "settings.json", "automatic revert"
    qint64 reverts = 0; ///< the number of the change that this one takes back
};

} // namespace dbsbm
