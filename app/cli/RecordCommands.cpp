// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RecordCommands.h"

#include "models/betting/Units.h"

#include <QFile>
#include <QUuid>

#include <cstdio>

namespace dbsbm {

namespace {

/// "-2.5" and "+1" beside "3".
Result<Units> signedUnits(const QString &text)
{
    const bool negative = text.startsWith(u'-');
    const Result<Units> amount =
        Units::parse(text.mid(negative || text.startsWith(u'+') ? 1 : 0), 6);
    return amount && negative ? Result<Units>(-*amount) : amount;
}

/// What somebody types at the terminal; empty at the end of the input.
QString typedLine()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromLocal8Bit(input.readLine(100)).trimmed();
}

/// An option that names a day: invalid when it is left out, nothing when it is no day.
std::optional<QDate> dayOf(const TerminalRequest &request, const QString &option)
{
    if (!request.options.contains(option))
        return QDate();
    const QDate day = QDate::fromString(request.options.value(option), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

RecordCommands::RecordCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

Task<int> RecordCommands::run()
{
    if (m_request.command == u"export")
        return exportRecord();
    if (m_request.command == u"closing")
        return closing();
    return m_request.command == u"adjust" ? adjust() : member();
}

void RecordCommands::stop()
{
    m_host.exports().cancel();
}

Task<int> RecordCommands::usage(const QString &sentence) const
{
    printError(sentence);
    return Task<int>::ready(kExitUsage);
}

Task<int> RecordCommands::exportRecord()
{
    ExportWish wish;
    const auto what = exportWhatFromName(m_request.arguments.at(0));
    wish.guild = GuildId::fromString(m_request.arguments.at(1));
    const QString format = m_request.options.value(QStringLiteral("format"), QStringLiteral("csv"));
    if (!what || !wish.guild.isValid() || (format != u"csv" && format != u"json"))
        return usage(tr("Usage: dbsbmd export bets|ledger|stats ID [--format csv|json] [--out "
                        "FILE]"));
    wish.what = *what;
    wish.format = format == u"csv" ? ExportFormat::Csv : ExportFormat::Json;
    wish.path = m_request.options.value(QStringLiteral("out"));
    const auto first = dayOf(m_request, QStringLiteral("from"));
    const auto last = dayOf(m_request, QStringLiteral("to"));
    if (!first || !last || (first->isValid() && last->isValid() && *first > *last))
        return usage(tr("Name days as 2026-11-01, the earlier one with --from."));
    wish.first = *first;
    wish.last = *last;
    return m_host.exports().run(wish).then(this, [path = wish.path](Result<qint64> rows) {
        if (!rows) {
            printError(rows.error());
            return kExitFailed;
        }
        if (!path.isEmpty())
            printLine(tr("%1 rows were written to %2.").arg(*rows).arg(path));
        return kExitOk;
    });
}

Task<int> RecordCommands::member()
{
    const QStringList &words = m_request.arguments;
    const bool all = m_request.options.contains(QStringLiteral("all"));
    if (words.at(0) == u"compact" && words.size() == 1)
        return compact();
    if (words.at(0) != u"forget" || words.size() != (all ? 2 : 3))
        return usage(tr("Usage: dbsbmd member forget ID USER | forget --all USER | compact"));
    const GuildId guild = all ? GuildId() : GuildId::fromString(words.at(1));
    const UserId user = UserId::fromString(words.last());
    if ((!all && !guild.isValid()) || !user.isValid())
        return usage(tr("Name the server and the user by their ids; copy them in Discord with "
                        "developer mode on."));
    if (!m_request.options.contains(QStringLiteral("yes"))) {
        printError(tr("This erases name, picture and Discord id of user %1 for good. Bets and "
                      "totals stay. Type the user's id again to go on:")
                       .arg(user.toString()));
        if (typedLine() != user.toString()) {
            printError(tr("That is another id, so nothing was changed. Run it again, or with "
                          "--yes."));
            return Task<int>::ready(kExitFailed);
        }
    }
    return forget(guild, user);
}

Task<int> RecordCommands::forget(GuildId guild, UserId user)
{
    return m_host.records()
        .forget(guild, user, Actor::panelOperator())
        .then(this, [](Result<qint64> guilds) {
            if (!guilds) {
                printError(guilds.error());
                return kExitFailed;
            }
            printLine(tr("The member is forgotten on %n server(s); totals and chain stay as they "
                         "were.",
                         nullptr, static_cast<int>(*guilds)));
            return kExitOk;
        });
}

Task<int> RecordCommands::compact()
{
    return m_host.records().compact().then(this, [](Result<> compacted) {
        if (!compacted) {
            printError(compacted.error());
            return kExitFailed;
        }
        printLine(tr("The database holds no copies of erased rows any more."));
        return kExitOk;
    });
}

Task<int> RecordCommands::closing()
{
    const GuildId guild = GuildId::fromString(m_request.arguments.at(0));
    const BetNumber number = BetNumber::fromString(m_request.arguments.at(1));
    const int leg = m_request.options.value(QStringLiteral("leg"), QStringLiteral("1")).toInt();
    if (!guild.isValid() || !number.isValid() || leg < 1 || leg > kMaxLegs)
        return usage(
            tr("Usage: dbsbmd closing ID NUMBER ODDS [--leg N], for example dbsbmd closing "
               "1440000000000004096 1042 -115."));
    const Result<Odds> odds = Odds::parse(m_request.arguments.at(2), kEveryOddsFormat);
    if (!odds)
        return usage(odds.error().userText());
    return m_host.betting()
        .betByNumber(guild, number)
        .then(this, [this, guild, leg, closing = *odds](const Result<Bet> &bet) {
            if (!bet) {
                printError(bet.error());
                return Task<int>::ready(kExitFailed);
            }
            return noteClosing({.guild = guild,
                                .bet = bet->id,
                                .actor = Actor::panelOperator(),
                                .commandId = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                .leg = leg - 1,
                                .closing = closing});
        });
}

Task<int> RecordCommands::noteClosing(const SetClosing &command)
{
    return m_host.betting().setClosing(command).then(
        this, [command](const Result<BetOutcome> &outcome) {
            if (!outcome) {
                printError(outcome.error());
                return kExitFailed;
            }
            printLine(tr("Selection %1 of bet #%2 closed at %3.")
                          .arg(QString::number(command.leg + 1), outcome->bet.number.toString(),
                               command.closing.toDisplay()));
            return kExitOk;
        });
}

Task<int> RecordCommands::adjust()
{
    AdjustCapper command;
    command.guild = GuildId::fromString(m_request.arguments.at(0));
    command.user = UserId::fromString(m_request.arguments.at(1));
    const Result<Units> amount = signedUnits(m_request.arguments.at(2));
    if (!command.guild.isValid() || !command.user.isValid() || !amount)
        return usage(tr("Usage: dbsbmd adjust ID USER UNITS --reason TEXT, for example dbsbmd "
                        "adjust 1440000000000004096 1440000000000020480 -2.5 --reason \"counted "
                        "twice\"."));
    command.amount = *amount;
    command.reason = m_request.options.value(QStringLiteral("reason"));
    command.actor = Actor::panelOperator();
    command.commandId = QStringLiteral("p:") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    return m_host.records().adjust(command).then(this, [command](Result<qint64> row) {
        if (!row) {
            printError(row.error());
            return kExitFailed;
        }
        printLine(tr("%1 u were booked as row %2 of the journal.")
                      .arg(command.amount.toSignedDisplay())
                      .arg(*row));
        return kExitOk;
    });
}

} // namespace dbsbm
