/** Projection of the times at which the PC's clock was found set back. */
export const step = {
  version: 12,
  name: 'clock',
  sql: `
CREATE TABLE clock_step (
  entry_id TEXT PRIMARY KEY, entry_seq INTEGER NOT NULL, last_written TEXT NOT NULL, now TEXT NOT NULL,
  looked_at TEXT, looked_by TEXT, found TEXT
) STRICT;
`,
} as const;
