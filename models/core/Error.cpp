// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Error.h"

#include <array>

namespace dbsbm {

QString Error::kind() const
{
    static const std::array<QString, std::variant_size_v<Fault>> names{
        QStringLiteral("Database"), QStringLiteral("Api"), QStringLiteral("RateLimit"),
        QStringLiteral("Validation"), QStringLiteral("Authentication"), QStringLiteral("Configuration"),
        QStringLiteral("InsufficientUnits"), QStringLiteral("Betting"), QStringLiteral("ImageGeneration"),
        QStringLiteral("Internal")};
    return names.at(m_fault.index());
}

Error Error::withContext(const QString &context) const
{
    Error copy = *this;
    copy.m_detail = m_detail.isEmpty() ? context : QString(context + QStringLiteral(": ") + m_detail);
    return copy;
}

} // namespace dbsbm
