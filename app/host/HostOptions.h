// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Secret.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace dbsbm {

/// What the command line says before anything is open.
struct HostOptions
{
    QString dataDir;                 ///< empty = DBSBM_DATA_DIR, else the platform's data folder
    QMap<QString, QString> settings; ///< overrides by setting name
    std::optional<bool> practice;    ///< nothing = the stored mode
    bool useKeychain = true;
    /// Asks a person for the vault's passphrase (true: of a new vault); empty = nobody is there.
    std::function<Result<Secret>(bool isNew)> askPassphrase{};
    bool logToConsole = false;
    bool logToFile = false;
    QString source = QStringLiteral("terminal"); ///< of changes of settings: "panel", "bot"
};

/// The folder that \a options choose.
QString dataDirOf(const HostOptions &options);

/// Why there is no telling which folder that is: CFG-001 for a relative DBSBM_DATA_DIR, CFG-007
/// without a home folder.
std::optional<Error> dataDirFault(const HostOptions &options);

/// Makes a folder and those above it that are missing, for their owner alone from the first moment;
/// those that are there keep the rights that somebody chose. Whether it is there.
bool makePrivateFolder(const QString &folder);

} // namespace dbsbm
