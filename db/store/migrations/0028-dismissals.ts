/** Flags of evidence quality that somebody dismissed with a reason, kept by their events. */
export const step = {
  version: 28,
  name: 'dismissals',
  sql: `
CREATE TABLE dismissal_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_event_by_resident ON dismissal_event (resident, entry_seq);
`,
} as const;
