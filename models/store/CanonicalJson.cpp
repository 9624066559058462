// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CanonicalJson.h"

#include <QCryptographicHash>

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

} // namespace

QByteArray canonicalText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
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
    m_members.emplace_back(key, std::move(value));
    return *this;
}

QByteArray CanonicalObject::toBytes() const
{
    auto members = m_members;
    std::sort(members.begin(), members.end(),
              [](const auto &a, const auto &b) { return std::strcmp(a.first, b.first) < 0; });
    QByteArray out;
    out.reserve(512);
    out += '{';
    for (const auto &[key, value] : members) {
        if (out.size() > 1)
            out += ',';
        out += '"';
        out += key;
        out += "\":";
        out += value;
    }
    out += '}';
    return out;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace dbsbm
