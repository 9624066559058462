// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/VaultFile.h"

#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/core/lockFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QtEndian>

#include <sodium.h>

#include <utility>

namespace dbsbm {

namespace {

constexpr char kMagic[] = "DBSBMVLT";
constexpr quint32 kVersion = 1;
constexpr qsizetype kMagicBytes = 8;
constexpr qsizetype kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype kDigestBytes = 32;
constexpr qsizetype kHeaderBytes = kMagicBytes + 4 + 8 + 8 + kSaltBytes + kNonceBytes;
// What a file may ask of this machine before it has proved anything.
constexpr qint64 kMostBytes = 1'000'000;
constexpr quint64 kMostPasses = 100;
constexpr quint64 kMostMemory = 1ULL << 30;
constexpr int kLockMs = 3'000;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long size(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

template<typename Number>
void append(QByteArray &bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

QByteArray digestOf(const QByteArray &bytes)
{
    QByteArray digest(kDigestBytes, '\0');
    crypto_generichash(raw(digest), kDigestBytes, raw(bytes), size(bytes), nullptr, 0);
    return digest;
}

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return fail(
        codes::kVaultUnreadable, AuthenticationFault{},
        VaultFile::tr("The vault %1 is damaged and is left as it is. Put back a backup of it, "
                      "or move it away and store the secrets anew with dbsbmd vault set.")
            .arg(QDir::toNativeSeparators(path)),
        detail);
}

tl::unexpected<Error> unwritable(const QString &path, const QString &reason)
{
    return fail(
        codes::kFileUnwritable, ConfigurationFault{},
        VaultFile::tr("The vault %1 cannot be written: %2. Check the folder's permissions and "
                      "free space.")
            .arg(QDir::toNativeSeparators(path), reason));
}

/// One writer at a time; who is not let in because of the disk is told that.
tl::unexpected<Error> notLocked(const QString &path, const QLockFile &lock)
{
    const QString why = whyNoLock(lock);
    return unwritable(path, why.isEmpty() ? VaultFile::tr("another process is writing it") : why);
}

/// The texts of the entries, which must not stay in freed memory.
void forget(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

} // namespace

/// The key with what it was made from, in memory that is locked and wiped.
struct VaultFile::Key
{
    Key() : value(static_cast<unsigned char *>(sodium_malloc(kKeyBytes))) {}
    ~Key() { sodium_free(value); }
    Q_DISABLE_COPY_MOVE(Key)

    unsigned char *value;
    QByteArray salt;
    VaultCost cost;
};

struct VaultFile::Header
{
    VaultCost cost;
    QByteArray salt;
    QByteArray nonce;

    QByteArray toBytes() const
    {
        QByteArray bytes(kMagic, kMagicBytes);
        append(bytes, kVersion);
        append(bytes, cost.passes);
        append(bytes, cost.memoryBytes);
        return bytes + salt + nonce;
    }

    /// Judged in the order in which a later version would still be told apart.
    static Result<Header> read(const QByteArray &file, const QString &path)
    {
        if (!file.startsWith(QByteArrayView(kMagic)))
            return damaged(path, QStringLiteral("no vault begins so"));
        if (file.size() < kHeaderBytes + kTagBytes + kDigestBytes)
            return damaged(path, QStringLiteral("cut off after %1 bytes").arg(file.size()));
        const char *at = file.constData() + kMagicBytes;
        if (const auto version = qFromLittleEndian<quint32>(at); version != kVersion)
            return fail(codes::kVaultUnreadable, AuthenticationFault{},
                        VaultFile::tr("The vault %1 was written by another version of this program "
                                      "and is left as it is. Start the newer version.")
                            .arg(QDir::toNativeSeparators(path)),
                        QStringLiteral("vault version %1, known is %2").arg(version).arg(kVersion));
        if (digestOf(file.chopped(kDigestBytes)) != file.last(kDigestBytes))
            return damaged(path, QStringLiteral("its digest differs"));
        Header header;
        header.cost = {qFromLittleEndian<quint64>(at + 4), qFromLittleEndian<quint64>(at + 12)};
        header.salt = file.mid(kMagicBytes + 20, kSaltBytes);
        header.nonce = file.mid(kMagicBytes + 20 + kSaltBytes, kNonceBytes);
        if (header.cost.passes > kMostPasses || header.cost.memoryBytes > kMostMemory)
            return damaged(path, QStringLiteral("it asks for too much work"));
        return header;
    }
};

VaultFile::VaultFile(QString path, VaultCost cost) : m_path(std::move(path)), m_cost(cost)
{
    [[maybe_unused]] const int ready = sodium_init(); // 1 when another vault did it before
    Q_ASSERT(ready >= 0);
}

VaultFile::~VaultFile() = default;

bool VaultFile::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<QByteArray> VaultFile::bytes() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("The vault %1 cannot be read: %2. Check its permissions.")
                        .arg(QDir::toNativeSeparators(m_path), file.errorString()));
    if (file.size() > kMostBytes)
        return damaged(m_path, QStringLiteral("it has %1 bytes").arg(file.size()));
    return file.readAll();
}

