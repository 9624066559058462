// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>

namespace dbsbm {

/// How a process that stored another token tells the one that hosts the bot: a file in the data
/// folder that says when. It holds no secret.
class TokenNotice : public QObject
{
    Q_OBJECT
public:
    explicit TokenNotice(const QString &dataDir, QObject *parent = nullptr);

    /// A failure is logged: the bot then goes on with the old token until it starts again.
    static void post(const QString &dataDir, qint64 nowMs);

Q_SIGNALS:
    /// Another process has stored a token.
    void posted();

private:
    void look();

    QString m_path;
    QByteArray m_known; ///< what the file said last
    QFileSystemWatcher m_watcher;
};

} // namespace dbsbm
