// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SystemClock.h"
#include "models/store/DatabaseOptions.h"
#include "network/simulator/SimulatedDiscord.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace dbsbm::test {

/// A real dbsbmd process on a data folder of its own, against a simulated Discord in this process.
class DaemonHarness : public QObject
{
    Q_OBJECT
public:
    /// With PostgreSQL the record is a database of the tests' server. Discord recommends that many
    /// shards.
    explicit DaemonHarness(Engine engine = Engine::Sqlite, int shards = 1);
    ~DaemonHarness() override;

    static constexpr GuildId kGuild{1440000000000004096};
    static constexpr ChannelId kGeneral{1440000000000008192};
    static constexpr ChannelId kSlips{1440000000000012288};
    /// A server of another shard, where there are two.
    static constexpr GuildId kElsewhere{kGuild.value + (quint64{1} << 22)};
    static constexpr ChannelId kGeneralElsewhere{kElsewhere.value + 4096};
    static constexpr ChannelId kSlipsElsewhere{kElsewhere.value + 8192};
    static constexpr UserId kOwner{1440000000000016384};
    static constexpr UserId kCapper{1440000000000020480};
    static constexpr UserId kOther{1440000000000024576};
    static constexpr RoleId kMembers{1440000000000028672};

    simulator::SimulatedDiscord &discord() { return *m_discord; }
    QString dataDir() const { return m_folder.path(); }
    const std::optional<PostgresAddress> &postgres() const { return m_postgres; }
    QString databasePath() const { return m_folder.filePath(QStringLiteral("dbsbm.sqlite")); }
    /// For processes started from now on.
    void setVariable(const QString &name, const QString &value) { m_variables.insert(name, value); }

    /// Without, which is usual, nothing of the session's keychain is asked.
    void useKeychain() { m_keychain = true; }

    /// Done in the process of the daemon before its program begins; only what is safe after fork().
    void prepareChild(const std::function<void()> &work) { m_prepareChild = work; }

    /// Starts `dbsbmd run` with these options; waitOnline() waits for it.
    void start(const QByteArray &token = kToken, const QStringList &options = {});
    bool waitOnline();
    void kill(); ///< SIGKILL, and waits for the death
    int stop();  ///< SIGTERM; the exit code
    bool isRunning() const { return m_daemon && m_daemon->state() == QProcess::Running; }
    QProcess *process() { return m_daemon.get(); }
    QString errorText() const { return m_errorText; }

    /// Another `dbsbmd run` on a data folder of its own; with PostgreSQL, on the same record.
    void startSecond();
    QProcess *second() { return m_second.get(); }
    /// Everything it wrote.
    QString secondText() const { return m_secondText; }

    /// A terminal command on the same data folder.
    struct Output
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    /// \a input is all that it can read.
    Output terminal(const QStringList &arguments, const QByteArray &input = {},
                    uint user = 0); ///< 0 = ours
    /// A line as somebody types it at a shell in \a folder; `dbsbmd` is the one of this build.
    Output shell(const QString &line, const QString &folder, const QByteArray &input = {});
    QJsonArray bets();
    /// Slip channel, member role and one capper, by terminal commands.
    bool setUpGuild(GuildId guild = kGuild, ChannelId slips = kSlips);

    /// Sends a command and spins until the answer is there.
    simulator::SimReply command(UserId user, const QStringList &path, const QJsonObject &options,
                                InteractionId *id = nullptr);
    simulator::SimReply press(const simulator::SimPress &press, InteractionId *id = nullptr);
    /// The capper's /bet line up to the preview; its Confirm button and interaction.
    struct Preview
    {
        InteractionId interaction;
        QString confirm;
        GuildId guild = kGuild;
        ChannelId channel = kGeneral;
    };
    Preview preview(GuildId guild = kGuild, ChannelId channel = kGeneral);
    /// Presses Confirm without waiting for an answer.
    void confirm(const Preview &preview);

    static inline const QByteArray kToken =
        QByteArrayLiteral("MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB");

private:
    QProcessEnvironment environment(const QByteArray &token) const;
    Output finish(QProcess &process, const QByteArray &input);
    simulator::SimReply await(Task<Result<simulator::SimReply>> task);

    QTemporaryDir m_folder;
    QTemporaryDir m_secondFolder;
    QTemporaryDir m_programs; ///< for shell()
    std::optional<PostgresAddress> m_postgres;
    SystemClock m_clock;
    std::unique_ptr<simulator::SimulatedDiscord> m_discord;
    std::unique_ptr<QProcess> m_daemon;
    std::unique_ptr<QProcess> m_second;
    QString m_secondText;
    QString m_errorText;
    QMap<QString, QString> m_variables;
    bool m_keychain = false;
    std::function<void()> m_prepareChild;
    int m_readies = 0; ///< since the latest start()
};

} // namespace dbsbm::test
