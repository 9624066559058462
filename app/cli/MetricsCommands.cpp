// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/MetricsCommands.h"

#include "app/cli/businessReport.h"
#include "app/cli/standardOutput.h"
#include "app/host/MetricsHost.h"
#include "app/host/OpsHost.h"
#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/services/BusinessService.h"
#include "models/services/MetricStore.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTimeZone>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kHourMs = 3'600 * kSecondMs;
constexpr int kMostPoints = 100'000;
constexpr int kUsualPoints = 500;

qint64 unitMs(QChar unit)
{
    switch (unit.unicode()) {
    case u'd': return 24 * kHourMs;
    case u'h': return kHourMs;
    case u'm': return 60 * kSecondMs;
    default: return kSecondMs;
    }
}

/// "90", "90s", "5m", "2h", "7d" as milliseconds.
std::optional<qint64> durationOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,9})([smhd]?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2);
    return match.captured(1).toLongLong() * unitMs(unit.isEmpty() ? u's' : unit.front());
}

/// A day, a UTC time in ISO 8601, or how long ago.
std::optional<qint64> momentOf(const QString &text, qint64 nowMs)
{
    if (const auto ago = durationOf(text))
        return nowMs - *ago;
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

tl::unexpected<Error> wrong(const char *option, const QString &sentence)
{
    return fail(codes::kTextInvalid, ValidationFault{QLatin1String(option)}, sentence);
}

} // namespace

MetricsCommands::MetricsCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(request)
{}

Task<int> MetricsCommands::usage(const QString &sentence) const
{
    printError(sentence);
    return Task<int>::ready(kExitUsage);
}

Result<MetricsCommands::Wish> MetricsCommands::readWish() const
{
    const auto &options = m_request.options;
    const qint64 now = m_host.clock().nowMs();
    const auto to = momentOf(options.value(u"to"_s, u"0s"_s), now);
    const auto from = momentOf(options.value(u"from"_s, u"1h"_s), now);
    if (!from || !to || *from >= *to) {
        return wrong("from",
                     tr("--from and --to take a day, a UTC time as 2026-11-28T20:00, or how long "
                        "ago as 30m, 24h or 7d; the first comes before the second."));
    }
    Wish wish{{*from, *to}, kUsualPoints, options.value(u"format"_s)};
    if (options.contains(u"step"_s)) {
        const auto step = durationOf(options.value(u"step"_s));
        const qint64 points = step && *step > 0 ? (*to - *from + *step - 1) / *step : 0;
        if (points < 1 || points > kMostPoints)
            return wrong("step",
                         tr("--step takes a time as 60s, 5m or 1h that makes at most %1 "
                            "points.")
                             .arg(kMostPoints));
        wish.points = static_cast<int>(points);
    }
    static const QStringList formats{QString(), u"json"_s, u"csv"_s, u"prometheus"_s};
    if (!formats.contains(wish.format))
        return wrong("format", tr("--format takes json, csv or prometheus."));
    if (wish.format.isEmpty())
        wish.format = m_request.json ? u"json"_s : u"csv"_s;
    return wish;
}

Task<int> MetricsCommands::run()
{
    if (m_request.options.contains(u"business"_s))
        return business();
    if (m_request.options.contains(u"guild"_s))
        return usage(tr("--guild goes with --business."));
    const Result<Wish> wish = readWish();
    if (!wish)
        return usage(wish.error().userText());
    m_wish = *wish;
    MetricsHost &metrics = m_host.ops().metrics();
    if (!metrics.hasHistory()) {
        printError(tr("No metrics are stored yet; dbsbmd run and the panel take them down."));
        return Task<int>::ready(kExitFailed);
    }
    return metrics.openHistory().then(this, [this](const Result<> &opened) {
        return opened ? withStore() : Task<int>::ready(failed(opened.error()));
    });
}

Task<int> MetricsCommands::withStore()
{
    return m_host.ops().metrics().history().series().then(
        this, [this](const Result<QList<StoredSeries>> &series) {
            if (!series)
                return Task<int>::ready(failed(series.error()));
            const auto &options = m_request.options;
            const bool all = options.contains(u"format"_s) || options.contains(u"out"_s);
            const QString wanted = options.value(u"series"_s);
            if (wanted.isEmpty() && !all)
                return list(*series);
            // One name without labels stands for all its label sets together.
            if (wanted.isEmpty()) {
                m_left = *series;
            } else {
                StoredSeries one{0, wanted, MetricType::Gauge};
                for (const StoredSeries &known : *series) {
                    if (known.name == wanted || known.name.startsWith(wanted + u'{'))
                        one.type = known.type;
                }
                m_left = {one};
            }
            next();
            return m_done.task();
        });
}

Task<int> MetricsCommands::list(const QList<StoredSeries> &series)
{
    QJsonArray json;
    for (const StoredSeries &one : series) {
        const QString type = QLatin1String(toName(one.type));
        if (m_request.json)
            json.append(QJsonObject{{u"series"_s, one.name}, {u"type"_s, type}});
        else
            printLine(type.leftJustified(10) + one.name);
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    return Task<int>::ready(kExitOk);
}

void MetricsCommands::next()
{
    if (m_left.isEmpty()) {
        finish(write());
        return;
    }
    const StoredSeries one = m_left.takeFirst();
    m_host.ops()
        .metrics()
        .history()
        .points(one.name, m_wish.span.fromMs, m_wish.span.toMs, m_wish.points)
        .then(this, [this, one](const Result<QList<MetricPoint>> &points) {
            if (!points) {
                finish(failed(points.error()));
                return;
            }
            m_ranges.append({one, *points});
            next();
        });
}

int MetricsCommands::write() const
{
    const QByteArray text = m_wish.format == u"json" ? metricsAsJson(m_ranges)
        : m_wish.format == u"csv"                    ? metricsAsCsv(m_ranges)
                                                     : metricsAsPrometheus(m_ranges);
    const QString path = m_request.options.value(u"out"_s);
    if (path.isEmpty()) {
        writeOut(text);
        return kExitOk;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && commitWhole(file))
        return kExitOk;
    printError(tr("The file %1 cannot be written. Choose another one with --out.").arg(path));
    printError(file.errorString());
    return kExitFailed;
}

Task<int> MetricsCommands::business()
{
    GuildId guild;
    if (m_request.options.contains(u"guild"_s)) {
        guild = GuildId::fromString(m_request.options.value(u"guild"_s));
        if (!guild.isValid())
            return usage(
                tr("'%1' is not the id of a guild; copy it in Discord with developer mode on.")
                    .arg(m_request.options.value(u"guild"_s)));
    }
    return m_host.open(SchemaCare::Leave).then(this, [this, guild](const Result<> &opened) {
        return opened ? businessOf(guild) : Task<int>::ready(failed(opened.error()));
    });
}

Task<int> MetricsCommands::businessOf(GuildId guild)
{
    return m_host.ops().metrics().businessOf(guild).then(
        this, [this](const Result<QList<GuildBusiness>> &report) {
            if (!report)
                return failed(report.error());
            if (m_request.json) {
                printJson(QJsonDocument(businessJson(*report)));
                return kExitOk;
            }
            for (const QString &line : businessLines(*report))
                printLine(line);
            return kExitOk;
        });
}

} // namespace dbsbm
