// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What any Qt program with the daemon's libraries takes: an event loop, a font engine, an open
// database, a network manager and a socket, and no work. Ends with its standard input.
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QNetworkAccessManager>
#include <QSocketNotifier>
#include <QSqlDatabase>
#include <QWebSocket>

#include <cstdio>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QStringLiteral(":memory:"));
    QNetworkAccessManager network;
    QWebSocket socket;
    const double width = QFontMetricsF(application.font()).horizontalAdvance(QStringLiteral("x"));
    if (!database.open() || width <= 0)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QGuiApplication::exec();
}
