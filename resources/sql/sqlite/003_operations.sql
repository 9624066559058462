-- SPDX-FileCopyrightText: DBSBM contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many bets were settled in an hour.
CREATE INDEX bet_by_grading ON bet (guild_id, graded_at_ms) WHERE status = 'settled';

-- The last bet that is counted in a day's run. Days are counted anew, as their basis has a new version.
ALTER TABLE capper_day ADD COLUMN last_number INTEGER NOT NULL DEFAULT 0;

-- Alerts go out with everything else.
CREATE TABLE outbox_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER NOT NULL REFERENCES guild(id),
    bet_id INTEGER REFERENCES bet(id),
    kind TEXT NOT NULL CHECK (kind IN ('post_slip', 'edit_slip', 'recap', 'leaderboard', 'live_board', 'counter', 'root', 'alert')),
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

INSERT INTO outbox_new (id, guild_id, bet_id, kind, subject, content, state, attempts, created_at_ms, attempted_at_ms, next_attempt_at_ms, attempt_webhook_id, attempt_channel_id, last_error, nonce, claimed_by, claim_expires_at_ms) SELECT id, guild_id, bet_id, kind, subject, content, state, attempts, created_at_ms, attempted_at_ms, next_attempt_at_ms, attempt_webhook_id, attempt_channel_id, last_error, nonce, claimed_by, claim_expires_at_ms FROM outbox;

DROP TABLE outbox;

ALTER TABLE outbox_new RENAME TO outbox;

CREATE INDEX outbox_waiting ON outbox (next_attempt_at_ms) WHERE state IN ('queued', 'sending', 'retrying');

CREATE INDEX outbox_by_bet ON outbox (bet_id) WHERE state <> 'delivered';

CREATE INDEX outbox_by_subject ON outbox (guild_id, subject) WHERE bet_id IS NULL AND state <> 'delivered';
