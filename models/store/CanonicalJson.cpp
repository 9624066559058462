// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CanonicalJson.h"

#include <openssl/sha.h>

#include <algorithm>
#include <cstring>

namespace dbsbm {

namespace {

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

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

} // namespace

QByteArray canonicalText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (std::all_of(utf8.begin(), utf8.end(), isPlain))
        return '"' + utf8 + '"';
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8)
        appendEscaped(out, c);
    out += '"';
    return out;
}

QByteArray canonicalArray(const QList<QByteArray> &elements)
{
    return '[' + elements.join(',') + ']';
}

CanonicalObject &CanonicalObject::add(const char *key, const QString &value)
{
    return addRaw(key, canonicalText(value));
}

CanonicalObject &CanonicalObject::add(const char *key, qint64 value)
{
    return addRaw(key, QByteArray::number(value));
}

CanonicalObject &CanonicalObject::addFlag(const char *key, bool value)
{
    return addRaw(key, value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

CanonicalObject &CanonicalObject::addRaw(const char *key, QByteArray value)
{
    const auto after = [](const char *wanted, const Member &member) {
        return std::strcmp(wanted, member.first) < 0;
    };
    const auto place = std::upper_bound(m_members.begin(), m_members.end(), key, after);
    m_members.emplace(place, key, std::move(value));
    return *this;
}

QByteArray CanonicalObject::toBytes() const
{
    QByteArray out;
    out.reserve(512);
    out += '{';
    for (const auto &[key, value] : m_members) {
        out += out.size() > 1 ? ",\"" : "\"";
        out += key;
        out += "\":";
        out += value;
    }
    out += '}';
    return out;
}

QByteArray sha256(const QByteArray &bytes)
{
    // Several times as fast as QCryptographicHash, which does not use the processor's own rounds.
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char *>(bytes.constData()),
           static_cast<size_t>(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

} // namespace dbsbm
