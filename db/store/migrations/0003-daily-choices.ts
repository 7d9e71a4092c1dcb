/** Projections of Daily choices: the choices, what was delivered later, and the usual preferences. */
export const step = {
  version: 3,
  name: 'daily choices and preferences',
  sql: `
CREATE TABLE daily_choice (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  at_key TEXT NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  choice TEXT NOT NULL, seen TEXT NOT NULL, words TEXT, note TEXT,
  heard INTEGER NOT NULL, withdrawn TEXT
) STRICT;
CREATE INDEX daily_choice_by_resident ON daily_choice (resident, at_key, entry_seq);
CREATE TABLE daily_choice_delivery (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, choice TEXT NOT NULL REFERENCES daily_choice (entry_id),
  at TEXT NOT NULL, author TEXT NOT NULL, delivery TEXT NOT NULL
) STRICT;
CREATE INDEX daily_choice_delivery_by_choice ON daily_choice_delivery (choice, entry_seq);
CREATE TABLE preference (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  domain TEXT NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL, last_seen TEXT NOT NULL,
  recorded_at TEXT NOT NULL, author TEXT NOT NULL, ended TEXT
) STRICT;
CREATE INDEX preference_by_resident ON preference (resident, entry_seq);
`,
} as const;
