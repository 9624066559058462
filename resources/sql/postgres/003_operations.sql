-- SPDX-FileCopyrightText: DBSBM contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many bets were settled in an hour.
CREATE INDEX bet_by_grading ON bet (guild_id, graded_at_ms) WHERE status = 'settled';

-- The last bet that is counted in a day's run. Days are counted anew, as their basis has a new version.
ALTER TABLE capper_day ADD COLUMN last_number BIGINT NOT NULL DEFAULT 0;

-- Alerts go out with everything else.
ALTER TABLE outbox
    DROP CONSTRAINT outbox_kind_check,
    ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('post_slip', 'edit_slip', 'recap', 'leaderboard', 'live_board', 'counter', 'root', 'alert'));
