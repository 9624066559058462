// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Secret.h"

#include <QMap>

namespace dbsbm {

/// Secrets by the names of their settings, readable with \a passphrase alone: a key by Argon2id
/// (256 MiB, 3 passes), sealed by XChaCha20-Poly1305 (libsodium).
Result<QByteArray> sealSecrets(const QMap<QString, Secret> &secrets, const Secret &passphrase);
/// AUT-005 for another passphrase, or when a byte was changed.
Result<QMap<QString, Secret>> unsealSecrets(const QByteArray &sealed, const Secret &passphrase);

} // namespace dbsbm
