// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/KeychainSecretStore.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/Scrubber.h"

#include <QUuid>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr seconds kPatience{5};

using Found = std::optional<QByteArray>;
using ReadOutcome = Result<std::optional<Secret>>;

struct Pending
{
    explicit Pending(Clock &clock) : timer(clock) {}
    Promise<Result<Found>> promise;
    Timer timer;
};

tl::unexpected<Error> unavailable(const QString &detail)
{
    return fail(
        codes::kKeychainUnavailable, AuthenticationFault{},
        KeychainSecretStore::tr(
            "There is no keychain to keep secrets in. Install and start a Secret Service such as "
            "gnome-keyring or KWallet, together with libsecret; or use the encrypted vault, by a "
            "passphrase in DBSBM_VAULT_PASSPHRASE; or set DISCORD_TOKEN in the environment."),
        detail);
}

tl::unexpected<Error> silent()
{
    return fail(codes::kKeychainUnavailable, AuthenticationFault{},
                KeychainSecretStore::tr(
                    "The keychain did not answer within 5 seconds. Answer its password prompt if "
                    "one is open, "
                    "or restart it, and try again; or set DISCORD_TOKEN in the environment."),
                QStringLiteral("no answer of the keychain job"));
}

tl::unexpected<Error> locked(const QString &detail)
{
    return fail(codes::kKeychainLocked, AuthenticationFault{},
                KeychainSecretStore::tr("The keychain is locked. Unlock it and try again, or set "
                                        "DISCORD_TOKEN in the environment."),
                detail);
}

// Backends speak in their own words and language; what is fixed are the error numbers and the
// object path that D-Bus names when the login keyring was never unlocked.
Result<Found> outcomeOf(const QKeychain::Job &job)
{
    const QString detail =
        scrub(QStringLiteral("keychain error %1: %2").arg(job.error()).arg(job.errorString()));
    switch (job.error()) {
    case QKeychain::NoError:
        if (const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job))
            return Found(read->textData().toUtf8());
        return Found(QByteArray());
    case QKeychain::EntryNotFound: return Found();
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return locked(detail);
    default:
        if (job.errorString().contains(u"/org/freedesktop/secrets/collection"))
            return locked(detail);
        return unavailable(detail);
    }
}

QString randomText()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(Clock &clock, QString service, QObject *parent)
    : QObject(parent), m_clock(clock), m_service(std::move(service))
{}

KeychainSecretStore::Deadline KeychainSecretStore::deadline() const
{
    return m_clock.elapsed() + kPatience;
}

Task<Result<Found>> KeychainSecretStore::run(QKeychain::Job *job, Deadline deadline)
{
    const auto pending = std::make_shared<Pending>(m_clock);
    const auto left = std::max(ceil<milliseconds>(deadline - m_clock.elapsed()), milliseconds(0));
    pending->timer.start(left, [weak = std::weak_ptr(pending)] {
        if (const auto late = weak.lock())
            late->promise.resolve(silent());
    });
    // The job has no parent and deletes itself: one that hangs outlives this object unharmed,
    // which deleting it would not (the backend still calls it back).
    connect(job, &QKeychain::Job::finished, this, [pending](QKeychain::Job *finished) {
        pending->timer.stop();
        pending->promise.resolve(outcomeOf(*finished));
    });
    job->start();
    return pending->promise.task();
}

Task<Result<Found>> KeychainSecretStore::readText(const QString &key, Deadline deadline)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    return run(job, deadline);
}

Task<Result<Found>> KeychainSecretStore::writeText(const QString &key, const QByteArray &value,
                                                   Deadline deadline)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setTextData(QString::fromUtf8(value));
    return run(job, deadline);
}

Task<Result<Found>> KeychainSecretStore::removeText(const QString &key, Deadline deadline)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    return run(job, deadline);
}

Task<Result<>> KeychainSecretStore::proveUsable(Deadline deadline)
{
    const QString key = QStringLiteral("canary-") + randomText();
    const QByteArray value = randomText().toLatin1();
    return writeText(key, value, deadline)
        .then(this,
              [this, key, deadline](const Result<Found> &written) {
                  return written ? readText(key, deadline) : Task<Result<Found>>::ready(written);
              })
        .then(this, [this, key, value, deadline](const Result<Found> &read) -> Result<> {
            if (!read)
                return fail(read.error());
            removeText(key, deadline).then(this, [](const Result<Found> &removed) {
                if (!removed)
                    qCWarning(lcSecrets).noquote()
                        << "A test entry stays in the keychain:" << removed.error().detail();
            });
            if (*read != value)
                return locked(QStringLiteral("a test entry could be written and not read back"));
            return {};
        });
}

Task<ReadOutcome> KeychainSecretStore::read(const QString &key)
{
    const Deadline until = deadline();
    return readText(key, until).then(this, [this, until](const Result<Found> &found) {
        if (!found)
            return Task<ReadOutcome>::ready(fail(found.error()));
        if (*found)
            return Task<ReadOutcome>::ready(std::optional<Secret>(Secret(**found)));
        return proveUsable(until).then(this, [](const Result<> &proof) -> ReadOutcome {
            if (!proof)
                return fail(proof.error());
            return std::optional<Secret>();
        });
    });
}

Task<Result<>> KeychainSecretStore::write(const QString &key, const Secret &secret)
{
    // Kept as text, so that other tools show it; bytes that are no UTF-8 would come back changed.
    if (QString::fromUtf8(secret.reveal()).toUtf8() != secret.reveal())
        return Task<Result<>>::ready(
            fail(codes::kSettingInvalid, ConfigurationFault{key},
                 tr("%1 has bytes that are no text. Copy it again.").arg(key)));
    return writeText(key, secret.reveal(), deadline())
        .then(this, [](const Result<Found> &written) -> Result<> {
            if (!written)
                return fail(written.error());
            return {};
        });
}

Task<Result<>> KeychainSecretStore::remove(const QString &key)
{
    // A locked keyring "finds nothing" to remove too.
    const Deadline until = deadline();
    return removeText(key, until).then(this, [this, until](const Result<Found> &removed) {
        return removed ? proveUsable(until) : Task<Result<>>::ready(fail(removed.error()));
    });
}

} // namespace dbsbm
