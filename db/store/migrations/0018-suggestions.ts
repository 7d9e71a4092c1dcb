/** What family and friends suggest, and the choices in which it was offered. */
export const step = {
  version: 18,
  name: 'suggestions',
  sql: `
CREATE TABLE suggestion (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  domain TEXT NOT NULL, label TEXT NOT NULL, words TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
  ended TEXT
) STRICT;
CREATE INDEX suggestion_by_resident ON suggestion (resident, entry_seq);
CREATE TABLE daily_choice_suggestion (
  suggestion TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (suggestion, entry_id)
) STRICT;
CREATE INDEX daily_choice_suggestion_by_choice ON daily_choice_suggestion (entry_id);
`,
} as const;
