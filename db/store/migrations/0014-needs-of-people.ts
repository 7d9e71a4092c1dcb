/** What people in somebody's life need to read, hear and talk. */
export const step = {
  version: 14,
  name: 'needs-of-people',
  sql: `
ALTER TABLE person ADD COLUMN needs TEXT;
`,
} as const;
