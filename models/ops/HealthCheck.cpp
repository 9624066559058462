// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/HealthCheck.h"

#include "models/core/Language.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <vector>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStateNames{"unknown", "healthy", "warning", "critical"};
constexpr qsizetype kMostResults = 200; // of a file that somebody else may have written

// clang-format off
std::vector<HealthCheck> makeChecks()
{
    return {
        {.name = u"cpu"_s, .label = tr("Processor"), .unit = u"%"_s, .warning = 80, .critical = 90,
         .mend = tr("See which program uses the processor; give the machine more cores or move other work away.")},
        {.name = u"memory"_s, .label = tr("Memory"), .unit = u"%"_s, .warning = 85, .critical = 95,
         .mend = tr("See which program uses the memory; end what is not needed or give the machine more.")},
        {.name = u"disk"_s, .label = tr("Disk"), .unit = u"%"_s, .warning = 85, .critical = 95,
         .mend = tr("Free space on the disk of the data folder, or move the folder to a larger one with DBSBM_DATA_DIR.")},
        {.name = u"gateway"_s, .label = tr("Discord gateway"), .unit = u"ms"_s, .warning = 500, .critical = 2000,
         .mend = tr("Check this machine's network and discordstatus.com; the bot reconnects by itself.")},
        {.name = u"database"_s, .label = tr("Database"), .unit = u"ms"_s, .warning = 100, .critical = 500,
         .mend = tr("Check the disk of the database or its server, and what else works on it; dbsbmd verify shows whether the record is whole.")},
        {.name = u"outbox"_s, .label = tr("Outbox"), .unit = u"s"_s, .warning = 10, .critical = 60,
         .mend = tr("Look at what the bot cannot post: its last error names the channel and the missing permission.")},
        {.name = u"feed_quota"_s, .label = tr("Feed quota left"), .unit = u"%"_s, .warning = 20, .critical = 5, .lowIsBad = true,
         .mend = tr("Ask the feed less often, or buy more requests from its operator.")},
        {.name = u"backup"_s, .label = tr("Age of the backup"), .unit = u"h"_s, .warning = 26,
         .mend = tr("Make a backup now and see why the daily one did not run.")},
        {.name = u"ledger"_s, .label = tr("Ledger"),
         .mend = tr("Run dbsbmd verify, keep the database as it is, and restore the last backup that verifies.")},
        {.name = u"errors"_s, .label = tr("Errors"),
         .mend = tr("See dbsbmd errors list: it names what fails, where, and what to do.")},
        {.name = u"clock_skew"_s, .label = tr("Clock"), .unit = u"s"_s, .warning = 5, .critical = 60,
         .mend = tr("Switch on time synchronisation, for example with timedatectl set-ntp true.")},
        {.name = u"monitor"_s, .label = tr("Monitoring itself"), .unit = u"s"_s, .warning = 10, .critical = 30,
         .mend = tr("The program was blocked. See the log for what ran then, and restart it if it does not answer.")},
    };
}
// clang-format on

bool isBeyond(double value, const std::optional<double> &limit, bool lowIsBad)
{
    return limit && (lowIsBad ? value < *limit : value > *limit);
}

HealthState byLimits(const HealthCheck &check, double value)
{
    if (std::isnan(value))
        return HealthState::Unknown;
    if (isBeyond(value, check.critical, check.lowIsBad))
        return HealthState::Critical;
    return isBeyond(value, check.warning, check.lowIsBad) ? HealthState::Warning
                                                          : HealthState::Healthy;
}

