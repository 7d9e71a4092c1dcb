/** Of people in somebody's life: when they were added, and contacts with them, and whether what they need was there. */
export const step = {
  version: 39,
  name: 'contacts-with-people',
  sql: `
ALTER TABLE person ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
UPDATE person SET added_at = (
  SELECT strftime('%Y-%m-%dT%H:%M:%S', recorded_at / 1000, 'unixepoch') || printf('.%03dZ', recorded_at % 1000)
  FROM entry WHERE position = person.entry_seq
);
`,
} as const;
