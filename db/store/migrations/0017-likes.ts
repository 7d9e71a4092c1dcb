/** Boards of what is liked and what is not, as they were kept. */
export const step = {
  version: 17,
  name: 'likes',
  sql: `
CREATE TABLE likes_board (
  entry_seq INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, resident TEXT NOT NULL REFERENCES resident (id),
  at TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL, board TEXT NOT NULL, seen TEXT NOT NULL,
  words TEXT, note TEXT, withdrawn TEXT
) STRICT;
CREATE INDEX likes_board_by_resident ON likes_board (resident, entry_seq);
`,
} as const;
