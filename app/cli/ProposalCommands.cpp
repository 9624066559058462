// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ProposalCommands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace dbsbm {

namespace {

QJsonObject proposalJson(const Proposal &proposal)
{
    const Bet &bet = proposal.bet;
    QJsonArray legs;
    for (qsizetype i = 0; i < proposal.legs.size(); ++i) {
        const LegGrade &grade = proposal.grades.at(i);
        legs.append(QJsonObject{{QStringLiteral("leg"), proposal.legs.at(i).leg + 1},
                                {QStringLiteral("result"), toName(grade.result)},
                                {QStringLiteral("rule"), grade.rule},
                                {QStringLiteral("scored"), grade.scored},
                                {QStringLiteral("arithmetic"), grade.arithmetic}});
    }
    return {{QStringLiteral("guild"), bet.guild.toString()},
            {QStringLiteral("bet"), static_cast<qint64>(bet.number.value)},
            {QStringLiteral("result"),
             proposal.result ? QJsonValue(toName(*proposal.result)) : QJsonValue()},
            {QStringLiteral("legs"), legs},
            {QStringLiteral("proposed_at_ms"), proposal.createdAtMs}};
}

QString proposalLine(const Proposal &proposal)
{
    const QString scores = scoresOf(proposal).join(QStringLiteral("; "));
    const QString number = proposal.bet.number.toString();
    if (proposal.result)
        return ProposalCommands::tr("%1 #%2 %3: %4")
            .arg(proposal.bet.guild.toString(), number, toName(*proposal.result), scores);
    return ProposalCommands::tr("%1 #%2 %3 of %4 selections: %5")
        .arg(proposal.bet.guild.toString(), number)
        .arg(proposal.legs.size())
        .arg(proposal.bet.legs.size())
        .arg(scores);
}

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

} // namespace

ProposalCommands::ProposalCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

Task<int> ProposalCommands::usage() const
{
    printError(tr("Usage: dbsbmd proposals [ID] [--json] | confirm ID NUMBER | dismiss ID NUMBER"));
    return Task<int>::ready(kExitUsage);
}

Task<int> ProposalCommands::run()
{
    const QStringList &words = m_request.arguments;
    if (words.isEmpty())
        return list({});
    const QString verb = words.size() == 3 ? words.at(0) : QString();
    const GuildId guild = GuildId::fromString(words.at(verb.isEmpty() ? 0 : 1));
    if (!guild.isValid())
        return usage();
    if (words.size() == 1)
        return list(guild);
    const BetNumber number = BetNumber::fromString(verb.isEmpty() ? QString() : words.at(2));
    if (!number.isValid() || (verb != u"confirm" && verb != u"dismiss"))
        return usage();
    return m_host.betting()
        .betByNumber(guild, number)
        .then(this, [=, this](const Result<Bet> &bet) {
            if (!bet)
                return Task<int>::ready(failed(bet.error()));
            const ConfirmProposal command{guild,
                                          bet->id,
                                          Actor::panelOperator(),
                                          QUuid::createUuid().toString(QUuid::WithoutBraces),
                                          {}};
            return verb == u"confirm" ? confirm(command) : dismiss(command);
        });
}

Task<int> ProposalCommands::list(GuildId guild)
{
    return m_host.scores().waiting(guild).then(this, [this](Result<QList<Proposal>> waiting) {
        if (!waiting)
            return failed(waiting.error());
        QJsonArray json;
        for (const Proposal &proposal : std::as_const(*waiting)) {
            if (m_request.json)
                json.append(proposalJson(proposal));
            else
                printLine(proposalLine(proposal));
        }
        if (m_request.json)
            printJson(QJsonDocument(json));
        else if (waiting->isEmpty())
            printLine(tr("No final score suggests a grade."));
        return kExitOk;
    });
}

Task<int> ProposalCommands::confirm(const ConfirmProposal &command)
{
    return m_host.scores().confirm(command).then(this, [](Result<BetOutcome> outcome) {
        if (!outcome)
            return failed(outcome.error());
        const Bet &bet = outcome->bet;
        printLine(bet.result ? tr("Bet #%1 is graded %2: %3 u.")
                                   .arg(bet.number.toString(), toName(*bet.result),
                                        bet.net.toSignedDisplay())
                             : tr("Bet #%1 is graded in part.").arg(bet.number.toString()));
        return kExitOk;
    });
}

Task<int> ProposalCommands::dismiss(const ConfirmProposal &command)
{
    return m_host.scores().dismiss(command).then(this, [](Result<Bet> bet) {
        if (!bet)
            return failed(bet.error());
        printLine(tr("The suggested result of bet #%1 is dismissed.").arg(bet->number.toString()));
        return kExitOk;
    });
}

} // namespace dbsbm
