/** Whose record came from another home, and who of that home stands in it. */
export const step = {
  version: 37,
  name: 'transfer',
  sql: `
CREATE TABLE transfer (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, whom TEXT NOT NULL, there TEXT NOT NULL, home TEXT NOT NULL,
  file TEXT NOT NULL, fingerprint TEXT NOT NULL, compared INTEGER NOT NULL, entries INTEGER NOT NULL, counts TEXT NOT NULL,
  first TEXT NOT NULL, last TEXT NOT NULL, stayed TEXT NOT NULL, voucher TEXT, at TEXT NOT NULL, by TEXT NOT NULL,
  undone TEXT, deleted TEXT
) STRICT;
CREATE TABLE staff_elsewhere (
  id TEXT PRIMARY KEY, resident TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, home TEXT NOT NULL
) STRICT;
`,
} as const;
