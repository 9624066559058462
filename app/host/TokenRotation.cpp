// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/TokenRotation.h"

#include "app/host/TokenNotice.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"

#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

// Somebody waits for the answer.
const discord::RestOptions kPatience{.timeout = 10s, .tries = 2, .longestWait = 1s};

QString tokenName()
{
    return QStringLiteral("discord_token");
}

} // namespace

/// Discord as one token sees it.
struct TokenRotation::Line
{
    Line(const QUrl &base, Clock &clock, Metrics &metrics, QObject *context)
        : rest(base, clock, metrics, kPatience), api(rest, context)
    {}
    discord::RestClient rest;
    discord::DiscordApi api;
};

UserId userOfToken(const Secret &token)
{
    const QByteArray first = token.reveal().left(token.reveal().indexOf('.'));
    return UserId::fromString(
        QString::fromLatin1(QByteArray::fromBase64(first, QByteArray::Base64UrlEncoding)));
}

TokenRotation::TokenRotation(AppSettings &settings, Clock &clock, const QString &dataDir,
                             QObject *parent)
    : QObject(parent), m_settings(settings), m_clock(clock), m_dataDir(dataDir)
{}

TokenRotation::~TokenRotation() = default;

Task<TokenRotation::Asked> TokenRotation::ask(const Secret &token, std::unique_ptr<Line> &line)
{
    line = std::make_unique<Line>(QUrl(m_settings.text(QStringLiteral("api_base"))), m_clock,
                                  m_metrics, this);
    line->rest.setToken(token);
    return line->api.currentApplication();
}

Task<Result<ApplicationId>> TokenRotation::rotate(const Secret &next, bool force)
{
    using Done = Result<ApplicationId>;
    if (m_settings.effective(tokenName()).locked)
        return Task<Done>::ready(
            fail(codes::kSettingLocked, ConfigurationFault{tokenName()},
                 tr("The token comes from the environment variable DISCORD_TOKEN. Change it there "
                    "and start the bot again.")));
    const Result<QVariant> parsed = parseSetting(*findSetting(SettingScope::App, tokenName()),
                                                 QString::fromUtf8(next.reveal()));
    if (!parsed)
        return Task<Done>::ready(fail(parsed.error()));
    m_next = Secret(parsed->toString().toUtf8());
    m_force = force;
    rememberSecret(m_next);
    return ask(m_next, m_newLine).then(this, [this](const Asked &fresh) { return compare(fresh); });
}

Task<Result<ApplicationId>> TokenRotation::compare(const Asked &fresh)
{
    using Done = Result<ApplicationId>;
    if (!fresh) {
        const bool refused = fresh.error().is(codes::kTokenRefused);
        return Task<Done>::ready(
            refused
                ? fail(codes::kTokenRefused, AuthenticationFault{},
                       tr("Discord refused the new token; the old one stays. Copy the token anew "
                          "from the Bot page of the Discord developer portal."),
                       fresh.error().detail())
                : fail(fresh.error().withContext(tr("the old token stays"))));
    }
    const Secret old = m_settings.secret(tokenName());
    if (old.isEmpty() || m_force)
        return swap(fresh->id);
    // Discord may have ended the old one when the new one was made; then it says only its user.
    return ask(old, m_oldLine).then(this, [this, fresh = *fresh](const Asked &asked) {
        if (!asked && asked.error().is(codes::kCancelled)) // nothing is known of it
            return Task<Done>::ready(fail(asked.error()));
        const Result<> judged = judge(fresh, asked);
        return judged ? swap(fresh.id) : Task<Done>::ready(fail(judged.error()));
    });
}

Result<> TokenRotation::judge(const discord::Application &fresh, const Asked &old) const
{
    const bool same = old ? old->id == fresh.id
                          : userOfToken(m_settings.secret(tokenName())) == userOfToken(m_next);
    if (same)
        return {};
    return fail(codes::kTokenOfAnother, AuthenticationFault{},
                tr("The new token is of another application (%1), so the old one stays. Its bot is "
                   "not in your servers; take --force if you mean it.")
                    .arg(fresh.id.toString()));
}

Task<Result<ApplicationId>> TokenRotation::swap(ApplicationId application)
{
    return m_settings.set(tokenName(), QString::fromUtf8(m_next.reveal()))
        .then(this, [this, application](const Result<> &stored) -> Result<ApplicationId> {
            if (!stored)
                return fail(stored.error());
            TokenNotice::post(m_dataDir, m_clock.nowMs());
            return application;
        });
}

} // namespace dbsbm
