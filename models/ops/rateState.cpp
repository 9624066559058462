// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/rateState.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <limits>

namespace dbsbm {

namespace {

constexpr quint32 kMagic = 0x4442524c; // "DBRL"
constexpr quint32 kVersion = 1;
constexpr qsizetype kHashBytes = 32;
constexpr quint32 kMostCharges = 9'999'999; // the greatest limit that can be set

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(codes::kFileUnreadable, ConfigurationFault{},
                QCoreApplication::translate(
                    "RateLimiter",
                    "What members had used of their rate limits cannot be read. The "
                    "limits begin anew; nothing has to be done."),
                detail);
}

void write(QDataStream &stream, const KeptCharges &charges)
{
    const RateLimit own = charges.own.value_or(RateLimit{-1, std::chrono::seconds(0)});
    stream << charges.guild.value << charges.user.value << static_cast<quint8>(charges.action)
           << qint32(own.limit) << quint32(own.window.count()) << quint32(charges.agesMs.size());
    for (const quint32 age : charges.agesMs)
        stream << age;
}

bool read(QDataStream &stream, KeptCharges &charges, qint64 passedMs)
{
    quint8 action = 0;
    qint32 limit = 0;
    quint32 window = 0, count = 0;
    stream >> charges.guild.value >> charges.user.value >> action >> limit >> window >> count;
    if (stream.status() != QDataStream::Ok || action >= kRateActionCount || count > kMostCharges
        || qint64{count} * 4 > stream.device()->bytesAvailable())
        return false;
    charges.action = static_cast<RateAction>(action);
    if (limit >= 0)
        charges.own = RateLimit{limit, std::chrono::seconds(window)};
    for (quint32 i = 0; i < count; ++i) {
        quint32 age = 0;
        stream >> age;
        charges.agesMs.push_back(static_cast<quint32>(
            std::min<qint64>(age + passedMs, std::numeric_limits<quint32>::max())));
    }
    return stream.status() == QDataStream::Ok;
}

} // namespace

QByteArray rateStateToBytes(QList<KeptCharges> charges, qint64 wallMs)
{
    if (charges.size() > kMostKeptKeys) {
        std::ranges::nth_element(charges, charges.begin() + kMostKeptKeys,
                                 [](const KeptCharges &one, const KeptCharges &other) {
                                     return one.agesMs.back() < other.agesMs.back();
                                 });
        charges.resize(kMostKeptKeys);
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << kVersion << wallMs << quint32(charges.size());
    for (const KeptCharges &each : std::as_const(charges))
        write(stream, each);
    return bytes + hashOf(bytes);
}

Result<QList<KeptCharges>> rateStateFromBytes(const QByteArray &bytes, qint64 wallMs)
{
    const QByteArray content = bytes.chopped(std::min(kHashBytes, bytes.size()));
    if (bytes.size() <= kHashBytes || hashOf(content) != bytes.last(kHashBytes))
        return damaged(QStringLiteral("the checksum differs"));
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0, version = 0, count = 0;
    qint64 savedMs = 0;
    stream >> magic >> version >> savedMs >> count;
    if (magic != kMagic || version != kVersion || count > kMostKeptKeys)
        return damaged(QStringLiteral("version %1 with %2 keys").arg(version).arg(count));
    const qint64 passedMs = std::max<qint64>(wallMs - savedMs, 0);
    QList<KeptCharges> list;
    for (quint32 i = 0; i < count; ++i) {
        KeptCharges charges;
        if (!read(stream, charges, passedMs))
            return damaged(QStringLiteral("key %1 of %2").arg(i).arg(count));
        list.append(std::move(charges));
    }
    return list;
}

} // namespace dbsbm
