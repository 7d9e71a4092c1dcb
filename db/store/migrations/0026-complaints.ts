/** Complaints, kept by their events. One about nobody who lives here belongs to the home, whose id stands in `resident`. */
export const step = {
  version: 26,
  name: 'complaints',
  sql: `
CREATE TABLE complaint_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL,
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_event_by_resident ON complaint_event (resident, entry_seq);
`,
} as const;
