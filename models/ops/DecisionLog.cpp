// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/DecisionLog.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qsizetype kRecordBytes = 24;
constexpr qint64 kDayMs = qint64{24} * 3600 * 1000;
constexpr int kAllActions = 0xf;
constexpr auto kPrefix = QLatin1String("decisions-");
constexpr auto kSuffix = QLatin1String(".bin");

// 48 bits of time, then 4 of the action, 4 of the verdict, 6 of the cost and two flags.
quint64 headOf(const RateRecord &record)
{
    const quint64 action = record.action ? static_cast<quint64>(*record.action) : kAllActions;
    return (static_cast<quint64>(record.atMs) << 16) | (action << 12)
        | (static_cast<quint64>(record.verdict) << 8) | (std::min<quint64>(record.cost, 63) << 2)
        | (record.own ? 2u : 0u) | (record.elsewhere ? 1u : 0u);
}

void pack(const RateRecord &record, char *bytes)
{
    qToLittleEndian(headOf(record), bytes);
    qToLittleEndian(record.guild.value, bytes + 8);
    qToLittleEndian(record.user.value, bytes + 16);
}

/// Nothing when the bytes cannot have been written.
std::optional<RateRecord> unpack(const char *bytes)
{
    const auto head = qFromLittleEndian<quint64>(bytes);
    const int action = static_cast<int>(head >> 12 & 0xf);
    const int verdict = static_cast<int>(head >> 8 & 0xf);
    const bool isReset = verdict == static_cast<int>(RateVerdict::Reset);
    const bool isAction = action < kRateActionCount || (isReset && action == kAllActions);
    if (!isAction || verdict > static_cast<int>(RateVerdict::Reset))
        return {};
    RateRecord record;
    record.atMs = static_cast<qint64>(head >> 16);
    record.action.reset();
    if (action != kAllActions)
        record.action = static_cast<RateAction>(action);
    record.verdict = static_cast<RateVerdict>(verdict);
    record.cost = static_cast<quint8>(head >> 2 & 63);
    record.own = head & 2;
    record.elsewhere = head & 1;
    record.guild.value = qFromLittleEndian<quint64>(bytes + 8);
    record.user.value = qFromLittleEndian<quint64>(bytes + 16);
    return record;
}

qint64 beganMsOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return QStringView(name).mid(kPrefix.size()).chopped(kSuffix.size()).toLongLong();
}

tl::unexpected<Error> unwritable(const QString &path, const QString &detail)
{
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                QCoreApplication::translate(
                    "RateLimiter",
                    "Decisions of the rate limits cannot be written to %1. Check the "
                    "free space and the rights of that folder.")
                    .arg(QDir::toNativeSeparators(path)),
                detail);
}

} // namespace

DecisionLog::DecisionLog(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder)),
      m_mostBytes(mostBytes),
      m_fileBytes(std::clamp<qint64>(mostBytes / 16, kRecordBytes, qint64{4} << 20))
{}

QStringList DecisionLog::files() const
{
    QStringList paths;
    const QFileInfoList found = QDir(m_folder).entryInfoList(
        {kPrefix + u'*' + kSuffix}, QDir::Files, QDir::Name); // digits of one length sort by time
    for (const QFileInfo &file : found)
        paths.append(file.filePath());
    return paths;
}

qint64 DecisionLog::bytes() const
{
    qint64 sum = 0;
    const QStringList paths = files();
    for (const QString &path : paths)
        sum += QFileInfo(path).size();
    return sum;
}

Result<> DecisionLog::openFor(qint64 nowMs)
{
    const bool isFull = m_file && m_file->size() >= m_fileBytes;
    if (m_file && !isFull && nowMs < m_beganMs + kDayMs)
        return {};
    const QStringList paths = files();
    const qint64 latest = paths.isEmpty() ? 0 : beganMsOf(paths.constLast());
    const bool goesOn = !m_file && !paths.isEmpty() && nowMs < latest + kDayMs
        && QFileInfo(paths.constLast()).size() < m_fileBytes;
    m_beganMs = goesOn ? latest : std::max(nowMs, latest + 1); // names never run backwards
    const QString path = m_folder + u'/' + kPrefix
        + QStringLiteral("%1").arg(m_beganMs, 13, 10, QLatin1Char('0')) + kSuffix;
    QDir().mkpath(m_folder);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite)) {
        m_file.reset();
        return unwritable(m_folder, file->errorString());
    }
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // A process that was killed may have left a part of a record.
    const qint64 whole = file->size() / kRecordBytes * kRecordBytes;
    if (whole != file->size())
        file->resize(whole);
    file->seek(whole);
    m_file = std::move(file);
    prune(nowMs);
    return {};
}

Result<> DecisionLog::append(std::span<const RateRecord> records, qint64 nowMs)
{
    if (records.empty())
        return {};
    if (const Result<> opened = openFor(nowMs); !opened)
        return opened;
    QByteArray bytes(static_cast<qsizetype>(records.size()) * kRecordBytes, Qt::Uninitialized);
    for (size_t i = 0; i < records.size(); ++i)
        pack(records[i], bytes.data() + static_cast<qsizetype>(i) * kRecordBytes);
    if (m_file->write(bytes) == bytes.size() && m_file->flush())
        return {};
    const QString reason = m_file->errorString();
    m_file.reset(); // opened again next time, without the part that was written
    return unwritable(m_folder, reason);
}

void DecisionLog::prune(qint64 nowMs)
{
    qint64 sum = bytes();
    const QStringList paths = files();
    for (const QString &path : paths) {
        const bool isOld = beganMsOf(path) + kDayMs + kKeptMs < nowMs;
        if (path == m_file->fileName() || (!isOld && sum + m_fileBytes <= m_mostBytes))
            break;
        sum -= QFileInfo(path).size();
        QFile::remove(path);
    }
}

Result<qint64> DecisionLog::read(qint64 fromMs,
                                 const std::function<void(const RateRecord &)> &visit) const
{
    qint64 damaged = 0;
    const QStringList paths = files();
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            if (!QFileInfo::exists(path))
                continue; // its time was over meanwhile
            return fail(
                codes::kFileUnreadable, ConfigurationFault{},
                QCoreApplication::translate("RateLimiter",
                                            "The stored decisions in %1 cannot be read. Check the "
                                            "rights of that file.")
                    .arg(QDir::toNativeSeparators(path)),
                file.errorString());
        }
        const QByteArray bytes = file.read(m_mostBytes);
        const qsizetype whole = bytes.size() / kRecordBytes * kRecordBytes;
        for (qsizetype at = 0; at < whole; at += kRecordBytes) {
            const auto record = unpack(bytes.constData() + at);
            if (!record)
                damaged += kRecordBytes;
            else if (record->atMs >= fromMs)
                visit(*record);
        }
    }
    return damaged;
}

} // namespace dbsbm
