/** Projections of the story of each life and of the statements made outside it: one row a wording. */
export const step = {
  version: 4,
  name: 'life history, voices',
  sql: `
CREATE TABLE life_history_item (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, item TEXT NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  tier TEXT NOT NULL, voice TEXT NOT NULL, at_key TEXT NOT NULL, start_year INTEGER NOT NULL,
  story TEXT NOT NULL, words TEXT NOT NULL, care TEXT NOT NULL, photographs TEXT NOT NULL,
  author TEXT NOT NULL, written_by TEXT NOT NULL, recorded_at TEXT NOT NULL,
  held_on TEXT, held_seen TEXT, held_by TEXT,
  state TEXT NOT NULL, end_reason TEXT, ended_at TEXT, ended_by TEXT
) STRICT;
CREATE INDEX life_history_by_resident ON life_history_item (resident, start_year, entry_seq);
CREATE INDEX life_history_by_item ON life_history_item (item);
CREATE INDEX life_history_own_words ON life_history_item (resident, at_key, entry_seq)
  WHERE voice = 'person-now' AND state = 'current' AND tier = 'all staff';
CREATE TABLE voice_statement (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, voice_id TEXT NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  about_type TEXT NOT NULL, about_id TEXT, about TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, at_key TEXT NOT NULL,
  author TEXT NOT NULL, recorded_at TEXT NOT NULL,
  state TEXT NOT NULL, end_reason TEXT, ended_at TEXT, ended_by TEXT
) STRICT;
CREATE INDEX voice_by_resident ON voice_statement (resident, about_type, about_id, entry_seq);
CREATE INDEX voice_by_voice ON voice_statement (voice_id);
CREATE INDEX voice_own_words ON voice_statement (resident, at_key, entry_seq) WHERE kind = 'person-now' AND state = 'current';
`,
} as const;
