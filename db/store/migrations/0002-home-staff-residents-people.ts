/** Projections of who is here: the home, its staff, its residents and the people in their lives. */
export const step = {
  version: 2,
  name: 'home, staff, residents, people',
  sql: `
CREATE TABLE home (id TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, demo INTEGER NOT NULL, opened_at TEXT NOT NULL) STRICT;
CREATE TABLE staff (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, ends TEXT, closed TEXT, photograph TEXT, entry_id TEXT NOT NULL
) STRICT;
CREATE TABLE resident (
  id TEXT PRIMARY KEY, preferred_name TEXT NOT NULL, full_name TEXT NOT NULL, pronouns TEXT NOT NULL, date_of_birth TEXT NOT NULL,
  room TEXT NOT NULL, languages TEXT NOT NULL, photograph TEXT, moved_in TEXT,
  status TEXT NOT NULL, status_since TEXT, status_reason TEXT, admitted_at TEXT NOT NULL, entry_id TEXT NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, resident TEXT NOT NULL REFERENCES resident (id), name TEXT NOT NULL, relation TEXT NOT NULL,
  standing TEXT NOT NULL, contact TEXT, involvement TEXT NOT NULL, entry_seq INTEGER NOT NULL, entry_id TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_resident ON person (resident);
`,
} as const;
