// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExposureCommand.h"

#include "models/core/ErrorCodes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> misused(const QString &sentence)
{
    return fail(codes::kOptionMissing, ValidationFault{u"arguments"_s}, sentence);
}

QJsonObject rowJson(const CapperExposure &row)
{
    return {{u"user"_s, row.user.toString()},
            {u"name"_s, row.name},
            {u"risked"_s, row.risked.toExact()},
            {u"own_limit"_s, row.isOwnLimit},
            {u"limit"_s, row.left ? QJsonValue(row.limit.toExact()) : QJsonValue()},
            {u"left"_s, row.left ? QJsonValue(row.left->toExact()) : QJsonValue()}};
}

QString rowText(const CapperExposure &row)
{
    if (!row.left)
        return ExposureCommand::tr("%1: %2 u risked, without a limit")
            .arg(row.name, row.risked.toDisplay());
    const QString whose = row.isOwnLimit ? ExposureCommand::tr("own limit")
                                         : ExposureCommand::tr("limit of the server");
    return ExposureCommand::tr("%1: %2 u risked, %3 u of %4 u left (%5)")
        .arg(row.name, row.risked.toDisplay(), row.left->toDisplay(), row.limit.toDisplay(), whose);
}

} // namespace

ExposureCommand::ExposureCommand(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

Result<ExposureCommand::Wish> ExposureCommand::wish() const
{
    Wish wish{GuildId::fromString(m_request.arguments.constFirst()), {}, false, {}};
    if (!wish.guild.isValid())
        return misused(
            tr("'%1' is not the id of a guild; copy it in Discord with developer mode on.")
                .arg(m_request.arguments.constFirst()));
    if (const QString user = m_request.options.value(u"capper"_s); !user.isNull()) {
        wish.capper = UserId::fromString(user);
        if (!wish.capper->isValid())
            return misused(
                tr("'%1' is not the id of a user; copy it in Discord with developer mode on.")
                    .arg(user));
    }
    wish.sets = m_request.options.contains(u"daily"_s);
    if (!wish.sets)
        return wish;
    if (!wish.capper)
        return misused(tr("--daily is that of one capper; say which with --capper USER. That of "
                          "the server is set by: guild %1 set exposure_per_day UNITS.")
                           .arg(wish.guild.toString()));
    const QString limit = m_request.options.value(u"daily"_s);
    if (limit == u"server")
        return wish;
    const Result<Units> units = Units::parse(limit);
    if (!units)
        return fail(units.error());
    wish.limit = *units;
    return wish;
}

Task<int> ExposureCommand::run()
{
    const Result<Wish> asked = wish();
    if (!asked) {
        printError(asked.error().userText());
        return Task<int>::ready(kExitUsage);
    }
    if (!asked->sets)
        return show(*asked);
    return m_host.cappers()
        .setExposure(asked->guild, *asked->capper, asked->limit, Actor::panelOperator())
        .then(this, [this, wish = *asked](const Result<Capper> &set) {
            if (set)
                return show(wish);
            printError(set.error());
            return Task<int>::ready(kExitFailed);
        });
}

Task<int> ExposureCommand::show(const Wish &wish)
{
    return m_host.cappers()
        .exposure(wish.guild, wish.capper)
        .then(this, [this](const Result<ExposureReport> &report) {
            if (!report) {
                printError(report.error());
                return kExitFailed;
            }
            print(*report);
            return kExitOk;
        });
}

void ExposureCommand::print(const ExposureReport &report) const
{
    const QString day = report.day.toString(Qt::ISODate);
    if (m_request.json) {
        QJsonArray rows;
        for (const CapperExposure &row : report.cappers)
            rows.append(rowJson(row));
        printJson(QJsonDocument(QJsonObject{{u"guild"_s, report.guild.toString()},
                                            {u"day"_s, day},
                                            {u"time_zone"_s, report.timeZone},
                                            {u"cappers"_s, rows}}));
        return;
    }
    printLine(tr("Units risked on %1 (%2)").arg(day, report.timeZone));
    for (const CapperExposure &row : report.cappers)
        printLine(rowText(row));
    if (report.cappers.isEmpty())
        printLine(tr("This server has no cappers yet."));
}

} // namespace dbsbm
