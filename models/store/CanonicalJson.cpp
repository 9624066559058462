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
#include <utility>

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

// Objects, so that what looks at each sign of a text takes them in.
constexpr auto isPlainAscii = [](QChar c) {
    return c.unicode() >= 0x20 && c.unicode() < 0x80 && c != u'"' && c != u'\\';
};
constexpr auto isPlain = [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
};

template<typename Number>
void appendDigits(QByteArray &out, Number number)
{
    std::array<char, 24> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    appendBytes(out, {digits.data(), written.ptr});
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
    appendDigits(out, number);
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

void CanonicalObject::begin(const char *key)
{
    constexpr qsizetype kUsual = 1024;
    if (m_members.isEmpty()) {
        m_text.reserve(kUsual);
        m_text += '{';
    } else {
        m_isSorted = m_isSorted && std::strcmp(m_members.last().key, key) < 0;
        m_text += ',';
    }
    m_members.append(Member{key, m_text.size()});
    m_text += '"';
    appendBytes(m_text, key);
    appendBytes(m_text, "\":");
}

CanonicalObject &CanonicalObject::add(const char *key, const QString &value)
{
    begin(key);
    appendCanonicalText(m_text, value);
    return *this;
}

CanonicalObject &CanonicalObject::add(const char *key, qint64 value)
{
    begin(key);
    appendCanonicalNumber(m_text, value);
    return *this;
}

CanonicalObject &CanonicalObject::addDigits(const char *key, quint64 value)
{
    begin(key);
    m_text += '"';
    appendDigits(m_text, value);
    m_text += '"';
    return *this;
}

CanonicalObject &CanonicalObject::addFlag(const char *key, bool value)
{
    begin(key);
    appendBytes(m_text, value ? "true" : "false");
    return *this;
}

CanonicalObject &CanonicalObject::addRaw(const char *key, const QByteArray &value)
{
    begin(key);
    appendBytes(m_text, value);
    return *this;
}

QByteArray CanonicalObject::sorted() const
{
    QList<std::pair<const char *, QByteArrayView>> pieces;
    for (qsizetype i = 0; i < m_members.size(); ++i) {
        const qsizetype from = m_members[i].from;
        const qsizetype end = i + 1 < m_members.size() ? m_members[i + 1].from - 1 : m_text.size();
        pieces.append({m_members[i].key, QByteArrayView(m_text).sliced(from, end - from)});
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const auto &one, const auto &other) {
        return std::strcmp(one.first, other.first) < 0;
    });
    QByteArray out;
    out.reserve(m_text.size() + 1);
    for (const auto &[key, piece] : std::as_const(pieces)) {
        out += out.isEmpty() ? '{' : ',';
        appendBytes(out, piece);
    }
    return out;
}

QByteArray CanonicalObject::toBytes() const
{
    if (m_members.isEmpty())
        return QByteArrayLiteral("{}");
    QByteArray out = m_isSorted ? m_text : sorted();
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
