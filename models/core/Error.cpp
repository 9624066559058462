// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Error.h"

#include "models/core/Result.h"

#include <array>
#include <utility>

namespace dbsbm {

// Out of line, both: inlined into every caller, GCC 12 takes the moved variant for uninitialised.
Error::Error(const ErrorCode &code, Fault fault, QString userText, QString detail)
    : m_code(&code),
      m_fault(std::move(fault)),
      m_userText(std::move(userText)),
      m_detail(std::move(detail))
{}

tl::unexpected<Error> fail(const ErrorCode &code, Fault fault, QString userText, QString detail)
{
    return tl::unexpected<Error>(
        Error(code, std::move(fault), std::move(userText), std::move(detail)));
}

QString Error::kind() const
{
    static const std::array<QString, std::variant_size_v<Fault>> names{
        QStringLiteral("Database"),          QStringLiteral("Api"),
        QStringLiteral("RateLimit"),         QStringLiteral("Validation"),
        QStringLiteral("Authentication"),    QStringLiteral("Configuration"),
        QStringLiteral("InsufficientUnits"), QStringLiteral("Betting"),
        QStringLiteral("ImageGeneration"),   QStringLiteral("Internal")};
    return names.at(m_fault.index());
}

Error Error::withContext(const QString &context) const
{
    Error copy = *this;
    copy.m_detail =
        m_detail.isEmpty() ? context : QString(context + QStringLiteral(": ") + m_detail);
    return copy;
}

} // namespace dbsbm
