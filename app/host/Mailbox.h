// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QFileSystemWatcher>
#include <QJsonObject>
#include <QMap>
#include <QObject>

#include <memory>

namespace dbsbm {

/// How terminal commands speak to the running bot of a data folder: a request is a file of JSON in
/// a folder that only this user can enter, and so is its answer. Both are written whole or not at
/// all, bounded, and removed when they were read.
class Mailbox : public QObject
{
    Q_OBJECT
public:
    /// What a request of one topic is answered with.
    using Handler = std::function<QJsonObject(const QJsonObject &request)>;

    Mailbox(QString folder, Clock &clock, QObject *parent = nullptr);
    ~Mailbox() override;

    /// \a topic has letters only.
    void answer(const QString &topic, const Handler &handler) { m_handlers.insert(topic, handler); }
    /// Answers requests from now on, and removes what nobody waits for any more.
    void open();
    void close();

    /// Asks the process that answers in that folder; API-002 when none does within \a patience.
    static Task<Result<QJsonObject>> ask(const QString &folder, Clock &clock, const QString &topic,
                                         const QJsonObject &request,
                                         std::chrono::milliseconds patience);

private:
    void look();
    void answer(const QString &path);

    QString m_folder;
    Clock &m_clock;
    Timer m_timer;
    QMap<QString, Handler> m_handlers;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
};

} // namespace dbsbm
