-- SPDX-FileCopyrightText: DBSBM contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The past of the metrics, in a file of its own. A row is an hour, a day or four weeks of a series,
-- packed (models/ops/MetricBlock.h); times are UTC epoch milliseconds.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL CHECK (type IN ('counter', 'gauge', 'histogram'))
) STRICT;

-- tier is 0 for seconds, 1 for minutes, 2 for hours.
CREATE TABLE block (
    id INTEGER PRIMARY KEY,
    tier INTEGER NOT NULL,
    series_id INTEGER NOT NULL REFERENCES series(id),
    start_ms INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX block_by_series ON block (tier, series_id, start_ms);

CREATE INDEX block_by_time ON block (tier, start_ms);

-- The minutes of an hour that has not ended: all series of a minute in one row, so that a minute
-- costs one small write.
CREATE TABLE minute (
    start_ms INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

-- Who used a command within the last seven days, by a keyed hash of server and member: enough to
-- count them, and no name.
CREATE TABLE activity (
    guild_id INTEGER NOT NULL,
    member_hash INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,
    PRIMARY KEY (guild_id, member_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_by_time ON activity (seen_ms);

CREATE TABLE note (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
