-- SPDX-FileCopyrightText: DBSBM contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Props, parlays and round robins; fixtures and proposals; tallies; imports; posts other than
-- slips. A column that has its default stands for "not said", so what older rows say is unchanged.
ALTER TABLE bet ADD COLUMN book_odds TEXT NOT NULL DEFAULT '';

ALTER TABLE bet ADD COLUMN book_numerator INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bet ADD COLUMN book_denominator INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bet ADD COLUMN house_rules TEXT NOT NULL DEFAULT '';

ALTER TABLE bet ADD COLUMN group_id INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bet ADD COLUMN group_index INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bet ADD COLUMN group_count INTEGER NOT NULL DEFAULT 0;

ALTER TABLE bet ADD COLUMN group_by INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER bet_fixed;

CREATE TRIGGER bet_fixed BEFORE UPDATE OF id, guild_id, number, capper_id, draft_id, typed, mode, risk, to_win, note, placed_at_ms, book_odds, book_numerator, book_denominator, house_rules, group_id, group_index, group_count, group_by ON bet BEGIN
    SELECT RAISE(ABORT, 'what a bet says is never changed');
END;

-- What can be searched for in a bet; rowid is the bet's id. Words of its number, leagues, games,
-- picks and players, and one each for guild and capper, so that a search is one look-up.
CREATE VIRTUAL TABLE bet_words USING fts5(words, content='', tokenize='unicode61');

INSERT INTO bet_words (rowid, words) SELECT b.id, 'guild' || b.guild_id || ' capper' || b.capper_id || ' no' || b.number || ' ' || b.number || coalesce((SELECT group_concat(' ' || l.league || ' ' || l.game || ' ' || l.pick || ' ' || l.line, '') FROM leg l WHERE l.bet_id = b.id), '') FROM bet b;

CREATE INDEX bet_by_guild ON bet (guild_id, id);

CREATE INDEX bet_by_capper_row ON bet (capper_id, id);

-- Most bets are settled; the few others are found by these.
CREATE INDEX bet_by_state ON bet (guild_id, status, id) WHERE status <> 'settled';

CREATE INDEX bet_by_capper_state ON bet (capper_id, status, id) WHERE status <> 'settled';

CREATE INDEX bet_by_time ON bet (guild_id, placed_at_ms, id);

CREATE INDEX bet_by_group ON bet (group_id) WHERE group_id <> 0;

CREATE INDEX bet_by_placing ON bet (capper_id, placed_at_ms, id);

DROP INDEX bet_by_capper;

CREATE INDEX bet_by_effect ON bet (guild_id, capper_id, effective_at_ms, id) WHERE status = 'settled';

ALTER TABLE leg ADD COLUMN period TEXT NOT NULL DEFAULT 'game';

ALTER TABLE leg ADD COLUMN three_way INTEGER NOT NULL DEFAULT 0;

ALTER TABLE leg ADD COLUMN player TEXT NOT NULL DEFAULT '';

ALTER TABLE leg ADD COLUMN stat TEXT NOT NULL DEFAULT '';

ALTER TABLE leg ADD COLUMN fixture TEXT NOT NULL DEFAULT '';

ALTER TABLE leg ADD COLUMN closing_numerator INTEGER NOT NULL DEFAULT 0;

ALTER TABLE leg ADD COLUMN closing_denominator INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER leg_fixed;

CREATE TRIGGER leg_fixed BEFORE UPDATE OF bet_id, position, league, game, market, pick, line, odds_typed, odds_numerator, odds_denominator, starts_at_ms, period, three_way, player, stat, fixture ON leg BEGIN
    SELECT RAISE(ABORT, 'what a leg says is never changed');
END;

CREATE INDEX leg_by_fixture ON leg (fixture) WHERE fixture <> '';

-- How a grade came about: canonical JSON of rule, inputs, source and arithmetic.
ALTER TABLE bet_event ADD COLUMN detail TEXT NOT NULL DEFAULT '';

ALTER TABLE draft ADD COLUMN book_odds TEXT NOT NULL DEFAULT '';

ALTER TABLE draft ADD COLUMN round_robin_by INTEGER NOT NULL DEFAULT 0;

