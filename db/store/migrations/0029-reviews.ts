/** Assessments and reviews, and the home's own versions of their templates, whose `resident` is the home's id. */
export const step = {
  version: 29,
  name: 'reviews',
  sql: `
CREATE TABLE review_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX review_event_by_resident ON review_event (resident, entry_seq);
CREATE TABLE review_template_event (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL,
  thing TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
`,
} as const;
