// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyPlan.h"

#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"
#include "models/core/exportText.h"
#include "models/core/tr.h"
#include "models/services/legacyBet.h"
#include "models/services/legacyColumns.h"
#include "models/services/legacyValues.h"
#include "models/settings/SettingKey.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 80;

/// Sums of one capper, as the old bot had them and as they come out now.
struct Totals
{
    Units before;
    Units after;
    std::array<qint64, 3> counts{}; ///< won, lost, pushed, as they come out now
    QSet<QString> causes;
};

/// Of an id the last digits, of anything else its beginning.
QString masked(const QString &value)
{
    constexpr qsizetype kIdDigits = 15;
    constexpr qsizetype kShown = 32;
    const bool isId = value.size() >= kIdDigits
        && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    if (isId)
        return u'…' + value.right(4);
    const QString text = scrub(value.simplified());
    return text.size() <= kShown ? text : QString(text.left(kShown) + u'…');
}

QString remedyFor(const QString &field)
{
    static const QHash<QString, const char *> remedies{
        {u"confirmed"_s,
         QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                           "Nothing is to be done unless the slip was seen by members; then set "
                           "confirmed to 1 and import again.")},
        {u"odds"_s,
         QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                           "Write American odds such as -110 into the column, then import again.")},
        {u"result"_s,
         QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                           "Write won, lost, push or void into the column, then import again.")},
        {u"status"_s,
         QT_TRANSLATE_NOOP(
             "dbsbm::LegacyImport",
             "Write pending, won, lost, push, void or cancelled into the column, then "
             "import again.")},
        {u"bet_serial"_s,
         QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                           "Give the row a serial of its own, then import again.")},
        {u"digest"_s,
         QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                           "Undo the batch that took it, then import again.")},
        {u"balance"_s,
         QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                           "Import with --opening-balances to book it without a bet.")},
    };
    const char *remedy = remedies.value(
        field,
        QT_TRANSLATE_NOOP("dbsbm::LegacyImport",
                          "Correct the column in the old database, then import again; what "
                          "was taken already is not taken twice."));
    return tr(remedy);
}

class Planner
{
public:
    Planner(const LegacyData &data, GuildId guild, const LegacyContext &context)
        : m_data(data), m_context(context)
    {
        m_plan.guild = guild;
        m_plan.source = data.source;
        m_plan.otherGuilds = data.otherGuilds;
    }

    LegacyPlan plan()
    {
        m_plan.remarks << missingColumns(m_data);
        readSettings();
        readRecords();
        readCappers();
        readBets();
        reportStrayRecords();
        compareTotals();
        return std::move(m_plan);
    }

private:
    QList<LegacyRow> rows(LegacyTable table) const { return m_data.tables.value(table); }
    void refuse(LegacyTable table, const QString &row, const Error &error)
    {
        m_plan.refused << refusalOf(toName(table), row, error);
    }
    static QString place(const LegacyRow &row) { return tr("row %1").arg(row.position); }
    void readSettings();
    void takeSetting(const LegacyFields &fields, const QString &ours, const QStringList &theirs);
    void readRecords();
    void readCappers();
    void readBets();
    void takeBet(const LegacyRow &row);
    void addCapper(UserId user);
    void reportStrayRecords();
    void compareTotals();
    void compareCounts(const LegacyRow &row);
    void compareClock(const LegacyBet &bet);
    void takeBalance(const LegacyRow &row, const QString &id, Units net);

    const LegacyData &m_data;
    LegacyContext m_context;
    LegacyPlan m_plan;
    QHash<QString, LegacyRecord> m_records; ///< by serial
    QSet<QString> m_serials;
    QSet<UserId> m_users;
    QMap<UserId, Totals> m_totals;
};

void Planner::readSettings()
{
    for (const LegacyRow &row : rows(LegacyTable::GuildSettings)) {
        QSet<QString> mapped{u"guild_id"_s, u"created_at"_s, u"updated_at"_s};
        for (const auto &[ours, theirs] : legacySettingColumns()) {
            takeSetting(row.fields, ours, theirs);
            for (const QString &column : theirs)
                mapped.insert(column);
        }
        QStringList left;
        for (auto it = row.fields.constBegin(); it != row.fields.constEnd(); ++it) {
            if (!mapped.contains(it.key()) && !it->trimmed().isEmpty())
                left << it.key();
        }
        left.sort();
        if (!left.isEmpty())
            m_plan.remarks
                << tr("These old settings have no counterpart: %1.").arg(left.join(u", "_s));
    }
}

