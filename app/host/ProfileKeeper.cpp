// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ProfileKeeper.h"

#include "models/core/Logging.h"
#include "models/core/commitWhole.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace dbsbm {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kEvery = 10s;
constexpr qint64 kMostBytes = 16 * 1024 * 1024;

QString phaseText(const QString &phase, const QJsonObject &numbers)
{
    const auto ms = [&numbers](const QString &key) {
        return QString::number(numbers.value(key).toDouble(), 'f', 1);
    };
    return ProfileKeeper::tr("  %1 %2 times: half within %3 ms, 95 % within %4 ms, at most %5 ms")
        .arg(phase.leftJustified(13))
        .arg(numbers.value(u"count").toInteger(), 6)
        .arg(ms(u"p50_ms"_s), 8)
        .arg(ms(u"p95_ms"_s), 8)
        .arg(ms(u"max_ms"_s), 8);
}

} // namespace

ProfileKeeper::ProfileKeeper(Clock &clock, QString path, QObject *parent)
    : QObject(parent), m_profiler(clock), m_timer(clock), m_path(std::move(path))
{
    connect(&m_profiler, &Profiler::stalled, this, [](const Stall &stall) {
        qCWarning(lcOps, "The event loop stood still for %lld ms in: %s",
                  static_cast<long long>(stall.took.count()),
                  stall.what.isEmpty() ? "code without a name" : qUtf8Printable(stall.what));
    });
}

ProfileKeeper::~ProfileKeeper()
{
    stop();
}

void ProfileKeeper::start()
{
    if (m_profiler.isRunning())
        return;
    m_profiler.start();
    write();
}

void ProfileKeeper::stop()
{
    if (!m_profiler.isRunning())
        return;
    m_timer.stop();
    write();
    m_timer.stop();
    m_profiler.stop();
    for (const QString &line : lines(m_profiler.report()))
        qCInfo(lcOps, "profile: %s", qUtf8Printable(line));
}

void ProfileKeeper::write()
{
    m_timer.start(kEvery, [this] { write(); });
    QSaveFile file(m_path);
    QDir().mkpath(QFileInfo(m_path).path());
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(m_profiler.report()).toJson(QJsonDocument::Compact)) < 0
        || !commitWhole(file))
        qCWarning(lcOps, "The profile cannot be written to %s: %s", qUtf8Printable(m_path),
                  qUtf8Printable(file.errorString()));
}

std::optional<QJsonObject> ProfileKeeper::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kMostBytes));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QStringList ProfileKeeper::lines(const QJsonObject &report)
{
    QStringList lines{
        tr("From %1 to %2")
            .arg(report.value(u"since").toString(), report.value(u"until").toString())};
    const QJsonObject commands = report.value(u"commands").toObject();
    for (auto it = commands.begin(); it != commands.end(); ++it) {
        lines << it.key();
        const QJsonObject phases = it.value().toObject();
        for (int i = 0; i < kPhaseCount; ++i) {
            const QString phase = toName(static_cast<Phase>(i));
            if (phases.contains(phase))
                lines << phaseText(phase, phases.value(phase).toObject());
        }
    }
    lines << tr("Stalls of the event loop over %1 ms: %2")
                 .arg(Profiler::kStall.count())
                 .arg(report.value(u"stall_count").toInteger());
    const QJsonObject sums = report.value(u"stall_ms").toObject();
    for (auto it = sums.begin(); it != sums.end(); ++it)
        lines << tr("  %1 ms in %2")
                     .arg(it.value().toInteger())
                     .arg(it.key().isEmpty() ? tr("code without a name") : it.key());
    return lines;
}

} // namespace dbsbm
