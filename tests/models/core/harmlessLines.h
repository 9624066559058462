// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace dbsbm::test {

/// Lines without any secret, as logs, commands, slips and errors have them; the same in every run.
class HarmlessLines
{
public:
    QStringList make(int count)
    {
        QStringList lines;
        while (lines.size() < count)
            lines.append(filled(templates().at(lines.size() % templates().size())));
        return lines;
    }

private:
    // {t} team, {o} odds, {n} number, {s} snowflake, {h} sha256, {g} git hash, {u} uuid, {d} time,
    // {w} word, {p} percentage or units, {a} address of ours.
    static const QStringList &templates()
    {
        static const QStringList list =
            QStringLiteral(
                "{t} @ {t} {o}, {p} u to win {p} u\n{t} vs {t} | Over {n}.5 {o} | risk {p} u\n"
                "bet #{n} of <@{s}> in <#{s}>: {t} ML {o} | pending\nNYK@BOS -{n}.5 ({o})\n"
                "{d} info dbsbm.gateway: resumed after {p} s, seq {n}\nguild {s} channel {s} "
                "ready\n"
                "{\"time\":\"{d}\",\"level\":\"info\",\"category\":\"dbsbm.rest\",\"text\":\"GET "
                "/api/v10/gateway/bot -> 200 in {n} ms\"}\n"
                "https://discord.com/api/v10/channels/{s}/messages/{s}\nPUT "
                "{a}/channels/{s}/messages/{s}/reactions/%F0%9F%91%8D/@me -> 204\n"
                "GET {a}/users/@me -> 200 in {n} ms\nsha256 {h} of slip {n}\ncommit {g} by the "
                "release job\nrequest {u} took {n} ms\n"
                "ledger root of guild {s}: row {n}, hash {h}\nbucket {g} has {n} of {n} left, "
                "resets in {p} s\n"
                "shard 0 of 1: heartbeat acknowledged in {n} ms\nThe token is missing. Set it in "
                "the settings.\n"
                "{n} tokens left, {n} secrets of the trade\nToken refused by Discord (4004); enter "
                "it again\n"
                "models/store/Database.cpp:{n} dbsbm::Database::write took {n} "
                "ms\n/usr/share/dbsbm/themes/dark.qss read in {n} ms\n"
                "/var/lib/dbsbm/backups/dbsbm-{n}.tar.zst verified: {n} bets, chain intact\nSELECT "
                "count(*) FROM bet WHERE guild_id = {s}\n"
                "UPDATE posting SET amount = {n} WHERE id = {n}: {n} rows\nemoji \u26bd and text "
                "\u05e9\u05dc\u05d5\u05dd, {t}\n"
                "postgresql://bets@db.internal:5432/bets opened in {n} "
                "ms\nsqlite:///var/lib/dbsbm/dbsbm.sqlite has {n} pages\n"
                "memory {n} MB, cpu {p} %, disk {p} %, uptime {n} s\nrate limit bet_placement: {n} "
                "allowed, {n} refused ({p} %)\n"
                "/bet line league:NBA pick:{t} odds:{o} units:{p}\n/stats capper:<@{s}> "
                "period:month\n"
                "parlay of {n} legs: {t} {o}; {t} -{n}.5 {o}; {t} o{n}.5\nRecord {n}-{n}-{n}, {p} "
                "u, ROI {p} %\n"
                "slip rendered in {n} ms: 1200x628, {n} bytes, digest {h}\noutbox row {n} of guild "
                "{s} sent as message {s}\n"
                "Retry-After: {p}\nX-RateLimit-Remaining: {n}\nX-RateLimit-Bucket: "
                "{g}\nContent-Type: application/json; charset=utf-8\n"
                "ETag: W/\"{n}-{g}\"\nUser-Agent: DiscordBot (https://example.com/dbsbm, "
                "0.{n}.{n})\n"
                "wss://gateway.discord.gg/?v=10&encoding=json&compress=zlib-stream\nhttps://"
                "cdn.discordapp.com/avatars/{s}/{g}.png?size=128\n"
                "https://www.espn.com/nba/game/_/gameId/{n}\nhttps://api.the-odds-api.com/v4/"
                "sports/basketball_nba/odds?regions=us&markets=h2h\n"
                "kernel 6.1.0-{n}-amd64, Qt 6.4.2, SQLite 3.40.{n}\ncapper {w} added by "
                "<@{s}>\nnote: {w} {w} {w}, line moved to {o}\n"
                "key {w} of the settings is unknown\nsetting log_level = INFO (default)\nsetting "
                "slip_channel = {s} (settings.json)\n"
                "error BET-0{n}: the odds {o} are out of range\nDB-002 the database is busy, tried "
                "{n} times\n"
                "proposal {n}: {t} won {n}:{n}, grade WIN\nfixture {n} {t} - {t} starts {d}\nbasic "
                "stats: {n} wins, bot latency {n} ms\n"
                "The bot {w} registered {n} commands\nauthor {w}, authorised by role "
                "{s}\nsecretary {w}: minutes of {d}\n"
                "passed: {n} of {n} tests\nkeyboard: {n} keys, monkey business\npath "
                "docs/settings.md line {n}\n"
                "<t:{n}:R> next free slot\nCSV row {n}: {t};{t};{o};{p}\nheap 0x{g}, {n} blocks\n"
                "thread {n} {u} waits on the writer\ncolour #{n}, font Noto Sans {n}\nFirst Half "
                "{t} +{n}.5 @ {o}\n"
                "{t} (Home) moneyline @{o} for {p}u\n{w}@{t} final {n}-{n}\n\"{w}\": {n}, \"{w}\": "
                "\"{t}\"")
                .split(u'\n');
        return list;
    }

