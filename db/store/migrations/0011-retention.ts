/** Projections of how long records are kept, legal holds, records kept longer, and what was erased; and erasures to be finished. */
export const step = {
  version: 11,
  name: 'retention',
  sql: `
CREATE TABLE retention_period (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, years INTEGER NOT NULL, why TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE legal_hold (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  why TEXT NOT NULL, asked_by TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
  lifted_at TEXT, lifted_by TEXT, lifted_why TEXT
) STRICT;
CREATE INDEX legal_hold_by_resident ON legal_hold (resident);
CREATE TABLE kept_longer (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  until TEXT NOT NULL, why TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_longer_by_resident ON kept_longer (resident, entry_seq);
CREATE TABLE erased_record (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, resident TEXT NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL, second TEXT NOT NULL, entries INTEGER NOT NULL, photographs INTEGER NOT NULL, certificate TEXT NOT NULL
) STRICT;
CREATE TABLE erasure_unfinished (entry TEXT PRIMARY KEY, beside TEXT NOT NULL, file TEXT NOT NULL) STRICT;
`,
} as const;
