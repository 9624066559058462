// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <variant>

namespace dbsbm {

enum class Severity { Info, Warning, Error, Critical };

// The closed family of faults; each kind carries its own data (product section 10).
// clang-format off
struct DatabaseFault {};
struct ApiFault { QString service; int status = 0; int code = 0; };
struct RateLimitFault { std::chrono::milliseconds retryAfter{0}; qint64 retryAtMs = 0; };
struct ValidationFault { QString field; };
struct AuthenticationFault {};
struct ConfigurationFault { QString key; };
struct InsufficientUnitsFault { qint64 available = 0; qint64 asked = 0; };
struct BettingFault {};
struct ImageGenerationFault {};
struct InternalFault {};
// clang-format on

using Fault = std::variant<DatabaseFault, ApiFault, RateLimitFault, ValidationFault,
                           AuthenticationFault, ConfigurationFault, InsufficientUnitsFault,
                           BettingFault, ImageGenerationFault, InternalFault>;

/// A stable error code and what is fixed about it. Declared once, in ErrorCodes.h.
struct ErrorCode
{
    const char *code; ///< for example "BET-012"; never reused
    Severity severity;
    bool retryable; ///< whether the same request can succeed later without a change
};

/// What went wrong, who can mend it and how. A value; copied freely.
class Error
{
public:
    /// \a userText is a full translated sentence that ends with what to do next;
    /// \a detail is for the operator and may name technical facts but no secret.
    Error(const ErrorCode &code, Fault fault, QString userText, QString detail = {});

    QString code() const { return QString::fromLatin1(m_code->code); }
    bool is(const ErrorCode &code) const { return m_code == &code; }
    Severity severity() const { return m_code->severity; }
    bool retryable() const { return m_code->retryable; }
    const QString &userText() const { return m_userText; }
    const QString &detail() const { return m_detail; }
    const Fault &fault() const { return m_fault; }
    /// "Database", "Api", ...: the name of the kind.
    QString kind() const;
    template<typename T>
    const T *as() const
    {
        return std::get_if<T>(&m_fault);
    }
    /// The same error with more operator detail in front.
    Error withContext(const QString &context) const;

private:
    const ErrorCode *m_code;
    Fault m_fault;
    QString m_userText;
    QString m_detail;
};

} // namespace dbsbm