-- Units that this capper alone may risk a day; nothing = what the guild says, zero = no bound.
ALTER TABLE capper ADD COLUMN exposure INTEGER;

ALTER TABLE person ADD COLUMN colour INTEGER;

-- 256 pixels a side, PNG.
ALTER TABLE person ADD COLUMN picture BLOB;

-- Where the picture stands in the guild's admin channel, for the webhook.
ALTER TABLE person ADD COLUMN picture_url TEXT NOT NULL DEFAULT '';

-- A guided conversation with one member; state is JSON of the command that leads it.
CREATE TABLE flow (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    user_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    expires_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX flow_by_expiry ON flow (expires_at_ms);

-- Games as a feed tells them. score is JSON by period, players JSON by player and stat.
CREATE TABLE fixture (
    id TEXT PRIMARY KEY,
    league TEXT NOT NULL,
    home TEXT NOT NULL,
    away TEXT NOT NULL,
    starts_at_ms INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('scheduled', 'live', 'final', 'postponed', 'cancelled')),
    score TEXT NOT NULL DEFAULT '',
    players TEXT NOT NULL DEFAULT '',
    updated_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX fixture_by_start ON fixture (league, starts_at_ms);

CREATE INDEX fixture_by_time ON fixture (starts_at_ms);

-- Names for autocomplete: kind is league, team or player; guild 0 has what feeds tell, which all
-- may see, any other what was typed there. league is folded as the name is, and empty for leagues.
CREATE TABLE known_name (
    guild_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    league TEXT NOT NULL,
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, kind, league, folded)
) STRICT, WITHOUT ROWID;

-- A grade that final scores suggest, until somebody confirms it. source is canonical JSON of the
-- scores and the results they make.
CREATE TABLE proposal (
    bet_id INTEGER PRIMARY KEY REFERENCES bet(id),
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    source TEXT NOT NULL,
    digest BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'applied', 'dismissed')),
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX proposal_waiting ON proposal (guild_id, bet_id) WHERE state = 'waiting';

-- Counts and sums of settled bets: a cache, kept in the transaction of each grade. grain is day,
-- month, year or all; start_day counts days since 1970-01-01 in the guild's time zone; dimension is
-- empty for the whole record, else league, market, price, weekday or lead; class is 1 for self-graded
-- plus 2 for start unverified plus 4 for late.
CREATE TABLE tally (
    guild_id INTEGER NOT NULL,
    dimension TEXT NOT NULL,
    grain TEXT NOT NULL,
    start_day INTEGER NOT NULL,
    capper_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    class INTEGER NOT NULL,
    won INTEGER NOT NULL DEFAULT 0,
    lost INTEGER NOT NULL DEFAULT 0,
    pushed INTEGER NOT NULL DEFAULT 0,
    voided INTEGER NOT NULL DEFAULT 0,
    net INTEGER NOT NULL DEFAULT 0,
    turnover INTEGER NOT NULL DEFAULT 0,
    level_net INTEGER NOT NULL DEFAULT 0,
    level_variance INTEGER NOT NULL DEFAULT 0,
    closing_count INTEGER NOT NULL DEFAULT 0,
    closing_sum INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, dimension, grain, start_day, capper_id, value, class)
) STRICT, WITHOUT ROWID;

CREATE INDEX tally_by_capper ON tally (capper_id, dimension, grain, start_day);

-- What depends on the order of bets, a day of one capper folded into one row, so that days can be
-- joined; scope is all, or unaided without self-graded bets.
CREATE TABLE capper_day (
    guild_id INTEGER NOT NULL,
    capper_id INTEGER NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('all', 'unaided')),
    day INTEGER NOT NULL,
    net INTEGER NOT NULL,
    highest INTEGER NOT NULL,
    lowest INTEGER NOT NULL,
    drawdown INTEGER NOT NULL,
    bets INTEGER NOT NULL,
    first_run INTEGER NOT NULL,
    last_run INTEGER NOT NULL,
    longest_won INTEGER NOT NULL,
    longest_lost INTEGER NOT NULL,
    last_effective_ms INTEGER NOT NULL,
    PRIMARY KEY (guild_id, capper_id, scope, day)
) STRICT, WITHOUT ROWID;

