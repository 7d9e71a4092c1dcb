/** What came in from a file, as one act each, and whether it was undone. */
export const step = {
  version: 15,
  name: 'imports',
  sql: `
CREATE TABLE import (
  entry_id TEXT PRIMARY KEY,
  entry_seq INTEGER NOT NULL,
  what TEXT NOT NULL,
  file TEXT NOT NULL,
  left_out INTEGER NOT NULL,
  voucher TEXT,
  brought TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  undone TEXT
) STRICT;
`,
} as const;
