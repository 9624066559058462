// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SystemClock.h"
#include "network/simulator/SimulatedDiscord.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

namespace dbsbm::test {

/// A real dbsbmd process on a data folder of its own, against a simulated Discord in this process.
class DaemonHarness : public QObject
{
    Q_OBJECT
public:
    DaemonHarness();
    ~DaemonHarness() override;

    static constexpr GuildId kGuild{1440000000000004096};
    static constexpr ChannelId kGeneral{1440000000000008192};
    static constexpr ChannelId kSlips{1440000000000012288};
    static constexpr UserId kOwner{1440000000000016384};
    static constexpr UserId kCapper{1440000000000020480};
    static constexpr UserId kOther{1440000000000024576};
    static constexpr RoleId kMembers{1440000000000028672};

    simulator::SimulatedDiscord &discord() { return *m_discord; }
    QString dataDir() const { return m_folder.path(); }
    QString databasePath() const { return m_folder.filePath(QStringLiteral("dbsbm.sqlite")); }
    /// For processes started from now on.
    void setVariable(const QString &name, const QString &value) { m_variables.insert(name, value); }

    /// Without, which is usual, nothing of the session's keychain is asked.
    void useKeychain() { m_keychain = true; }

    /// Starts `dbsbmd run`; \a online waits for it.
    void start(const QByteArray &token = kToken);
    bool waitOnline();
    void kill(); ///< SIGKILL, and waits for the death
    int stop();  ///< SIGTERM; the exit code
    bool isRunning() const { return m_daemon && m_daemon->state() == QProcess::Running; }
    QProcess *process() { return m_daemon.get(); }
    QString errorText() const { return m_errorText; }

    /// A terminal command on the same data folder.
    struct Output
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    /// \a input is all that it can read.
    Output terminal(const QStringList &arguments, const QByteArray &input = {});
    QJsonArray bets();
    /// Slip channel, member role and one capper, by terminal commands.
    bool setUpGuild();

    /// Sends a command and spins until the answer is there.
    simulator::SimReply command(UserId user, const QStringList &path, const QJsonObject &options,
                                InteractionId *id = nullptr);
    simulator::SimReply press(const simulator::SimPress &press, InteractionId *id = nullptr);
    /// The capper's /bet line up to the preview; its Confirm button and interaction.
    struct Preview
    {
        InteractionId interaction;
        QString confirm;
    };
    Preview preview(const QString &pick = QStringLiteral("Rams"));
    /// Presses Confirm without waiting for an answer.
    void confirm(const Preview &preview);

    static inline const QByteArray kToken =
        QByteArrayLiteral("MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB");

private:
    QProcessEnvironment environment(const QByteArray &token) const;
    simulator::SimReply await(Task<Result<simulator::SimReply>> task);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<simulator::SimulatedDiscord> m_discord;
    std::unique_ptr<QProcess> m_daemon;
    QString m_errorText;
    QMap<QString, QString> m_variables;
    bool m_keychain = false;
    int m_readies = 0; ///< since the latest start()
};

} // namespace dbsbm::test
