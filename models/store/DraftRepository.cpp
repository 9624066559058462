// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DraftRepository.h"

#include "models/betting/parlays.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

// "typed numerator/denominator": the text as typed with its exact decimal price.
QString bookToText(const std::optional<Odds> &odds)
{
    return odds ? QString(odds->typed() + u' ' + odds->decimalPrice().toString()) : QString();
}

// With a condition on d, a draft, to end it.
const QString kSelectDraft =
    u"SELECT d.id, d.guild_id, d.capper_id, p.user_id, p.display_name, d.interaction_id, d.digest, "
    "d.channel_id, d.legs, d.typed, d.mode, d.risk, d.to_win, d.note, d.placed_at_ms, "
    "d.created_at_ms, d.book_odds, d.round_robin_by, c.active, c.exposure FROM draft d "
    "LEFT JOIN person p ON p.id = d.capper_id LEFT JOIN capper c ON c.id = d.capper_id WHERE "_s;

std::optional<Odds> bookFromText(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto price = Fraction::parse(text.section(u' ', -1));
    if (!price)
        return std::nullopt;
    return Odds::fromStored(text.section(u' ', 0, -2), *price);
}

} // namespace

Result<DraftId> DraftRepository::insert(const StoredDraft &draft)
{
    const Bet &bet = draft.preview;
    const Result<qint64> id = m_transaction.insert(
        u"INSERT INTO draft (guild_id, capper_id, interaction_id, digest, channel_id, legs, typed, "
        u"mode, risk, "
        "to_win, note, placed_at_ms, created_at_ms, book_odds, round_robin_by) VALUES (:guild, "
        ":capper, :interaction, "
        ":digest, :channel, :legs, "
        ":typed, :mode, :risk, :towin, :note, :placed, :created, :book, :by)"_s,
        {{u":guild"_s, bet.guild.toSql()},
         {u":capper"_s, bet.capper.toSql()},
         {u":interaction"_s,
          draft.interaction.isValid() ? QVariant(draft.interaction.toSql()) : QVariant()},
         {u":digest"_s, draft.digest},
         {u":channel"_s, bet.channel.toSql()},
         {u":legs"_s, QString::fromUtf8(legsToJson(bet.legs))},
         {u":typed"_s, bet.stake.typed.micro},
         {u":mode"_s, toName(bet.stake.mode)},
         {u":risk"_s, bet.stake.risk.micro},
         {u":towin"_s, bet.stake.toWin.micro},
         {u":note"_s, bet.note},
         {u":placed"_s, bet.placedAtMs},
         {u":created"_s, draft.createdAtMs},
         {u":book"_s, bookToText(bet.bookOdds)},
         {u":by"_s, bet.roundRobin ? bet.roundRobin->by : 0}});
    if (!id)
        return fail(id.error());
    return DraftId::fromSql(*id);
}

Result<std::optional<StoredDraft>> DraftRepository::find(DraftId id)
{
    static const QString sql = kSelectDraft + u"d.id = :key"_s;
    return first(sql, id.toSql());
}

Result<std::optional<StoredDraft>> DraftRepository::findByInteraction(InteractionId interaction)
{
    static const QString sql = kSelectDraft + u"d.interaction_id = :key"_s;
    return first(sql, interaction.toSql());
}

Result<std::optional<StoredDraft>> DraftRepository::first(const QString &sql, qint64 key)
{
    QByteArray legs;
    auto found = m_transaction.first<StoredDraft>(sql, {{u":key"_s, key}}, [&legs](const Row &row) {
        StoredDraft draft;
        Bet &bet = draft.preview;
        draft.id = row.id<DraftId>(0);
        bet.guild = row.id<GuildId>(1);
        bet.capper = row.id<CapperId>(2);
        bet.capperUser = row.id<UserId>(3);
        bet.capperName = row.text(4);
        draft.interaction = row.id<InteractionId>(5);
        draft.digest = row.bytes(6);
        bet.channel = row.id<ChannelId>(7);
        legs = row.view(8).toByteArray();
        bet.stake.typed = Units::fromMicro(row.integer(9));
        bet.stake.mode = stakeModeFromName(row.name(10)).value_or(StakeMode::Risk);
        bet.stake.risk = Units::fromMicro(row.integer(11));
        bet.stake.toWin = Units::fromMicro(row.integer(12));
        bet.note = row.text(13);
        bet.placedAtMs = row.integer(14);
        draft.createdAtMs = row.integer(15);
        bet.bookOdds = bookFromText(row.text(16));
        if (row.integer(17) != 0)
            bet.roundRobin = RoundRobin{{}, 1, 1, static_cast<int>(row.integer(17))};
        draft.isCapperActive = bet.capperUser.isValid() && row.integer(18) != 0;
        if (!row.isNull(19))
            draft.exposure = row.integer(19);
        return draft;
    });
    if (!found || !*found)
        return found;
    Result<QList<Leg>> parsed = legsFromJson(legs);
    if (!parsed)
        return fail(parsed.error());
    Bet &preview = (*found)->preview;
    preview.legs = std::move(*parsed);
    if (preview.roundRobin) {
        const auto parlays = roundRobin(preview.legs, preview.roundRobin->by);
        if (!parlays)
            return fail(parlays.error());
        preview.roundRobin->count = static_cast<int>(parlays->size());
    }
    return found;
}

Result<> DraftRepository::remove(DraftId id)
{
    const Result<qint64> done =
        m_transaction.exec(u"DELETE FROM draft WHERE id = :id"_s, {{u":id"_s, id.toSql()}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<> DraftRepository::removeOlderThan(qint64 createdBeforeMs)
{
    const Result<qint64> done = m_transaction.exec(
        u"DELETE FROM draft WHERE id IN (SELECT id FROM draft ORDER BY id LIMIT 8) "
        "AND created_at_ms < :before"_s,
        {{u":before"_s, createdBeforeMs}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

} // namespace dbsbm
