// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/DebugMode.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/commitWhole.h"
#include "models/core/exportText.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace dbsbm {

namespace {

constexpr qint64 kMaxFile = 4'096;

QString pathIn(const QString &folder)
{
    return folder + QStringLiteral("/debug-log.json");
}

bool isOpen(const DebugOrder &order, qint64 nowMs)
{
    const qint64 left = order.untilMs - nowMs;
    return left > 0 && left <= std::chrono::milliseconds(DebugMode::kLongest).count();
}

tl::unexpected<Error> unwritable(const QString &path, const QString &why)
{
    return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("data_dir")},
                DebugMode::tr("%1 cannot be written. Check the folder's permissions and free "
                              "space.")
                    .arg(QDir::toNativeSeparators(path)),
                why);
}

} // namespace

DebugMode::DebugMode(const QString &folder, std::function<void(const LogLevels &)> apply,
                     Clock &clock, QObject *parent)
    : QObject(parent), m_folder(folder), m_apply(std::move(apply)), m_clock(clock), m_timer(clock)
{}

void DebugMode::setBase(const LogLevels &base)
{
    m_base = base;
    apply();
}

void DebugMode::start()
{
    look();
    m_timer.start(kPoll, [this] { start(); });
}

/// An order that is over goes, so that a clock that is set back cannot revive it.
void DebugMode::look()
{
    const std::optional<DebugOrder> wanted = ordered(m_folder, m_clock.nowMs());
    if (!wanted && QFile::exists(pathIn(m_folder)))
        QFile::remove(pathIn(m_folder));
    if (wanted == m_active)
        return;
    m_active = wanted;
    apply();
    if (m_active)
        qCInfo(lcOps).noquote() << "debug logging of"
                                << (m_active->category.isEmpty() ? QStringLiteral("everything")
                                                                 : m_active->category)
                                << "until" << isoTimeText(m_active->untilMs);
    else
        qCInfo(lcOps) << "debug logging ended";
    Q_EMIT changed();
}

void DebugMode::apply()
{
    LogLevels levels = m_base;
    if (m_active)
        levels.set(m_active->category, QtDebugMsg);
    m_apply(levels);
}

QStringList DebugMode::categories()
{
    QStringList names;
    for (const auto category : {lcApp, lcGateway, lcRest, lcCommands, lcBets, lcOutbox, lcStore,
                                lcSettings, lcSecrets, lcOps, lcSimulator, lcUi})
        names << QString::fromLatin1(category().categoryName());
    return names;
}

Result<> DebugMode::order(const QString &folder, const std::optional<DebugOrder> &wanted,
                          qint64 nowMs)
{
    const QString path = pathIn(folder);
    if (!wanted) {
        if (QFile::exists(path) && !QFile::remove(path))
            return unwritable(path, {});
        return {};
    }
    if (!isOpen(*wanted, nowMs)) {
        return fail(codes::kSettingInvalid, ConfigurationFault{QStringLiteral("for")},
                    tr("Debug logging lasts from a second to a day. Give a time such as 10m."));
    }
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("category"), wanted->category},
                                         {QStringLiteral("untilMs"), wanted->untilMs}})
                   .toJson());
    if (!commitWhole(file))
        return unwritable(path, file.errorString());
    return {};
}

std::optional<DebugOrder> DebugMode::ordered(const QString &folder, qint64 nowMs)
{
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(kMaxFile)).object();
    const DebugOrder order{object.value(u"category").toString(),
                           object.value(u"untilMs").toInteger()};
    if (!isOpen(order, nowMs))
        return std::nullopt;
    return order;
}

} // namespace dbsbm