Result<std::unique_ptr<VaultFile::Key>> VaultFile::derive(const Secret &passphrase,
                                                          const QByteArray &salt,
                                                          const VaultCost &cost) const
{
    auto key = std::make_unique<Key>();
    key->salt = salt;
    key->cost = cost;
    const QByteArray &text = passphrase.reveal();
    const bool derived = key->value
        && crypto_pwhash(key->value, kKeyBytes, text.constData(), size(text), raw(salt),
                         cost.passes, static_cast<size_t>(cost.memoryBytes),
                         crypto_pwhash_ALG_ARGON2ID13)
            == 0;
    if (!derived)
        return fail(codes::kKeychainLocked, AuthenticationFault{},
                    tr("There is not enough memory to open the vault. Free %1 MB and try again.")
                        .arg(cost.memoryBytes >> 20));
    return key;
}

Result<> VaultFile::unlock(const Secret &passphrase)
{
    const Result<QByteArray> file = bytes();
    if (!file)
        return fail(file.error());
    const Result<Header> header = Header::read(*file, m_path);
    if (!header)
        return fail(header.error());
    Result<std::unique_ptr<Key>> key = derive(passphrase, header->salt, header->cost);
    if (!key)
        return fail(key.error());
    if (const Result<Entries> entries = open(*file, **key); !entries)
        return fail(entries.error());
    m_key = std::move(*key);
    return {};
}

Result<> VaultFile::create(const Secret &passphrase)
{
    if (exists())
        return unwritable(m_path, tr("there is one already"));
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    Result<std::unique_ptr<Key>> key = derive(passphrase, randomBytes(kSaltBytes), m_cost);
    if (!key)
        return fail(key.error());
    QLockFile lock(m_path + u".lock");
    if (!lock.tryLock(kLockMs))
        return notLocked(m_path, lock);
    if (exists()) // another process made it while the key was derived
        return unwritable(m_path, tr("there is one already"));
    if (const Result<> written = write({}, **key); !written)
        return written;
    m_key = std::move(*key);
    return {};
}

Result<> VaultFile::changePassphrase(const Secret &passphrase)
{
    QLockFile lock(m_path + u".lock");
    if (!lock.tryLock(kLockMs))
        return notLocked(m_path, lock);
    const Result<Entries> entries = read();
    if (!entries)
        return fail(entries.error());
    Result<std::unique_ptr<Key>> key = derive(passphrase, randomBytes(kSaltBytes), m_cost);
    if (!key)
        return fail(key.error());
    if (const Result<> written = write(*entries, **key); !written)
        return written;
    m_key = std::move(*key);
    return {};
}

Result<VaultFile::Entries> VaultFile::open(const QByteArray &file, const Key &key) const
{
    const Result<Header> header = Header::read(file, m_path);
    if (!header)
        return fail(header.error());
    const QByteArray sealed = file.mid(kHeaderBytes, file.size() - kHeaderBytes - kDigestBytes);
    QByteArray plain(sealed.size() - kTagBytes, '\0');
    const bool opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
                            raw(plain), nullptr, nullptr, raw(sealed), size(sealed), raw(file),
                            kHeaderBytes, raw(header->nonce), key.value)
        == 0;
    if (!opened)
        return fail(codes::kVaultPassphraseWrong, AuthenticationFault{},
                    tr("This is not the passphrase of the vault %1. Enter it again.")
                        .arg(QDir::toNativeSeparators(m_path)));
    const QJsonDocument document = QJsonDocument::fromJson(plain);
    forget(plain);
    if (!document.isObject())
        return damaged(m_path, QStringLiteral("its content is no list of secrets"));
    Entries entries;
    const QJsonObject object = document.object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        entries.insert(it.key(), Secret(it->toString().toUtf8()));
    return entries;
}

Result<VaultFile::Entries> VaultFile::read() const
{
    const Result<QByteArray> file = bytes();
    if (!file)
        return fail(file.error());
    const Result<Header> header = Header::read(*file, m_path);
    if (!header)
        return fail(header.error());
    if (!m_key || header->salt != m_key->salt)
        return fail(codes::kKeychainLocked, AuthenticationFault{},
                    tr("The vault %1 is locked, or its passphrase was changed meanwhile. Unlock it "
                       "with the present passphrase and try again.")
                        .arg(QDir::toNativeSeparators(m_path)));
    return open(*file, *m_key);
}

Result<> VaultFile::set(const QString &name, const std::optional<Secret> &value)
{
    QLockFile lock(m_path + u".lock");
    if (!lock.tryLock(kLockMs))
        return notLocked(m_path, lock);
    Result<Entries> entries = read();
    if (!entries)
        return fail(entries.error());
    if (value)
        entries->insert(name, *value);
    else if (entries->remove(name) == 0)
        return {};
    return write(*entries, *m_key);
}

Result<> VaultFile::write(const Entries &entries, const Key &key) const
{
    QJsonObject object;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it)
        object.insert(it.key(), QString::fromUtf8(it->reveal()));
    QByteArray plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const Header header{key.cost, key.salt, randomBytes(kNonceBytes)};
    QByteArray file = header.toBytes();
    QByteArray sealed(plain.size() + kTagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(plain), size(plain),
                                               raw(file), size(file), nullptr, raw(header.nonce),
                                               key.value);
    forget(plain);
    file += sealed;
    file += digestOf(file);
    QSaveFile target(m_path);
    const bool written = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && target.write(file) == file.size();
    if (!written || !commitWhole(target))
        return unwritable(m_path, target.errorString());
    return {};
}

} // namespace dbsbm
