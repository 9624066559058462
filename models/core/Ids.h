// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <functional>

namespace dbsbm {

/// An id that cannot be mistaken for another kind of id. Zero means "none".
/// Snowflakes are unsigned 64-bit on the wire and int64 in SQL (same bits).
template<typename Tag>
struct StrongId
{
    quint64 value = 0;

    constexpr bool isValid() const { return value != 0; }
    constexpr auto operator<=>(const StrongId &) const = default;
    QString toString() const { return QString::number(value); }
    /// The value as SQL stores it.
    constexpr qint64 toSql() const { return static_cast<qint64>(value); }
    static constexpr StrongId fromSql(qint64 stored) { return {static_cast<quint64>(stored)}; }
    /// Parses decimal digits; an invalid id on anything else.
    static StrongId fromString(const QString &text)
    {
        bool ok = false;
        const quint64 parsed = text.toULongLong(&ok);
        return ok ? StrongId{parsed} : StrongId{};
    }
    friend size_t qHash(StrongId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

// Discord snowflakes.
using GuildId = StrongId<struct GuildTag>;
using ChannelId = StrongId<struct ChannelTag>;
using MessageId = StrongId<struct MessageTag>;
using UserId = StrongId<struct UserTag>;
using RoleId = StrongId<struct RoleTag>;
using InteractionId = StrongId<struct InteractionTag>;
using ApplicationId = StrongId<struct ApplicationTag>;
using WebhookId = StrongId<struct WebhookTag>;
using CommandId = StrongId<struct CommandTag>;

// Ids of our own database.
using BetId = StrongId<struct BetTag>;           ///< row id
using BetNumber = StrongId<struct BetNumberTag>; ///< serial per guild, shown as #1042
using DraftId = StrongId<struct DraftTag>;
using CapperId = StrongId<struct CapperTag>; ///< random, all that the journal knows of a person
using OutboxId = StrongId<struct OutboxTag>;

/// Milliseconds of 2015-01-01, the first second of Discord's snowflakes
/// (Discord, Reference, "Snowflakes").
inline constexpr qint64 kDiscordEpochMs = 1420070400000;

/// UTC epoch milliseconds at which Discord made the snowflake.
template<typename Tag>
constexpr qint64 snowflakeTimeMs(StrongId<Tag> id)
{
    return static_cast<qint64>(id.value >> 22) + kDiscordEpochMs;
}

/// The smallest snowflake of that moment, for pagination by time.
constexpr quint64 snowflakeAt(qint64 epochMs)
{
    return static_cast<quint64>(epochMs - kDiscordEpochMs) << 22;
}

} // namespace dbsbm

template<typename Tag>
struct std::hash<dbsbm::StrongId<Tag>>
{
    size_t operator()(dbsbm::StrongId<Tag> id) const noexcept
    {
        return std::hash<quint64>{}(id.value);
    }
};
