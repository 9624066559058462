// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/DesktopNotifier.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusError>
#include <QTest>
#include <QVariantMap>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.Notifications"_s;

} // namespace

/// The desktop's end, as the specification has it.
class Desktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        QString application;
        QString title;
        QString text;
        uchar urgency = 9;
    };
    QList<Shown> shown;
    bool refuses = false;

public Q_SLOTS:
    uint Notify(const QString &application, uint, const QString &, const QString &title,
                const QString &text, const QStringList &, const QVariantMap &hints, int)
    {
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded, u"Too many notifications."_s);
            return 0;
        }
        shown.append({application, title, text, hints.value(u"urgency"_s).value<uchar>()});
        return uint(shown.size());
    }
};

/// Run on a session bus of its own (dbus-run-session); what is asked for is named by function.
class tst_DesktopNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void session_isShown()
    {
        Desktop desktop;
        serve(desktop);
        DesktopNotifier notifier;
        QVERIFY(notifier.isAvailable());
        const auto first = test::await(
            notifier.notify({u"Critical: disk"_s, u"Free <b>space</b>."_s, Severity::Critical}));
        QVERIFY2(first, first ? "" : qUtf8Printable(first.error().detail()));
        QCOMPARE(*first, 1U);
        QCOMPARE(desktop.shown.size(), 1);
        QCOMPARE(desktop.shown.constFirst().application, u"DBSBM"_s);
        QCOMPARE(desktop.shown.constFirst().title, u"Critical: disk"_s);
        QCOMPARE(desktop.shown.constFirst().text, u"Free &lt;b&gt;space&lt;/b&gt;."_s);
        QCOMPARE(desktop.shown.constFirst().urgency, uchar(2));
        QVERIFY(test::await(notifier.notify({u"a"_s, u"b"_s, Severity::Warning})));
        QCOMPARE(desktop.shown.last().urgency, uchar(1));
        QVERIFY(test::await(notifier.notify({u"a"_s, u"b"_s, Severity::Info})));
        QCOMPARE(desktop.shown.last().urgency, uchar(0));
        desktop.refuses = true;
        const auto refused = test::await(notifier.notify({u"a"_s, u"b"_s}));
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kApiUnreachable));
        QVERIFY(refused.error().detail().contains(u"Too many"_s));
        QDBusConnection::disconnectFromBus(u"desktop"_s); // the service goes with it
    }

    void session_withoutADesktopIsSaid()
    {
        DesktopNotifier notifier;
        const auto shown = test::await(notifier.notify({u"a"_s, u"b"_s}));
        QVERIFY(!shown);
        QVERIFY(shown.error().is(codes::kApiUnreachable));
        QVERIFY(shown.error().userText().contains(u"alert_desktop_severity"_s));
    }

    void none_isSaid()
    {
        DesktopNotifier notifier;
        QVERIFY(!notifier.isAvailable());
        const auto shown = test::await(notifier.notify({u"a"_s, u"b"_s}));
        QVERIFY(!shown);
        QVERIFY(shown.error().is(codes::kApiUnreachable));
    }

private:
    /// On a connection of its own, as another program's.
    static void serve(Desktop &desktop)
    {
        QDBusConnection bus =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        const bool served = bus.registerService(kService)
            && bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                                  QDBusConnection::ExportAllSlots);
        if (!served)
            qFatal("the test's desktop has no bus: %s", qUtf8Printable(bus.lastError().message()));
    }
};

QTEST_GUILESS_MAIN(tst_DesktopNotifier)
#include "tst_DesktopNotifier.moc"