QString number(double value)
{
    return QString::number(value, 'f', std::abs(value) < 10 && value != std::floor(value) ? 1 : 0);
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> numberIn(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject checkJson(const HealthResult &result)
{
    const bool has = result.hasValue();
    return {{u"name"_s, result.check.name},
            {u"label"_s, result.check.label},
            {u"unit"_s, result.check.unit},
            {u"value"_s, orNull(has ? std::optional(result.value) : std::nullopt)},
            {u"warning"_s, orNull(result.check.warning)},
            {u"critical"_s, orNull(result.check.critical)},
            {u"low_is_bad"_s, result.check.lowIsBad},
            {u"state"_s, toName(result.state)},
            {u"said"_s, result.said},
            {u"note"_s, result.note},
            {u"what_to_do"_s, result.check.mend}};
}

std::optional<HealthResult> resultFrom(const QJsonObject &json)
{
    const auto state = healthStateFromName(json.value(u"state"_s).toString());
    const QString name = json.value(u"name"_s).toString();
    if (!state || name.isEmpty())
        return std::nullopt;
    HealthResult result;
    result.check = {.name = name,
                    .label = json.value(u"label"_s).toString(),
                    .unit = json.value(u"unit"_s).toString(),
                    .warning = numberIn(json, u"warning"_s),
                    .critical = numberIn(json, u"critical"_s),
                    .lowIsBad = json.value(u"low_is_bad"_s).toBool(),
                    .mend = json.value(u"what_to_do"_s).toString()};
    result.value = numberIn(json, u"value"_s).value_or(std::numeric_limits<double>::quiet_NaN());
    result.state = *state;
    result.said = json.value(u"said"_s).toBool();
    result.note = json.value(u"note"_s).toString();
    return result;
}

} // namespace

QString toName(HealthState state)
{
    return QLatin1String(kStateNames[static_cast<size_t>(state)]);
}

std::optional<HealthState> healthStateFromName(const QString &name)
{
    for (size_t i = 0; i < kStateNames.size(); ++i) {
        if (name == QLatin1String(kStateNames[i]))
            return static_cast<HealthState>(i);
    }
    return std::nullopt;
}

std::span<const HealthCheck> defaultHealthChecks()
{
    const LanguageScope english(Language::English); // whoever asks first, the texts are kept
    static const std::vector<HealthCheck> checks = makeChecks();
    return checks;
}

const HealthCheck *findHealthCheck(const QString &name)
{
    const auto checks = defaultHealthChecks();
    const auto found = std::ranges::find(checks, name, &HealthCheck::name);
    return found == checks.end() ? nullptr : &*found;
}

HealthResult judge(const HealthCheck &check, const HealthReading &reading)
{
    HealthResult result{check, reading.value, byLimits(check, reading.value), false, reading.note};
    if (reading.verdict && *reading.verdict >= result.state) {
        result.state = *reading.verdict;
        result.said = true;
    }
    return result;
}

HealthState HealthReport::overall() const
{
    HealthState worst = HealthState::Unknown;
    for (const HealthResult &result : results)
        worst = std::max(worst, result.state);
    return worst;
}

int HealthReport::unknown() const
{
    return static_cast<int>(
        std::ranges::count(results, HealthState::Unknown, &HealthResult::state));
}

const HealthResult *HealthReport::find(const QString &name) const
{
    for (const HealthResult &result : results) {
        if (result.check.name == name)
            return &result;
    }
    return nullptr;
}

QJsonObject HealthReport::toJson() const
{
    QJsonArray checks;
    for (const HealthResult &result : results)
        checks.append(checkJson(result));
    return {{u"at_ms"_s, atMs},
            {u"overall"_s, toName(overall())},
            {u"unknown"_s, unknown()},
            {u"checks"_s, checks}};
}

std::optional<HealthReport> HealthReport::fromJson(const QJsonObject &json)
{
    if (!json.value(u"at_ms"_s).isDouble() || !json.value(u"checks"_s).isArray())
        return std::nullopt;
    HealthReport report;
    report.atMs = json.value(u"at_ms"_s).toInteger();
    const QJsonArray checks = json.value(u"checks"_s).toArray();
    if (checks.size() > kMostResults)
        return std::nullopt;
    for (const QJsonValue &check : checks) {
        auto result = resultFrom(check.toObject());
        if (!result)
            return std::nullopt;
        report.results.append(std::move(*result));
    }
    return report;
}

QString healthValueText(double value, const QString &unit)
{
    if (std::isnan(value))
        return u"-"_s;
    return unit.isEmpty() ? number(value) : QString(number(value) + u' ' + unit);
}

QString healthLimitText(const HealthCheck &check)
{
    const QString sign = check.lowIsBad ? u"< "_s : u"> "_s;
    QStringList limits;
    for (const std::optional<double> &limit : {check.warning, check.critical}) {
        if (limit)
            limits << QString(sign + number(*limit));
    }
    return limits.isEmpty() ? u"-"_s : QString(limits.join(u" / "_s) + u' ' + check.unit);
}

int healthExitCode(HealthState overall)
{
    switch (overall) {
    case HealthState::Healthy: return 0;
    case HealthState::Critical: return 2;
    case HealthState::Warning:
    case HealthState::Unknown: break;
    }
    return 1;
}

} // namespace dbsbm
