/** Routines by the clock, and what became of them, kept by their events. */
const events = (table: string) => `
CREATE TABLE ${table} (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX ${table}_by_resident ON ${table} (resident, entry_seq);
`;
export const step = {
  version: 25,
  name: 'routines',
  sql: events('routine_event') + events('outcome_event'),
} as const;
