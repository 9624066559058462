// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

class Secret;

/// Replaces Discord tokens, bearer values, webhook and interaction URLs' tokens, keys, passwords
/// in URLs, private keys, e-mail addresses and home paths in free text, JSON, URLs and headers, of
/// one line or many. Used by every sink, on any thread. Scrubbing twice changes nothing; the time
/// grows with the length only. A text that cannot be judged is replaced as a whole.
QString scrub(const QString &text);

/// From now on scrub() also takes out this value, whatever stands around it: for secrets that have
/// no form of their own. Values under eight characters would hide ordinary words and are not taken;
/// at most 64 are kept, the oldest goes. Any thread.
void rememberSecret(const Secret &secret);

} // namespace dbsbm
