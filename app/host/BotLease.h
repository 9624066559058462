// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QObject>

namespace dbsbm {

class Database;

/// The right to be the one bot of a shard on a database that several processes share: a lease of a
/// minute, renewed every twenty seconds. The bot of a file has BotRole instead.
class BotLease : public QObject
{
    Q_OBJECT
public:
    /// \a holder names this process.
    BotLease(Database &database, Clock &clock, QString holder, int shard = 0,
             QObject *parent = nullptr);

    /// CFG-008 while another process has it.
    Task<Result<>> take();
    void release();

Q_SIGNALS:
    /// It could not be renewed in time, so another process may take it: go offline.
    void lost(const dbsbm::Error &error);

private:
    void renewLater();
    void renew();
    void renewed(const Result<bool> &done);

    Database &m_database;
    Clock &m_clock;
    const QString m_holder;
    const QString m_name;
    Timer m_renew;
    qint64 m_untilMs = 0; ///< 0 = not held
};

} // namespace dbsbm
