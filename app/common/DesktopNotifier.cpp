// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/DesktopNotifier.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswerMs = 5'000;
constexpr int kDesktopDecides = -1; ///< how long it is shown

/// The specification's urgency: 0 low, 1 normal, 2 critical.
uchar urgencyOf(Severity severity)
{
    return severity == Severity::Info ? 0 : severity == Severity::Critical ? 2 : 1;
}

/// The body may be read as markup, so what could be a tag is escaped.
QDBusMessage messageOf(const DesktopNotification &notification)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(urgencyOf(notification.severity))},
                            {u"category"_s, u"device.error"_s}};
    message << u"DBSBM"_s << quint32(0) << u"dialog-warning"_s << notification.title
            << notification.text.toHtmlEscaped() << QStringList() << hints << kDesktopDecides;
    return message;
}

} // namespace

bool DesktopNotifier::isAvailable() const
{
    return QDBusConnection::sessionBus().isConnected();
}

Task<Result<quint32>> DesktopNotifier::notify(const DesktopNotification &notification)
{
    const auto unavailable = [](const QString &detail) {
        return fail(codes::kApiUnreachable, ApiFault{u"desktop"_s, 0, 0},
                    tr("The desktop takes no notifications. Set alert_desktop_severity to off "
                       "where there is no desktop."),
                    detail);
    };
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return Task<Result<quint32>>::ready(unavailable(bus.lastError().message()));
    const Promise<Result<quint32>> promise;
    auto *call =
        new QDBusPendingCallWatcher(bus.asyncCall(messageOf(notification), kAnswerMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [call, promise, unavailable] {
        call->deleteLater();
        const QDBusPendingReply<quint32> reply = *call;
        promise.resolve(reply.isError() ? Result<quint32>(unavailable(reply.error().message()))
                                        : Result<quint32>(reply.value()));
    });
    return promise.task();
}

} // namespace dbsbm
