// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dbsbm {

/// Gathers the sentences of an alternative text, each without characters that cannot be shown.
class AltText
{
public:
    /// Adds \a sentence when \a isThere.
    void add(bool isThere, const QString &sentence);
    /// At most 1024 characters (Discord's limit), cut with an ellipsis.
    QString text() const;

private:
    QStringList m_sentences;
};

} // namespace dbsbm
