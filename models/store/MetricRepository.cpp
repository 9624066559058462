// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/MetricRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

MetricType typeFrom(const QString &name)
{
    if (name == u"counter")
        return MetricType::Counter;
    return name == u"histogram" ? MetricType::Histogram : MetricType::Gauge;
}

qint64 number(MetricTier tier)
{
    return static_cast<qint64>(tier);
}

Result<> done(const Result<qint64> &changed)
{
    if (!changed)
        return fail(changed.error());
    return {};
}

StoredBlock blockOf(const Row &row)
{
    return {row.integer(0), row.bytes(1)};
}

} // namespace

Result<QList<StoredSeries>> MetricRepository::series()
{
    return m_transaction.list<StoredSeries>(
        u"SELECT id, name, type FROM series ORDER BY name"_s, {}, [](const Row &row) {
            return StoredSeries{row.integer(0), row.text(1), typeFrom(row.text(2))};
        });
}

Result<qint64> MetricRepository::ensureSeries(const QString &name, MetricType type)
{
    const auto known = m_transaction.first<qint64>(u"SELECT id FROM series WHERE name = :name"_s,
                                                   {{u":name"_s, name}},
                                                   [](const Row &row) { return row.integer(0); });
    if (!known)
        return fail(known.error());
    if (*known)
        return **known;
    return m_transaction.insert(
        u"INSERT INTO series (name, type) VALUES (:name, :type)"_s,
        {{u":name"_s, name}, {u":type"_s, QString::fromLatin1(toName(type))}});
}

Result<std::optional<QByteArray>> MetricRepository::minute(qint64 startMs)
{
    return m_transaction.first<QByteArray>(u"SELECT data FROM minute WHERE start_ms = :start"_s,
                                           {{u":start"_s, startMs}},
                                           [](const Row &row) { return row.bytes(0); });
}

Result<> MetricRepository::setMinute(const StoredBlock &minute)
{
    return done(m_transaction.exec(
        u"INSERT INTO minute (start_ms, data) VALUES (:start, :data) ON CONFLICT (start_ms) DO "
        "UPDATE SET data = excluded.data"_s,
        {{u":start"_s, minute.startMs}, {u":data"_s, minute.data}}));
}

Result<QList<StoredBlock>> MetricRepository::minutes(const MetricSpan &span)
{
    return m_transaction.list<StoredBlock>(u"SELECT start_ms, data FROM minute WHERE start_ms >= "
                                           ":from AND start_ms < :to ORDER BY start_ms"_s,
                                           {{u":from"_s, span.fromMs}, {u":to"_s, span.toMs}},
                                           blockOf);
}

Result<std::optional<qint64>> MetricRepository::firstMinuteOutside(const MetricSpan &span)
{
    return m_transaction.first<qint64>(u"SELECT start_ms FROM minute WHERE start_ms < :from OR "
                                       "start_ms >= :to ORDER BY start_ms LIMIT 1"_s,
                                       {{u":from"_s, span.fromMs}, {u":to"_s, span.toMs}},
                                       [](const Row &row) { return row.integer(0); });
}

Result<> MetricRepository::removeMinutes(const MetricSpan &span)
{
    return done(
        m_transaction.exec(u"DELETE FROM minute WHERE start_ms >= :from AND start_ms < :to"_s,
                           {{u":from"_s, span.fromMs}, {u":to"_s, span.toMs}}));
}

Result<std::optional<QByteArray>> MetricRepository::block(MetricTier tier, qint64 series,
                                                          qint64 startMs)
{
    return m_transaction.first<QByteArray>(
        u"SELECT data FROM block WHERE tier = :tier AND series_id = :series AND start_ms = :start"_s,
        {{u":tier"_s, number(tier)}, {u":series"_s, series}, {u":start"_s, startMs}},
        [](const Row &row) { return row.bytes(0); });
}

Result<> MetricRepository::setBlock(MetricTier tier, qint64 series, const StoredBlock &block)
{
    return done(m_transaction.exec(
        u"INSERT INTO block (tier, series_id, start_ms, data) VALUES (:tier, :series, :start, "
        ":data) ON CONFLICT (tier, series_id, start_ms) DO UPDATE SET data = excluded.data"_s,
        {{u":tier"_s, number(tier)},
         {u":series"_s, series},
         {u":start"_s, block.startMs},
         {u":data"_s, block.data}}));
}

Result<QList<StoredBlock>> MetricRepository::blocks(MetricTier tier, qint64 series,
                                                    const MetricSpan &span)
{
    return m_transaction.list<StoredBlock>(
        u"SELECT start_ms, data FROM block WHERE tier = :tier AND series_id = :series AND start_ms "
        ">= :from AND start_ms < :to ORDER BY start_ms"_s,
        {{u":tier"_s, number(tier)},
         {u":series"_s, series},
         {u":from"_s, span.fromMs},
         {u":to"_s, span.toMs}},
        blockOf);
}

Result<std::optional<qint64>> MetricRepository::oldest(MetricTier tier)
{
    return m_transaction.first<qint64>(
        u"SELECT start_ms FROM block WHERE tier = :tier ORDER BY start_ms LIMIT 1"_s,
        {{u":tier"_s, number(tier)}}, [](const Row &row) { return row.integer(0); });
}

Result<qint64> MetricRepository::removeBefore(MetricTier tier, qint64 startMs)
{
    return m_transaction.exec(u"DELETE FROM block WHERE tier = :tier AND start_ms < :start"_s,
                              {{u":tier"_s, number(tier)}, {u":start"_s, startMs}});
}

Result<> MetricRepository::removeUnusedSeries()
{
    return done(m_transaction.exec(
        u"DELETE FROM series WHERE NOT EXISTS (SELECT 1 FROM minute) AND id NOT IN (SELECT "
        "series_id FROM block)"_s));
}

Result<qint64> MetricRepository::usedBytes()
{
    const auto used = m_transaction.first<qint64>(
        u"SELECT (c.page_count - f.freelist_count) * s.page_size FROM pragma_page_count() c, "
        "pragma_freelist_count() f, pragma_page_size() s"_s,
        {}, [](const Row &row) { return row.integer(0); });
    if (!used)
        return fail(used.error());
    return used->value_or(0);
}

Result<qint64> MetricRepository::fileBytes()
{
    const auto bytes = m_transaction.first<qint64>(
        u"SELECT c.page_count * s.page_size FROM pragma_page_count() c, pragma_page_size() s"_s, {},
        [](const Row &row) { return row.integer(0); });
    if (!bytes)
        return fail(bytes.error());
    return bytes->value_or(0);
}

} // namespace dbsbm
