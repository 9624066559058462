// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importing.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/adjusting.h"
#include "models/services/capperSteps.h"
#include "models/services/importBets.h"
#include "models/services/settingsChange.h"
#include "models/store/CanonicalJson.h"
#include "models/store/GuildRepository.h"
#include "models/store/LedgerRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Takes the rows of one batch back, inside one transaction.
class BatchUndo
{
public:
    BatchUndo(Transaction &transaction, const ImportBatch &batch, ActorStamp stamp,
              const Actor &actor, qint64 nowMs)
        : m_transaction(transaction),
          m_batch(batch),
          m_stamp(std::move(stamp)),
          m_actor(actor),
          m_nowMs(nowMs)
    {
        m_undone.guild = batch.guild;
    }

    Result<ImportUndone> run(const QList<ImportRow> &rows, ImportProgress &progress)
    {
        progress.done = 0;
        progress.total = rows.size();
        for (const ImportRow &row : rows) {
            const Result<> done = progress.cancelled ? importCancelled() : takeBack(row);
            if (!done)
                return fail(done.error());
            ++progress.done;
        }
        for (const CapperId capper : std::as_const(m_cappers)) {
            if (const Result<> done = retire(capper); !done)
                return fail(done.error());
        }
        const Result<> counted = recountAt(m_transaction, m_batch.guild, m_effectiveMs, m_nowMs);
        if (!counted)
            return fail(counted.error());
        return m_undone;
    }

private:
    Result<> takeBack(const ImportRow &row)
    {
        const QString table = row.key.section(u':', 0, 0);
        const QString id = row.key.section(u':', 1);
        if (table == u"settings")
            return unset(id, row.digest);
        if (table == u"cappers") {
            m_cappers << CapperId::fromString(id); // once their bets are gone
            return {};
        }
        if (table == u"unit_records")
            return reverse(row);
        const auto withdrawn =
            withdrawBet(m_transaction, BetId::fromSql(row.target), m_stamp, m_nowMs);
        if (!withdrawn)
            return fail(withdrawn.error());
        if (!*withdrawn)
            return {};
        ++m_undone.bets;
        m_effectiveMs.insert(**withdrawn);
        return {};
    }

    Result<> unset(const QString &name, const QByteArray &digest)
    {
        const auto stored = GuildRepository(m_transaction).settings(m_batch.guild);
        if (!stored)
            return fail(stored.error());
        const auto value = stored->constFind(name);
        if (value == stored->constEnd() || sha256(value->toUtf8()) != digest)
            return {}; // somebody chose another one since
        ++m_undone.settings;
        const Result<GuildSettings> written =
            writeSettings(m_transaction, {m_batch.guild, {{name, QString()}}, m_actor, m_nowMs});
        return written ? Result<>() : Result<>(fail(written.error()));
    }

    Result<> reverse(const ImportRow &row)
    {
        const auto booked = LedgerRepository(m_transaction).adjustment(m_batch.guild, row.target);
        if (!booked)
            return fail(booked.error());
        if (!*booked)
            return {};
        ++m_undone.balances;
        m_effectiveMs.insert((*booked)->effectiveAtMs);
        const Result<qint64> reversed =
            bookAdjustment(m_transaction,
                           {m_batch.guild, (*booked)->capper, -(*booked)->amount,
                            u"import %1 undone, %2"_s.arg(m_batch.id.toString(), row.key),
                            (*booked)->effectiveAtMs},
                           m_stamp, m_nowMs);
        return reversed ? Result<>() : Result<>(fail(reversed.error()));
    }

    /// Who came with the batch and has done nothing since is no capper any more.
    Result<> retire(CapperId id)
    {
        const auto found = CapperRepository(m_transaction).findById(id);
        if (!found)
            return fail(found.error());
        if (!*found || !(*found)->active)
            return {};
        bool busy = false;
        const Result<> walked =
            BetRepository(m_transaction)
                .forEach(m_batch.guild, id, BetRepository::Legs::Leave,
                         [&busy](const StoredBet &stored) {
                             busy = busy || stored.bet.status != BetStatus::Cancelled;
                         });
        if (!walked || busy)
            return walked;
        ++m_undone.cappers;
        StoredCapper capper = **found;
        capper.active = false;
        return setCapperActive(m_transaction, capper, m_stamp, m_nowMs);
    }

    Transaction &m_transaction;
    const ImportBatch &m_batch;
    ActorStamp m_stamp;
    const Actor &m_actor;
    qint64 m_nowMs;
    ImportUndone m_undone;
    QList<CapperId> m_cappers;
    QSet<qint64> m_effectiveMs; ///< of everything that counted
};

} // namespace

Result<ImportUndone> undoImport(Transaction &transaction, BatchId id, const Actor &actor,
                                ImportProgress &progress, qint64 nowMs)
{
    ImportRepository imports(transaction);
    const auto batch = imports.find(id);
    if (!batch)
        return fail(batch.error());
    if (!*batch) {
        return fail(codes::kOptionMissing, ValidationFault{u"batch"_s},
                    tr("There is no import %1. See dbsbmd import list.").arg(id.toString()));
    }
    const auto stamp = authorise(transaction, Action::ManageGuild, actor, (*batch)->guild);
    if (!stamp)
        return fail(stamp.error());
    const Result<bool> marked = imports.markUndone(id, nowMs);
    if (!marked)
        return fail(marked.error());
    if (!*marked) {
        return fail(codes::kCommandConflict, BettingFault{},
                    tr("Import %1 was undone before, so nothing was changed.").arg(id.toString()));
    }
    const auto rows = imports.rows(id);
    if (!rows)
        return fail(rows.error());
    return BatchUndo(transaction, **batch, *stamp, actor, nowMs).run(*rows, progress);
}

} // namespace dbsbm