void Planner::takeSetting(const LegacyFields &fields, const QString &ours,
                          const QStringList &theirs)
{
    QStringList values;
    for (const QString &column : theirs) {
        const QString text = legacyText(fields, {column});
        if (!text.isEmpty() && text != u"0" && !values.contains(text))
            values << text;
    }
    if (values.isEmpty())
        return;
    const SettingKey *key = findSetting(SettingScope::Guild, ours);
    const Result<QVariant> parsed = parseSetting(*key, values.join(u','));
    if (parsed)
        m_plan.settings.insert(ours, settingToText(*key, *parsed));
    else
        refuse(LegacyTable::GuildSettings, theirs.first(),
               Error(codes::kFormatInvalid, ValidationFault{theirs.first()},
                     parsed.error().userText(), values.join(u',')));
}

void Planner::readRecords()
{
    static const QStringList values{u"monthly_result_value"_s, u"result_value"_s,
                                    u"total_result_value"_s, u"total"_s};
    for (const LegacyRow &row : rows(LegacyTable::UnitRecords)) {
        const QString id = legacyText(row.fields, {u"record_id"_s, u"id"_s});
        const QString name = id.isEmpty() ? place(row) : id;
        const QString value = legacyText(row.fields, values);
        const Result<Units> net = legacyUnits(value);
        if (!net) {
            refuse(LegacyTable::UnitRecords, name,
                   refuseLegacy(u"result_value"_s, value, net.error().userText()).value());
            continue;
        }
        const QString serial = legacySerial(row.fields);
        if (serial.isEmpty()) {
            // A month's sum says nothing of single bets and is compared as a total.
            Totals &totals = m_totals[UserId::fromString(legacyText(row.fields, {u"user_id"_s}))];
            totals.before = totals.before + *net;
            totals.causes.insert(u"monthly_sums"_s);
            continue;
        }
        if (m_records.contains(serial)) {
            refuse(LegacyTable::UnitRecords, name,
                   refuseLegacy(u"bet_serial"_s, serial, tr("Another row books the same bet."))
                       .value());
            continue;
        }
        m_records.insert(serial,
                         {*net,
                          legacyTime(legacyText(row.fields, {u"created_at"_s, u"timestamp"_s}),
                                     m_context.zone)});
    }
}

void Planner::readCappers()
{
    for (const LegacyRow &row : rows(LegacyTable::Cappers)) {
        const QString id = legacyText(row.fields, {u"user_id"_s});
        const UserId user = UserId::fromString(id);
        if (!user.isValid() || m_users.contains(user)) {
            refuse(LegacyTable::Cappers, place(row),
                   refuseLegacy(u"user_id"_s, id,
                                user.isValid() ? tr("Another row has the same user.")
                                               : tr("It names no user."))
                       .value());
            continue;
        }
        const QString name = legacyText(row.fields, {u"display_name"_s, u"username"_s, u"name"_s});
        m_users.insert(user);
        m_plan.cappers << LegacyCapper{user, name.left(kMaxName), true, legacyDigest(row)};
    }
}

void Planner::addCapper(UserId user)
{
    if (m_users.contains(user))
        return;
    m_users.insert(user);
    m_plan.cappers << LegacyCapper{user, {}, false, {}};
}

void Planner::readBets()
{
    for (const LegacyRow &row : rows(LegacyTable::Bets))
        takeBet(row);
    std::stable_sort(
        m_plan.bets.begin(), m_plan.bets.end(),
        [](const LegacyBet &a, const LegacyBet &b) { return a.bet.placedAtMs < b.bet.placedAtMs; });
}

void Planner::takeBet(const LegacyRow &row)
{
    constexpr qsizetype kMaxSerial = 40;
    const QString serial = legacySerial(row.fields);
    if (serial.isEmpty() || serial.size() > kMaxSerial || m_serials.contains(serial)) {
        refuse(LegacyTable::Bets, place(row),
               refuseLegacy(u"bet_serial"_s, serial,
                            m_serials.contains(serial) ? tr("Another row has the same serial.")
                                                       : tr("It has no serial that can be used."))
                   .value());
        return;
    }
    m_serials.insert(serial);
    const LegacyRecord record = m_records.value(serial);
    Result<LegacyBet> bet = legacyBet(row, record, m_context);
    Totals &totals = m_totals[UserId::fromString(legacyText(row.fields, {u"user_id"_s}))];
    if (!bet) {
        refuse(LegacyTable::Bets, serial, bet.error());
        if (record.net && record.net->micro != 0) {
            totals.before = totals.before + *record.net;
            const bool unposted = m_plan.refused.last().field == u"confirmed";
            totals.causes.insert(unposted ? u"post_failed"_s : u"refused_rows"_s);
        }
        return;
    }
    bet->key = u"bets:"_s + serial;
    bet->bet.guild = m_plan.guild;
    for (const QString &remark : std::as_const(bet->remarks))
        m_plan.remarks << bet->key + u": "_s + remark;
    addCapper(bet->user);
    totals.before = totals.before + bet->oldNet.value_or(Units());
    totals.after = totals.after + bet->bet.net;
    if (bet->bet.status == BetStatus::Settled) {
        const char counts = countsAs(*bet->bet.result, bet->bet.net);
        const qsizetype column = QByteArrayLiteral("WLP").indexOf(counts);
        if (counts != '\0' && column >= 0)
            ++totals.counts.at(static_cast<size_t>(column));
    }
    compareClock(*bet);
    if (const QString cause = differenceCause(*bet); !cause.isEmpty()) {
        totals.causes.insert(cause);
        m_plan.differences << LegacyDifference{
            bet->key, {}, u"net"_s, bet->oldNet.value_or(Units()).toExact(), bet->bet.net.toExact(),
            cause};
    }
    m_plan.bets << std::move(*bet);
}

