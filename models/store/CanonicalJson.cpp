// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CanonicalJson.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>

namespace dbsbm {

namespace {

constexpr qsizetype kSha256Bytes = 32;

void appendEscaped(QByteArray &out, char c)
{
    static const char digits[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default: break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20) {
        out += c;
        return;
    }
    out += "\\u00";
    out += digits[byte >> 4];
    out += digits[byte & 0xf];
}

bool isPlainAscii(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x80 && c != u'"' && c != u'\\';
}

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

struct FreeContext
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

/// Of this thread, set up for SHA-256: looking the digest up again for each few hundred bytes costs
/// as much as hashing them. Null when that cannot be had.
EVP_MD_CTX *hashContext()
{
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context = [] {
        std::unique_ptr<EVP_MD_CTX, FreeContext> made(EVP_MD_CTX_new());
        if (made && EVP_DigestInit_ex(made.get(), EVP_sha256(), nullptr) != 1)
            made.reset();
        return made;
    }();
    return context.get();
}

} // namespace

void appendBytes(QByteArray &out, QByteArrayView bytes)
{
    const qsizetype from = out.size();
    out.resize(from + bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(out.data() + from, bytes.data(), static_cast<size_t>(bytes.size()));
}

void appendCanonicalUtf8(QByteArray &out, QByteArrayView text)
{
    out += '"';
    if (std::all_of(text.begin(), text.end(), isPlain)) {
        appendBytes(out, text);
    } else {
        for (const char c : text)
            appendEscaped(out, c);
    }
    out += '"';
}

void appendCanonicalText(QByteArray &out, const QString &text)
{
    out += '"';
    const qsizetype from = out.size();
    if (std::all_of(text.cbegin(), text.cend(), isPlainAscii)) { // nearly every text of ours
        out.resize(from + text.size());
        std::transform(text.cbegin(), text.cend(), out.data() + from,
                       [](QChar c) { return static_cast<char>(c.unicode()); });
    } else {
        const QByteArray utf8 = text.toUtf8();
        for (const char c : utf8)
            appendEscaped(out, c);
    }
    out += '"';
}

void appendCanonicalNumber(QByteArray &out, qint64 number)
{
    std::array<char, 24> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    appendBytes(out, {digits.data(), written.ptr});
}

QByteArray canonicalText(const QString &text)
{
    QByteArray out;
    appendCanonicalText(out, text);
    return out;
}

QByteArray canonicalArray(const QList<QByteArray> &elements)
{
    return '[' + elements.join(',') + ']';
}

qsizetype CanonicalObject::begin()
{
    if (m_members.isEmpty())
        m_values.reserve(512);
    return m_values.size();
}

CanonicalObject &CanonicalObject::end(const char *key, qsizetype from)
{
    const auto after = [](const char *wanted, const Member &member) {
        return std::strcmp(wanted, member.key) < 0;
    };
    const auto place = std::upper_bound(m_members.cbegin(), m_members.cend(), key, after);
    m_members.insert(place, Member{key, from, m_values.size() - from});
    return *this;
}

CanonicalObject &CanonicalObject::add(const char *key, const QString &value)
{
    const qsizetype from = begin();
    appendCanonicalText(m_values, value);
    return end(key, from);
}

CanonicalObject &CanonicalObject::add(const char *key, qint64 value)
{
    const qsizetype from = begin();
    appendCanonicalNumber(m_values, value);
    return end(key, from);
}

CanonicalObject &CanonicalObject::addFlag(const char *key, bool value)
{
    return addRaw(key, value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

CanonicalObject &CanonicalObject::addRaw(const char *key, const QByteArray &value)
{
    const qsizetype from = begin();
    appendBytes(m_values, value);
    return end(key, from);
}

QByteArray CanonicalObject::toBytes() const
{
    constexpr qsizetype kAroundKey = 24; // quotes, colon, comma and most keys
    QByteArray out;
    out.reserve(m_values.size() + kAroundKey * m_members.size() + 2);
    out += '{';
    for (const Member &member : m_members) {
        appendBytes(out, out.size() > 1 ? ",\"" : "\"");
        appendBytes(out, member.key);
        appendBytes(out, "\":");
        appendBytes(out, QByteArrayView(m_values).sliced(member.from, member.size));
    }
    out += '}';
    return out;
}

void sha256(QByteArrayView bytes, char *digest)
{
    // Several times as fast as QCryptographicHash, which does not use the processor's own rounds.
    EVP_MD_CTX *context = hashContext();
    const auto size = static_cast<size_t>(bytes.size());
    auto *out = reinterpret_cast<unsigned char *>(digest);
    const bool hashed = context && EVP_DigestInit_ex(context, nullptr, nullptr) == 1
        && EVP_DigestUpdate(context, bytes.data(), size) == 1
        && EVP_DigestFinal_ex(context, out, nullptr) == 1;
    if (!hashed)
        SHA256(reinterpret_cast<const unsigned char *>(bytes.data()), size, out);
}

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray digest(kSha256Bytes, Qt::Uninitialized);
    sha256(bytes, digest.data());
    return digest;
}

} // namespace dbsbm
