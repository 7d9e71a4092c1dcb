/** Supervisions, kept by their events. They belong to a member of staff, whose id stands in `resident`. */
export const step = {
  version: 23,
  name: 'supervision',
  sql: `
CREATE TABLE supervision_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL,
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
`,
} as const;
