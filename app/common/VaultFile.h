// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Secret.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>

#include <memory>
#include <optional>

namespace dbsbm {

/// How much work one guess of a passphrase is (Argon2id); kept in the file.
struct VaultCost
{
    quint64 passes = 3;
    quint64 memoryBytes = 64ULL << 20; ///< with the passes, the second choice of RFC 9106
};

/// A file of secrets encrypted under a passphrase: Argon2id and XChaCha20-Poly1305 by libsodium.
///
/// Layout, numbers little-endian: "DBSBMVLT", version (4 bytes), passes (8), memory (8), salt (16),
/// nonce (24), ciphertext with tag, BLAKE2b (32) of all before. What stands before the ciphertext
/// is authenticated with it; the last digest tells damage from a wrong passphrase. Written as a
/// whole or not at all, for its owner only. The key stays in locked memory until this object goes.
/// Errors: AUT-005 still locked, AUT-007 wrong passphrase, AUT-008 damaged or of a newer version,
/// CFG-007 not writable; none of them changes the file.
class VaultFile
{
    Q_DECLARE_TR_FUNCTIONS(VaultFile)
public:
    using Entries = QMap<QString, Secret>;

    explicit VaultFile(QString path, VaultCost cost = {});
    ~VaultFile();

    const QString &path() const { return m_path; }
    bool exists() const;
    bool isUnlocked() const { return m_key != nullptr; }
    /// Derives the key and proves it on the file.
    Result<> unlock(const Secret &passphrase);
    /// A new, empty vault; CFG-007 when there is one already.
    Result<> create(const Secret &passphrase);
    /// Encrypts everything anew, under a new salt. Must be unlocked.
    Result<> changePassphrase(const Secret &passphrase);

    /// What the file holds now, perhaps written by another process.
    Result<Entries> read() const;
    /// Nothing as \a value takes the entry out. Reads the file anew, so that no other entry is
    /// lost.
    Result<> set(const QString &name, const std::optional<Secret> &value);

private:
    struct Header;
    struct Key;

    Result<QByteArray> bytes() const;
    Result<Entries> open(const QByteArray &file, const Key &key) const;
    Result<std::unique_ptr<Key>> derive(const Secret &passphrase, const QByteArray &salt,
                                        const VaultCost &cost) const;
    Result<> write(const Entries &entries, const Key &key) const;

    QString m_path;
    VaultCost m_cost;
    std::unique_ptr<Key> m_key;
};

} // namespace dbsbm
