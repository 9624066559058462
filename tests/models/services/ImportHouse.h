// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ImportService.h"
#include "models/services/StatsService.h"
#include "tests/support/TestDatabase.h"

#include <QFile>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

constexpr UserId kOld{200000000000003001};

/// A folder with an old bot's export, one guild's.
struct Folder
{
    QTemporaryDir dir;

    Folder()
    {
        put("bets.csv",
            "bet_serial,guild_id,user_id,league,bet_type,team,line,odds,units,status,message_id,"
            "confirmed,created_at,bet_details\n"
                + row(1, "won") + row(2, "lost") + row(3, "push") + row(4, "void")
                + row(5, "pending") + row(6, "cancelled") + row(7, "strange"));
        put("records.csv",
            "record_id,bet_serial,guild_id,user_id,monthly_result_value,created_at\n"
                + record(1, "0.91") + record(2, "-1.00") + record(3, "-1.00") + record(9, "-2.50"));
        put("cappers.csv",
            "guild_id,user_id,display_name,bet_won\n" + guild() + "," + kOld.toString().toLatin1()
                + ",Oldie,1\n");
        put("settings.csv",
            "guild_id,admin_role,embed_channel_1,max_units\n" + guild()
                + ",100000000000004999,100000000000002999,7.50\n");
    }
    static QByteArray guild() { return RecordFixture::kGuild.toString().toLatin1(); }
    static QByteArray row(int serial, const QByteArray &status)
    {
        return QByteArray::number(serial) + ',' + guild() + ',' + kOld.toString().toLatin1()
            + ",NBA,spread,Celtics,-3.5,-110,1.00," + status + ",77,1,2026-01-0"
            + QByteArray::number(serial) + " 18:00:00,\"{}\"\n";
    }
    static QByteArray record(int serial, const QByteArray &net)
    {
        return QByteArray::number(serial) + ',' + QByteArray::number(serial) + ',' + guild() + ','
            + kOld.toString().toLatin1() + ',' + net + ",2026-01-10 09:00:00\n";
    }
    void put(const char *name, const QByteArray &text) const
    {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the folder cannot be written");
    }
};

inline BetQuery everything()
{
    BetQuery query;
    query.guild = RecordFixture::kGuild;
    return query;
}

struct House : RecordFixture
{
    ImportService imports{file.database(), file.clock()};
    StatsService stats{file.database(), file.clock()};

    ImportWish wish() const
    {
        ImportWish wish;
        wish.guild = kGuild;
        wish.actor = Actor::panelOperator();
        return wish;
    }
    Result<ImportReport> take(const Folder &folder, const ImportWish &wish)
    {
        return await(imports.importCsv({folder.dir.path()}, wish));
    }
    Contribution sums()
    {
        const Result<StatsView> view = await(stats.stats({kGuild, {}, StatsPeriod::All}));
        return view ? view->tally : Contribution();
    }
    /// Chain, digests, totals and caches agree.
    bool isIntact()
    {
        const Result<VerifyReport> report = await(verifier.verify());
        if (!report)
            return false;
        for (const GuildVerdict &verdict : report->guilds) {
            for (const QString &fault : verdict.breaks + verdict.staleTotals)
                qWarning("%s", qPrintable(fault));
            if (!verdict.breaks.isEmpty() || !verdict.staleTotals.isEmpty())
                return false;
        }
        return true;
    }
    QList<Bet> bets() { return await(betting.bets(everything())).value_or(BetPage()).bets; }
    qint64 count(const char *table)
    {
        return file.number(u"SELECT count(*) FROM "_s + QLatin1String(table));
    }
};

} // namespace dbsbm::test
