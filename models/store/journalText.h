// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace dbsbm {

// The canonical bytes of a journal row (product section 5), written as they are hashed. A record
// has millions of rows, so nothing here makes texts of its own.

/// What a row's hash is taken of. Texts are UTF-8, the digest is bytes, postings are canonical.
struct JournalText
{
    qint64 sequence = 0;
    qint64 atMs = 0;
    qint64 effectiveAtMs = 0;
    qint64 number = 0; ///< the bet's, zero where the row is not about one
    QByteArrayView actor;
    QByteArrayView kind;
    QByteArrayView digest;
    QByteArrayView postings;
};

/// The row as RFC 8785 writes it, behind what \a out holds.
void appendJournalText(QByteArray &out, const JournalText &row);
/// One posting behind "[" or another posting; who began the list closes it. \a account is UTF-8.
void appendPostingText(QByteArray &out, QByteArrayView account, qint64 amount);

} // namespace dbsbm
