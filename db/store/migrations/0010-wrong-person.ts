/** Projection of what was written on the wrong person and moved to the right one. */
export const step = {
  version: 10,
  name: 'wrong person',
  sql: `
CREATE TABLE moved_entry (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  direction TEXT NOT NULL, what TEXT NOT NULL, which TEXT, was TEXT NOT NULL, moved_at TEXT NOT NULL, moved_by TEXT NOT NULL
) STRICT;
CREATE INDEX moved_entry_by_resident ON moved_entry (resident, entry_seq);
`,
} as const;
