/** Projection of how each person is asked: what was written, seen to hold, what happened, and whether needs were met. */
export const step = {
  version: 13,
  name: 'communication',
  sql: `
CREATE TABLE communication (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  what TEXT NOT NULL, body TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT
) STRICT;
CREATE INDEX communication_of_resident ON communication (resident, what, entry_seq);
`,
} as const;
