/** Planned care: agreed once and then followed, kept by its events. */
export const step = {
  version: 38,
  name: 'planned care',
  sql: `
CREATE TABLE planned_care_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX planned_care_event_by_resident ON planned_care_event (resident, entry_seq);
`,
} as const;