void Planner::compareClock(const LegacyBet &bet)
{
    if (bet.clockShiftMs == 0)
        return;
    const qint64 placedAtMs = bet.bet.placedAtMs;
    m_plan.differences << LegacyDifference{bet.key,
                                           {},
                                           u"placed_at"_s,
                                           isoTimeText(placedAtMs - bet.clockShiftMs),
                                           isoTimeText(placedAtMs),
                                           u"local_time_as_utc"_s};
}

void Planner::reportStrayRecords()
{
    QSet<QString> told;
    for (const LegacyRow &row : rows(LegacyTable::UnitRecords)) {
        const QString serial = legacySerial(row.fields);
        const auto record = m_records.constFind(serial);
        if (serial.isEmpty() || m_serials.contains(serial) || record == m_records.constEnd()
            || record->net->micro == 0 || told.contains(serial))
            continue;
        told.insert(serial);
        const QString id = legacyText(row.fields, {u"record_id"_s, u"id"_s});
        refuse(LegacyTable::UnitRecords, id.isEmpty() ? place(row) : id,
               refuseLegacy(u"balance"_s, serial,
                            tr("It books a bet that the old database no longer has."))
                   .value());
        takeBalance(row, id, *record->net);
        Totals &totals = m_totals[UserId::fromString(legacyText(row.fields, {u"user_id"_s}))];
        totals.before = totals.before + *record->net;
        totals.causes.insert(u"records_without_bet"_s);
    }
}

/// Only rows with an id of their own can be told apart when they come again.
void Planner::takeBalance(const LegacyRow &row, const QString &id, Units net)
{
    const UserId user = UserId::fromString(legacyText(row.fields, {u"user_id"_s}));
    const auto at =
        legacyTime(legacyText(row.fields, {u"created_at"_s, u"timestamp"_s}), m_context.zone);
    if (id.isEmpty() || !user.isValid() || !at || *at > m_context.nowMs)
        return;
    addCapper(user);
    m_plan.balances << LegacyBalance{u"unit_records:"_s + id.left(40), legacyDigest(row), user, net,
                                     *at};
}

void Planner::compareTotals()
{
    for (auto it = m_totals.constBegin(); it != m_totals.constEnd(); ++it) {
        if (it->before == it->after)
            continue;
        QStringList causes(it->causes.begin(), it->causes.end());
        causes.sort();
        m_plan.differences << LegacyDifference{
            u"cappers"_s,        it.key(),
            u"net_total"_s,      it->before.toExact(),
            it->after.toExact(), causes.isEmpty() ? u"unknown"_s : causes.join(u", "_s)};
    }
    for (const LegacyRow &row : rows(LegacyTable::Cappers))
        compareCounts(row);
}

void Planner::compareCounts(const LegacyRow &row)
{
    static const std::array<std::pair<QString, QString>, 3> columns{
        std::pair{u"bet_won"_s, u"won"_s}, std::pair{u"bet_loss"_s, u"lost"_s},
        std::pair{u"bet_push"_s, u"push"_s}};
    const UserId user = UserId::fromString(legacyText(row.fields, {u"user_id"_s}));
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString before = legacyText(row.fields, {columns.at(i).first});
        const qint64 after = m_totals.value(user).counts.at(i);
        if (!before.isEmpty() && before != QString::number(after))
            m_plan.differences << LegacyDifference{
                u"cappers"_s,           user,
                columns.at(i).second,   before.left(20),
                QString::number(after), u"counter_does_not_follow_from_bets"_s};
    }
}

} // namespace

LegacyRefusal refusalOf(const QString &table, const QString &row, const Error &error)
{
    const auto *fault = error.as<ValidationFault>();
    const QString field = fault ? fault->field : QString();
    return {table, row, field, masked(error.detail()), error.userText(), remedyFor(field)};
}

LegacyPlan planImport(const LegacyData &data, GuildId guild, qint64 nowMs, const QTimeZone &zone)
{
    const bool knowsMessages = data.columns.value(LegacyTable::Bets).contains(u"message_id"_s);
    return Planner(data, guild, {nowMs, zone, knowsMessages}).plan();
}

} // namespace dbsbm
