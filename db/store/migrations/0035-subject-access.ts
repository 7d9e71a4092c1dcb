/** Who asks for a living person’s own record, the clock of it and what was decided to be left out, kept by its events. */
export const step = {
  version: 35,
  name: 'subject-access',
  sql: `
CREATE TABLE subject_access_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX subject_access_event_by_resident ON subject_access_event (resident, entry_seq);
`,
} as const;
