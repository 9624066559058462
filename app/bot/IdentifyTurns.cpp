// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/IdentifyTurns.h"

#include "models/core/Logging.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;

IdentifyTurns::IdentifyTurns(Clock &clock, std::chrono::milliseconds pause, Claim claim,
                             QObject *parent)
    : QObject(parent), m_clock(clock), m_pause(pause), m_claim(std::move(claim))
{}

void IdentifyTurns::setConcurrency(int places)
{
    m_concurrency = std::max(places, 1);
}

Task<bool> IdentifyTurns::next(int shard)
{
    if (m_pause <= 0ms)
        return Task<bool>::ready(true);
    const int place = shard % m_concurrency;
    Promise<bool> turn;
    m_places.try_emplace(place, m_clock).first->second.waiting.append(turn);
    advance(place);
    return turn.task();
}

void IdentifyTurns::clear()
{
    for (auto &[id, place] : m_places)
        place.waiting.clear();
}

void IdentifyTurns::advance(int place)
{
    Place &at = m_places.at(place);
    if (at.waiting.isEmpty() || at.asks || at.pause.isActive())
        return;
    if (!m_claim) {
        grant(place);
        return;
    }
    at.asks = true;
    m_claim(place).then(this, [this, place](const Result<std::chrono::milliseconds> &wait) {
        m_places.at(place).asks = false;
        answered(place, wait);
    });
}

void IdentifyTurns::answered(int place, const Result<std::chrono::milliseconds> &wait)
{
    if (wait && *wait <= 0ms) {
        grant(place);
        return;
    }
    if (!wait) // nobody may log in on a guess: Discord counts refused logins, too
        qCWarning(lcGateway, "turn to log in: %s", qUtf8Printable(wait.error().detail()));
    pauseFor(place, wait ? std::min(*wait, m_pause) : m_pause);
}

void IdentifyTurns::grant(int place)
{
    pauseFor(place, m_pause);
    Place &at = m_places.at(place);
    if (!at.waiting.isEmpty()) // cleared meanwhile
        at.waiting.takeFirst().resolve(true);
}

void IdentifyTurns::pauseFor(int place, std::chrono::milliseconds time)
{
    m_places.at(place).pause.start(time, [this, place] { advance(place); });
}

} // namespace dbsbm
