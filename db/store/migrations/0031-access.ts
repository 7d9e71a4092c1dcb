/** Who asks for the record of somebody who has died, kept by its events; and when the words of an undone file went. */
export const step = {
  version: 31,
  name: 'access',
  sql: `
CREATE TABLE access_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX access_event_by_resident ON access_event (resident, entry_seq);
ALTER TABLE import ADD COLUMN deleted TEXT;
`,
} as const;