-- Which zone and rules the two tables above were counted by; another one means counting anew.
CREATE TABLE tally_basis (
    guild_id INTEGER PRIMARY KEY,
    time_zone TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- Messages and channel names of ours other than slips: recaps, boards, counters, daily roots.
CREATE TABLE post (
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    subject TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL DEFAULT 0,
    digest BLOB NOT NULL,
    posted_at_ms INTEGER NOT NULL,
    restated INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, subject)
) STRICT, WITHOUT ROWID;

-- The outbox carries more than slips now, and is shared by several processes: a claim names who
-- sends a row and until when. subject is that of a post, content what it says (JSON).
CREATE TABLE outbox_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    bet_id INTEGER REFERENCES bet(id),
    kind TEXT NOT NULL CHECK (kind IN ('post_slip', 'edit_slip', 'recap', 'leaderboard', 'live_board', 'counter', 'root')),
    subject TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'delivered', 'retrying', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at_ms INTEGER NOT NULL,
    attempted_at_ms INTEGER NOT NULL DEFAULT 0,
    next_attempt_at_ms INTEGER NOT NULL,
    attempt_webhook_id INTEGER NOT NULL DEFAULT 0,
    attempt_channel_id INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    nonce TEXT NOT NULL,
    claimed_by TEXT NOT NULL DEFAULT '',
    claim_expires_at_ms INTEGER NOT NULL DEFAULT 0,
    CHECK ((bet_id IS NULL) = (kind NOT IN ('post_slip', 'edit_slip')))
) STRICT;

INSERT INTO outbox_new (id, guild_id, bet_id, kind, state, attempts, created_at_ms, attempted_at_ms, next_attempt_at_ms, attempt_webhook_id, attempt_channel_id, last_error, nonce) SELECT id, guild_id, bet_id, kind, state, attempts, created_at_ms, attempted_at_ms, next_attempt_at_ms, attempt_webhook_id, attempt_channel_id, last_error, nonce FROM outbox;

DROP TABLE outbox;

ALTER TABLE outbox_new RENAME TO outbox;

CREATE INDEX outbox_waiting ON outbox (next_attempt_at_ms) WHERE state IN ('queued', 'sending', 'retrying');

CREATE INDEX outbox_by_bet ON outbox (bet_id) WHERE state <> 'delivered';

CREATE INDEX outbox_by_subject ON outbox (guild_id, subject) WHERE bet_id IS NULL AND state <> 'delivered';

CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Takings-over from elsewhere. row_key is the same for the same row however often it is read.
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    source TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    report TEXT NOT NULL,
    undone_at_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE import_row (
    guild_id INTEGER NOT NULL,
    row_key TEXT NOT NULL,
    digest BLOB NOT NULL,
    batch_id INTEGER NOT NULL REFERENCES import_batch(id),
    bet_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, row_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_row_by_batch ON import_row (batch_id);

-- The pictures of a guild's theme; its settings name them by the SHA-256 of their bytes.
CREATE TABLE guild_picture (
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    digest BLOB NOT NULL,
    png BLOB NOT NULL,
    stored_at_ms INTEGER NOT NULL,
    PRIMARY KEY (guild_id, digest)
) STRICT, WITHOUT ROWID;

-- An adjustment is about no bet.
CREATE TABLE ledger_entry_new (
    guild_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    position INTEGER NOT NULL,
    bet_id INTEGER REFERENCES bet(id),
    account TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount <> 0),
    booked_at_ms INTEGER NOT NULL,
    effective_at_ms INTEGER NOT NULL,
    PRIMARY KEY (guild_id, sequence, position)
) STRICT, WITHOUT ROWID;

INSERT INTO ledger_entry_new SELECT * FROM ledger_entry;

DROP TABLE ledger_entry;

ALTER TABLE ledger_entry_new RENAME TO ledger_entry;

CREATE INDEX ledger_adjustment ON ledger_entry (guild_id, sequence, position) WHERE bet_id IS NULL;

CREATE TRIGGER ledger_entry_fixed BEFORE UPDATE ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_entry_keeps BEFORE DELETE ON ledger_entry BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;
