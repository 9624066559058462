// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/SecretStore.h"

#include <QObject>
#include <QString>

namespace QKeychain {
class Job;
}

namespace dbsbm {

/// The keychain of the operating system (on Linux the Secret Service).
///
/// A locked keyring answers "not found" to a read. So before "nothing is stored" is believed, a
/// canary is written, read back and removed. Each call is answered within five seconds, whatever
/// the keychain does: a job that hangs is left to end by itself. Errors: AUT-004 when there is no
/// usable keychain, AUT-005 when it is locked.
class KeychainSecretStore : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(Clock &clock, QString service = QStringLiteral("dbsbm"),
                                 QObject *parent = nullptr);

    Task<Result<std::optional<Secret>>> read(const QString &key) override;
    Task<Result<>> write(const QString &key, const Secret &secret) override;
    Task<Result<>> remove(const QString &key) override;

private:
    using Found = std::optional<QByteArray>;
    using Deadline = std::chrono::nanoseconds;

    Deadline deadline() const;
    Task<Result<Found>> run(QKeychain::Job *job, Deadline deadline);
    Task<Result<Found>> readText(const QString &key, Deadline deadline);
    Task<Result<Found>> writeText(const QString &key, const QByteArray &value, Deadline deadline);
    Task<Result<Found>> removeText(const QString &key, Deadline deadline);
    Task<Result<>> proveUsable(Deadline deadline);

    Clock &m_clock;
    QString m_service;
};

} // namespace dbsbm
