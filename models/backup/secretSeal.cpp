// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/secretSeal.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace dbsbm {

namespace {

/// Names the method, its cost included; another one has another head.
QByteArray head()
{
    return QByteArrayLiteral("DBSBM-S1");
}

constexpr qsizetype kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// A key that is wiped when it goes.
class Key
{
public:
    Key(const QByteArray &passphrase, const QByteArray &salt)
        : m_bytes(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0')
    {
        m_made = sodium_init() >= 0
            && crypto_pwhash(raw(m_bytes), static_cast<unsigned long long>(m_bytes.size()),
                             passphrase.constData(),
                             static_cast<unsigned long long>(passphrase.size()), raw(salt),
                             crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                             crypto_pwhash_ALG_ARGON2ID13)
                == 0;
    }
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key() { sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }

    bool made() const { return m_made; }
    const unsigned char *bytes() const { return raw(m_bytes); }

private:
    QByteArray m_bytes;
    bool m_made = false;
};

tl::unexpected<Error> noKey()
{
    return fail(codes::kInternal, InternalFault{},
                QCoreApplication::translate("Backup",
                                            "The secrets cannot be encrypted, as 256 MB of memory "
                                            "are needed for it. Free some and try again."));
}

tl::unexpected<Error> wrongPassphrase()
{
    return fail(codes::kKeychainLocked, AuthenticationFault{},
                QCoreApplication::translate("Backup",
                                            "The secrets in the backup do not open with this "
                                            "passphrase, so nothing was changed. Set "
                                            "DBSBM_BACKUP_PASSPHRASE to the one it was made with, "
                                            "or leave it unset to keep the present secrets."));
}

} // namespace

Result<QByteArray> sealSecrets(const QMap<QString, Secret> &secrets, const Secret &passphrase)
{
    const QByteArray named = head();
    QJsonObject json;
    for (auto it = secrets.constBegin(); it != secrets.constEnd(); ++it)
        json.insert(it.key(), QString::fromLatin1(it->reveal().toBase64()));
    QByteArray plain = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QByteArray salt(kSaltBytes, '\0');
    QByteArray nonce(kNonceBytes, '\0');
    if (sodium_init() < 0)
        return noKey();
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    const Key key(passphrase.reveal(), salt);
    if (!key.made())
        return noKey();
    QByteArray cipher(plain.size() + kTagBytes, '\0');
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(cipher), &length, raw(std::as_const(plain)),
                                               static_cast<unsigned long long>(plain.size()),
                                               raw(named),
                                               static_cast<unsigned long long>(named.size()),
                                               nullptr, raw(std::as_const(nonce)), key.bytes());
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    return QByteArray(named + salt + nonce + cipher.left(static_cast<qsizetype>(length)));
}

Result<QMap<QString, Secret>> unsealSecrets(const QByteArray &sealed, const Secret &passphrase)
{
    const QByteArray named = head();
    const qsizetype start = named.size() + kSaltBytes + kNonceBytes;
    if (!sealed.startsWith(named) || sealed.size() < start + kTagBytes)
        return wrongPassphrase();
    const Key key(passphrase.reveal(), sealed.mid(named.size(), kSaltBytes));
    if (!key.made())
        return noKey();
    const QByteArray nonce = sealed.mid(named.size() + kSaltBytes, kNonceBytes);
    const QByteArray cipher = sealed.mid(start);
    QByteArray plain(cipher.size() - kTagBytes, '\0');
    unsigned long long length = 0;
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plain), &length, nullptr, raw(cipher), static_cast<unsigned long long>(cipher.size()),
        raw(named), static_cast<unsigned long long>(named.size()), raw(nonce), key.bytes());
    if (opened != 0)
        return wrongPassphrase();
    const QJsonObject json = QJsonDocument::fromJson(plain).object();
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    QMap<QString, Secret> secrets;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        secrets.insert(it.key(), Secret(QByteArray::fromBase64(it->toString().toLatin1())));
    return secrets;
}

} // namespace dbsbm
