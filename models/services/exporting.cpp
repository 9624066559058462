// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exporting.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/betExport.h"
#include "models/services/explaining.h"
#include "models/services/transactionRules.h"
#include "models/store/BetRepository.h"
#include "models/store/CapperRepository.h"
#include "models/store/GuildRepository.h"
#include "models/store/LedgerRepository.h"
#include "models/store/TallyRepository.h"

#include <QDate>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Rows of one export. A row that could not be written stops all that follow.
class RowWriter
{
public:
    RowWriter(QIODevice &device, ExportFormat format, const std::atomic<bool> &cancelled)
        : m_device(device), m_format(format), m_cancelled(cancelled)
    {}

    bool wantsCsv() const { return m_format == ExportFormat::Csv; }
    void begin(const QString &header) { put(wantsCsv() ? header.toUtf8() : QByteArray("[")); }
    /// A whole CSV line, or a compact JSON object.
    void row(const QByteArray &text)
    {
        if (m_fault || m_cancelled)
            return;
        if (!wantsCsv())
            put(m_rows == 0 ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n"));
        put(text);
        ++m_rows;
    }
    Result<qint64> end()
    {
        if (!wantsCsv())
            put(QByteArrayLiteral("\n]\n"));
        if (m_cancelled) {
            return fail(codes::kCancelled, InternalFault{},
                        tr("The export was cancelled, and no file was written. Start it again when "
                           "you like."));
        }
        if (m_fault)
            return fail(*m_fault);
        return m_rows;
    }

private:
    void put(const QByteArray &bytes)
    {
        if (m_fault || m_device.write(bytes) == bytes.size())
            return;
        m_fault = Error(codes::kFileUnwritable, ConfigurationFault{},
                        tr("The export cannot be written. Make room on the disk, or choose another "
                           "file."),
                        m_device.errorString());
    }

    QIODevice &m_device;
    ExportFormat m_format;
    const std::atomic<bool> &m_cancelled;
    qint64 m_rows = 0;
    std::optional<Error> m_fault;
};

/// One row of named columns, in their order.
using Cells = QList<std::pair<QString, QJsonValue>>;

QByteArray rowText(const Cells &cells, bool csv)
{
    if (!csv) {
        QJsonObject object;
        for (const auto &[name, value] : cells)
            object.insert(name, value);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    QStringList texts;
    for (const auto &[name, value] : cells)
        texts << (value.isDouble() ? QString::number(value.toInteger()) : value.toString());
    return csvLine(texts).toUtf8();
}

QString headerOf(const Cells &cells)
{
    QStringList names;
    for (const auto &[name, value] : cells)
        names << name;
    return csvLine(names);
}

/// The days of a wish, in the guild's zone.
struct Stretch
{
    QDate first;
    QDate last;
    QTimeZone zone;

    bool isAll() const { return !first.isValid() && !last.isValid(); }
    bool contains(QDate day) const
    {
        return (!first.isValid() || day >= first) && (!last.isValid() || day <= last);
    }
    bool contains(qint64 atMs) const
    {
        return isAll() || contains(QDateTime::fromMSecsSinceEpoch(atMs, zone).date());
    }
};

Result<> exportBets(Transaction &transaction, GuildId guild, const Stretch &days, RowWriter &out)
{
    out.begin(betCsvHeader());
    std::optional<Error> fault;
    const Result<> read =
        BetRepository(transaction)
            .forEach(guild, {}, BetRepository::Legs::Load, [&](const StoredBet &stored) {
                if (fault || !days.contains(stored.bet.placedAtMs))
                    return;
                if (out.wantsCsv()) {
                    out.row(betCsvLine(stored.bet).toUtf8());
                    return;
                }
                const Result<QByteArray> explanation = explanationJson(transaction, stored.bet);
                if (explanation)
                    out.row(betJson(stored.bet, *explanation));
                else
                    fault = explanation.error();
            });
    return fault ? Result<>(fail(*fault)) : read;
}

Cells ledgerCells(const LedgerLine &line)
{
    return {{u"sequence"_s, line.sequence},
            {u"position"_s, line.position},
            {u"booked_at"_s, isoTimeText(line.bookedAtMs)},
            {u"effective_at"_s, isoTimeText(line.effectiveAtMs)},
            {u"kind"_s, line.kind},
            {u"actor"_s, line.actor},
            {u"bet"_s, line.bet.isValid() ? QJsonValue(qint64(line.bet.value)) : QJsonValue()},
            {u"account"_s, line.account},
            {u"amount"_s, line.amount.toExact()},
            {u"row_hash"_s, QString::fromLatin1(line.rowHash.toHex())}};
}

Result<> exportLedger(Transaction &transaction, GuildId guild, const Stretch &days, RowWriter &out)
{
    out.begin(headerOf(ledgerCells({})));
    return LedgerRepository(transaction).forEach(guild, [&](const LedgerLine &line) {
        if (days.contains(line.effectiveAtMs))
            out.row(rowText(ledgerCells(line), out.wantsCsv()));
    });
}

QDate lastDayOfMonth(QDate day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

QDate firstDayOf(const TallyKey &key)
{
    return QDate(1970, 1, 1).addDays(key.startDay);
}

/// Whether all that the row counts was within those days.
bool isWithin(const TallyKey &key, const Stretch &days)
{
    const QDate first = firstDayOf(key);
    switch (key.grain) {
    case TallyGrain::Day: return days.contains(first);
    case TallyGrain::Month: return days.contains(first) && days.contains(lastDayOfMonth(first));
    case TallyGrain::All: break;
    }
    return days.isAll();
}

Cells statsCells(const TallyKey &key, const Contribution &sums, const QString &name)
{
    const bool all = key.grain == TallyGrain::All;
    const auto flag = [&key](int bit) { return key.betClass & bit ? u"yes"_s : u"no"_s; };
    return {{u"period"_s, toName(key.grain)},
            {u"from"_s, all ? QString() : firstDayOf(key).toString(Qt::ISODate)},
            {u"capper"_s, key.capper.toString()},
            {u"name"_s, name},
            {u"dimension"_s, key.dimension.name},
            {u"value"_s, key.dimension.value},
            {u"self_graded"_s, flag(1)},
            {u"start_unverified"_s, flag(2)},
            {u"late"_s, flag(4)},
            {u"won"_s, sums.won},
            {u"lost"_s, sums.lost},
            {u"pushed"_s, sums.pushed},
            {u"voided"_s, sums.voided},
            {u"net"_s, Units::fromMicro(sums.net).toExact()},
            {u"turnover"_s, Units::fromMicro(sums.turnover).toExact()},
            {u"level_net"_s, Units::fromMicro(sums.levelNet).toExact()},
            {u"closing_bets"_s, sums.closingCount},
            {u"closing_permille_sum"_s, sums.closingSum}};
}

Result<> exportStats(Transaction &transaction, GuildId guild, const Stretch &days, RowWriter &out)
{
    const auto cappers = CapperRepository(transaction).list(guild);
    if (!cappers)
        return fail(cappers.error());
    QHash<CapperId, QString> names;
    for (const StoredCapper &capper : *cappers)
        names.insert(capper.id, capper.displayName);
    out.begin(headerOf(statsCells({}, {}, {})));
    return TallyRepository(transaction)
        .forEach(guild, [&](const TallyKey &key, const Contribution &sums) {
            if (isWithin(key, days))
                out.row(rowText(statsCells(key, sums, names.value(key.capper)), out.wantsCsv()));
        });
}

} // namespace

std::optional<ExportWhat> exportWhatFromName(const QString &name)
{
    if (name == u"bets")
        return ExportWhat::Bets;
    if (name == u"ledger")
        return ExportWhat::Ledger;
    return name == u"stats" ? std::optional(ExportWhat::Stats) : std::nullopt;
}

Result<qint64> writeExport(Transaction &transaction, const ExportWish &wish, QIODevice &device,
                           const std::atomic<bool> &cancelled)
{
    const auto guilds = GuildRepository(transaction).known();
    if (!guilds)
        return fail(guilds.error());
    if (!guilds->contains(wish.guild)) {
        return fail(
            codes::kGuildNotSetUp, ConfigurationFault{u"guild"_s},
            tr("There is no record of the server %1. Check its id.").arg(wish.guild.toString()));
    }
    const Result<GuildSettings> settings = readGuildSettings(transaction, wish.guild);
    if (!settings)
        return fail(settings.error());
    const Stretch days{wish.first, wish.last, timeZoneOf(*settings)};
    RowWriter out(device, wish.format, cancelled);
    Result<> done;
    switch (wish.what) {
    case ExportWhat::Bets: done = exportBets(transaction, wish.guild, days, out); break;
    case ExportWhat::Ledger: done = exportLedger(transaction, wish.guild, days, out); break;
    case ExportWhat::Stats: done = exportStats(transaction, wish.guild, days, out); break;
    }
    return done ? out.end() : Result<qint64>(fail(done.error()));
}

} // namespace dbsbm
