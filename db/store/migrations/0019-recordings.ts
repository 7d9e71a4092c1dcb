/** The recordings of a part of somebody's story. */
export const step = {
  version: 19,
  name: 'recordings',
  sql: 'ALTER TABLE life_history_item ADD COLUMN recordings TEXT;',
} as const;
