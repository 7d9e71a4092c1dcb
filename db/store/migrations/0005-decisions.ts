/** Projections of Best interests: decisions, their steps, capacity assessments, and what the gate turned back. */
export const step = {
  version: 5,
  name: 'decisions',
  sql: `
CREATE TABLE decision (
  id TEXT PRIMARY KEY, resident TEXT NOT NULL REFERENCES resident (id), entry_seq INTEGER NOT NULL, entry_id TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_resident ON decision (resident);
CREATE TABLE decision_step (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, decision TEXT NOT NULL REFERENCES decision (id), kind TEXT NOT NULL,
  at TEXT NOT NULL, recorded_at TEXT NOT NULL, by TEXT, changed TEXT, superseded_by TEXT, body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_step_by_decision ON decision_step (decision, entry_seq);
CREATE TABLE capacity_assessment (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, resident TEXT NOT NULL, decision TEXT NOT NULL REFERENCES decision (id),
  at TEXT NOT NULL, recorded_at TEXT NOT NULL, by TEXT, changed TEXT, superseded_by TEXT,
  assessment TEXT NOT NULL, conclusion TEXT NOT NULL, person TEXT NOT NULL, others TEXT NOT NULL
) STRICT;
CREATE INDEX capacity_assessment_by_decision ON capacity_assessment (decision, entry_seq);
CREATE TABLE turned_back (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, resident TEXT NOT NULL REFERENCES resident (id),
  recorded_at TEXT NOT NULL, by TEXT, words TEXT NOT NULL, gate TEXT NOT NULL
) STRICT;
CREATE INDEX turned_back_by_resident ON turned_back (resident);
`,
} as const;