    QString pick(const char *words)
    {
        const QStringList list = QString::fromUtf8(words).split(u'|');
        return list.at(m_random.bounded(int(list.size())));
    }

    QString hex(int length)
    {
        QString text;
        while (text.size() < length)
            text += QString::number(m_random.bounded(16), 16);
        return text;
    }

    QString value(QChar kind)
    {
        switch (kind.unicode()) {
        case 't':
            return pick("Lakers|Celtics|Knicks|76ers|New York Giants|Real Madrid|Borussia "
                        "M\u00f6nchengladbach|"
                        "Boston Bruins|S\u00e3o Paulo|Alcaraz, C.|UConn|Team Secret|Pass Rushers");
        case 'o': return pick("-110|+105|1.91|11/10|EVEN|-3500|+1200|2.05");
        case 'n': return QString::number(m_random.bounded(100'000));
        case 's': return QString::number(175928847299117063 + m_random.bounded(2'000'000'000));
        case 'h': return hex(64);
        case 'g': return hex(40);
        case 'u': return hex(8) + u'-' + hex(4) + u"-4" + hex(3) + u"-a" + hex(3) + u'-' + hex(12);
        case 'd':
            return QStringLiteral("2026-%1-%2T17:%3:58.%4Z")
                .arg(1 + m_random.bounded(12), 2, 10, QLatin1Char('0'))
                .arg(1 + m_random.bounded(28), 2, 10, QLatin1Char('0'))
                .arg(m_random.bounded(60), 2, 10, QLatin1Char('0'))
                .arg(m_random.bounded(1000), 3, 10, QLatin1Char('0'));
        case 'w': return pick("alice|units|sharp|parlay|lock of the day|props|Underdog|hook|steam");
        case 'p': return QString::number(m_random.bounded(10'000) / 100.0, 'f', 2);
        default: return pick("http://127.0.0.1:43817/api/v10|https://discord.com/api/v10");
        }
    }

    QString filled(const QString &form)
    {
        QString line;
        for (qsizetype at = 0; at < form.size(); ++at) {
            if (at + 2 < form.size() && form.at(at) == u'{' && form.at(at + 2) == u'}') {
                line += value(form.at(at + 1));
                at += 2;
            } else {
                line += form.at(at);
            }
        }
        return line;
    }

    QRandomGenerator m_random{20261128};
};

} // namespace dbsbm::test
