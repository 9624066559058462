-- SPDX-FileCopyrightText: DBSBM contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The record of bets. Ids are int64 (snowflakes keep their bits), times UTC epoch milliseconds,
-- amounts micro-units. Statements are separated by a blank line.
CREATE TABLE guild (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    last_number INTEGER NOT NULL DEFAULT 0,
    read_only INTEGER NOT NULL DEFAULT 0,
    read_only_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE guild_setting (
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (guild_id, name)
) STRICT, WITHOUT ROWID;

-- The one table that names people. Everything else knows a person by the random id alone, so
-- that a row can be blanked here and no chain breaks.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    user_id INTEGER,
    display_name TEXT NOT NULL DEFAULT '',
    avatar_url TEXT NOT NULL DEFAULT '',
    UNIQUE (guild_id, user_id)
) STRICT;

CREATE TABLE capper (
    id INTEGER PRIMARY KEY REFERENCES person(id),
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    active INTEGER NOT NULL,
    since_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX capper_by_guild ON capper (guild_id);

CREATE TABLE guild_setting_event (
    id INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    name TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT,
    actor_role TEXT NOT NULL,
    actor_person INTEGER,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    capper_id INTEGER NOT NULL REFERENCES capper(id),
    interaction_id INTEGER UNIQUE,
    digest BLOB NOT NULL,
    channel_id INTEGER NOT NULL,
    legs TEXT NOT NULL,
    typed INTEGER NOT NULL,
    mode TEXT NOT NULL,
    risk INTEGER NOT NULL,
    to_win INTEGER NOT NULL,
    note TEXT NOT NULL,
    placed_at_ms INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE bet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    number INTEGER NOT NULL,
    capper_id INTEGER NOT NULL REFERENCES capper(id),
    draft_id INTEGER UNIQUE,
    typed INTEGER NOT NULL,
    mode TEXT NOT NULL,
    risk INTEGER NOT NULL CHECK (risk > 0),
    to_win INTEGER NOT NULL CHECK (to_win > 0),
    note TEXT NOT NULL,
    placed_at_ms INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('posting', 'post_failed', 'open', 'settled', 'cancelled')),
    result TEXT,
    net INTEGER NOT NULL DEFAULT 0,
    late INTEGER NOT NULL DEFAULT 0,
    self_graded INTEGER NOT NULL DEFAULT 0,
    effective_at_ms INTEGER NOT NULL DEFAULT 0,
    graded_at_ms INTEGER NOT NULL DEFAULT 0,
    settled_by INTEGER NOT NULL DEFAULT 0,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL DEFAULT 0,
    webhook_id INTEGER NOT NULL DEFAULT 0,
    posted_at_ms INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (guild_id, number),
    CHECK ((status = 'settled') = (result IS NOT NULL))
) STRICT;

CREATE INDEX bet_by_capper ON bet (capper_id);

CREATE INDEX bet_by_message ON bet (message_id) WHERE message_id <> 0;

CREATE TABLE leg (
    bet_id INTEGER NOT NULL REFERENCES bet(id),
    position INTEGER NOT NULL,
    league TEXT NOT NULL,
    game TEXT NOT NULL,
    market TEXT NOT NULL,
    pick TEXT NOT NULL,
    line TEXT NOT NULL,
    odds_typed TEXT NOT NULL,
    odds_numerator INTEGER NOT NULL,
    odds_denominator INTEGER NOT NULL,
    starts_at_ms INTEGER,
    result TEXT,
    dead_heat_numerator INTEGER NOT NULL,
    dead_heat_denominator INTEGER NOT NULL,
    PRIMARY KEY (bet_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE bet_event (
    bet_id INTEGER NOT NULL REFERENCES bet(id),
    sequence INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    actor_role TEXT NOT NULL,
    actor_person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (bet_id, sequence)
) STRICT, WITHOUT ROWID;

-- One chain a guild. prev_hash and hash are SHA-256; digest is that of the bet's content, or of
-- the content column where the row is not about a bet.
CREATE TABLE journal (
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    sequence INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    effective_at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    bet_number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    content TEXT NOT NULL,
    postings TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (guild_id, sequence)
) STRICT, WITHOUT ROWID;

-- sequence is that of the journal row which booked the entry.
CREATE TABLE ledger_entry (
    guild_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    position INTEGER NOT NULL,
    bet_id INTEGER NOT NULL REFERENCES bet(id),
    account TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    booked_at_ms INTEGER NOT NULL,
    effective_at_ms INTEGER NOT NULL,
    PRIMARY KEY (guild_id, sequence, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    bet_id INTEGER NOT NULL REFERENCES bet(id),
    kind TEXT NOT NULL CHECK (kind IN ('post_slip', 'edit_slip')),
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'delivered', 'retrying', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at_ms INTEGER NOT NULL,
    attempted_at_ms INTEGER NOT NULL DEFAULT 0,
    next_attempt_at_ms INTEGER NOT NULL,
    attempt_webhook_id INTEGER NOT NULL DEFAULT 0,
    attempt_channel_id INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    nonce TEXT NOT NULL
) STRICT;

CREATE INDEX outbox_waiting ON outbox (next_attempt_at_ms) WHERE state IN ('queued', 'sending', 'retrying');

CREATE INDEX outbox_by_bet ON outbox (bet_id) WHERE state <> 'delivered';

-- Answers a repeated command with what it did the first time.
CREATE TABLE processed_command (
    command_id TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    bet_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bet_keeps BEFORE DELETE ON bet BEGIN
    SELECT RAISE(ABORT, 'a bet is never deleted');
END;

CREATE TRIGGER bet_fixed BEFORE UPDATE OF id, guild_id, number, capper_id, draft_id, typed, mode, risk, to_win, note, placed_at_ms ON bet BEGIN
    SELECT RAISE(ABORT, 'what a bet says is never changed');
END;

CREATE TRIGGER leg_keeps BEFORE DELETE ON leg BEGIN
    SELECT RAISE(ABORT, 'a leg is never deleted');
END;

CREATE TRIGGER leg_fixed BEFORE UPDATE OF bet_id, position, league, game, market, pick, line, odds_typed, odds_numerator, odds_denominator, starts_at_ms ON leg BEGIN
    SELECT RAISE(ABORT, 'what a leg says is never changed');
END;

CREATE TRIGGER bet_event_fixed BEFORE UPDATE ON bet_event BEGIN
    SELECT RAISE(ABORT, 'bet_event is append-only');
END;

CREATE TRIGGER bet_event_keeps BEFORE DELETE ON bet_event BEGIN
    SELECT RAISE(ABORT, 'bet_event is append-only');
END;

CREATE TRIGGER journal_fixed BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'journal is append-only');
END;

CREATE TRIGGER journal_keeps BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'journal is append-only');
END;

CREATE TRIGGER ledger_entry_fixed BEFORE UPDATE ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_entry_keeps BEFORE DELETE ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER guild_setting_event_fixed BEFORE UPDATE ON guild_setting_event BEGIN
    SELECT RAISE(ABORT, 'guild_setting_event is append-only');
END;

CREATE TRIGGER guild_setting_event_keeps BEFORE DELETE ON guild_setting_event BEGIN
    SELECT RAISE(ABORT, 'guild_setting_event is append-only');
END;
