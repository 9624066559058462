// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Metrics.h"
#include "models/settings/AppSettings.h"
#include "network/discord/rest/DiscordApi.h"

#include <memory>

namespace dbsbm {

/// Puts a new bot token in the place of the old one: it is tried on Discord, must be of the same
/// application, and only then replaces the stored one. Until that last step nothing is changed.
/// Errors: CFG-003 when the token comes from the environment, AUT-002 when Discord refuses the new
/// one, AUT-009 when it is another application's, API-... when Discord cannot be asked, and those
/// of the keychain or vault.
class TokenRotation : public QObject
{
    Q_OBJECT
public:
    /// \a base is Discord's address; the settings and the clock must outlive this.
    TokenRotation(AppSettings &settings, Clock &clock, const QString &dataDir,
                  QObject *parent = nullptr);
    ~TokenRotation() override;

    /// The application whose token is stored now. \a force takes one of another application.
    Task<Result<ApplicationId>> rotate(const Secret &next, bool force);

private:
    using Asked = Result<discord::Application>;
    struct Line;

    Task<Asked> ask(const Secret &token, std::unique_ptr<Line> &line);
    Task<Result<ApplicationId>> compare(const Asked &fresh);
    Task<Result<ApplicationId>> swap(ApplicationId application);
    Result<> judge(const discord::Application &fresh, const Asked &old) const;

    AppSettings &m_settings;
    Clock &m_clock;
    QString m_dataDir;
    Metrics m_metrics; ///< of its own: these requests are not the bot's
    Secret m_next;
    bool m_force = false;
    std::unique_ptr<Line> m_newLine; ///< last, with the next: going, they answer what is under way
    std::unique_ptr<Line> m_oldLine;
};

/// The bot's user that a token names in its first part; invalid when it is none.
UserId userOfToken(const Secret &token);

} // namespace dbsbm
