// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/WorkControl.h"

#include <QByteArray>

#include <memory>

namespace dbsbm {

/// Writes a backup: a tar file compressed by Zstandard, that any tar reads, closed by a seal: a
/// skippable frame (RFC 8878, 3.1.2) with the SHA-256 of every byte before it. Without seal, or
/// with another byte anywhere, it is no backup.
class BackupWriter
{
public:
    /// A new file of the owner's alone; CFG-007.
    static Result<BackupWriter> create(const QString &path, qint64 createdAtMs);
    BackupWriter(BackupWriter &&) noexcept;
    ~BackupWriter();

    Result<> addBytes(const QString &name, const QByteArray &content);
    /// CFG-006 when the file cannot be read or became shorter, API-012 cancelled.
    Result<> addFile(const QString &name, const QString &path, const WorkControl &control);
    /// Seals and syncs it.
    Result<> finish();

private:
    struct State;
    explicit BackupWriter(std::unique_ptr<State> state);
    Result<> header(const QString &name, qint64 size);
    Result<> data(const char *bytes, qsizetype size);
    Error fault() const;

    std::unique_ptr<State> m_state;
};

/// What readBackup() shows of each file in a backup, in order.
class BackupVisitor
{
public:
    virtual ~BackupVisitor() = default;
    /// False refuses the file, and with it the backup.
    virtual bool begin(const QString &name, qint64 size) = 0;
    virtual Result<> data(const char *bytes, qsizetype size) = 0;
    /// False ends the reading early.
    virtual bool end() = 0;
};

/// DB-005 unless the seal is there and fits; CFG-006, API-012.
Result<> checkSeal(const QString &path, const WorkControl &control);
/// Reads it from its beginning, without looking at the seal.
Result<> readBackup(const QString &path, BackupVisitor &visitor);

} // namespace dbsbm
