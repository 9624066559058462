// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/journalText.h"

#include "models/store/CanonicalJson.h"

namespace dbsbm {

namespace {

void appendHex(QByteArray &out, QByteArrayView bytes)
{
    static const char digits[] = "0123456789abcdef";
    qsizetype at = out.size();
    out.resize(at + 2 * bytes.size());
    char *hex = out.data();
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex[at++] = digits[byte >> 4];
        hex[at++] = digits[byte & 0xf];
    }
}

} // namespace

void appendJournalText(QByteArray &out, const JournalText &row)
{
    // The keys in their order, as CanonicalObject would write them.
    appendBytes(out, "{\"actor\":");
    appendCanonicalUtf8(out, row.actor);
    appendBytes(out, ",\"at\":");
    appendCanonicalNumber(out, row.atMs);
    appendBytes(out, ",\"bet\":");
    appendCanonicalNumber(out, row.number);
    appendBytes(out, ",\"digest\":\"");
    appendHex(out, row.digest);
    appendBytes(out, "\",\"effective_at\":");
    appendCanonicalNumber(out, row.effectiveAtMs);
    appendBytes(out, ",\"kind\":");
    appendCanonicalUtf8(out, row.kind);
    appendBytes(out, ",\"postings\":");
    appendBytes(out, row.postings);
    appendBytes(out, ",\"sequence\":");
    appendCanonicalNumber(out, row.sequence);
    out += '}';
}

void appendPostingText(QByteArray &out, QByteArrayView account, qint64 amount)
{
    appendBytes(out, out.endsWith('[') ? "{\"account\":" : ",{\"account\":");
    appendCanonicalUtf8(out, account);
    appendBytes(out, ",\"amount\":");
    appendCanonicalNumber(out, amount);
    out += '}';
}

} // namespace dbsbm
