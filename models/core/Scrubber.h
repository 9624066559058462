// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// Replaces Discord tokens, bearer values, webhook and interaction URLs' tokens, keys, passwords
/// in URLs, e-mail addresses and home paths in free text. Used by every sink.
QString scrub(const QString &text);

} // namespace dbsbm
