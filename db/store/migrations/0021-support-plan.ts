/** The support plan, kept by its events. */
export const step = {
  version: 21,
  name: 'support-plan',
  sql: `
CREATE TABLE support_plan_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX support_plan_event_by_resident ON support_plan_event (resident, entry_seq);
`,
} as const;
