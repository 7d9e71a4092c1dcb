/**
 * The words of the record, to be searched. Words that leave the record leave the index at once (secure-delete), and no
 * hit needs to know where in a text a word stands (detail=column), which halves what the index takes. Beginnings of three
 * to five letters are kept as words are: to gather all words that begin so takes seconds where one of them is everywhere.
 */
export const step = {
  version: 16,
  name: 'search',
  sql: `
CREATE VIRTUAL TABLE search USING fts5 (
  words, scope, resident UNINDEXED, area UNINDEXED, item UNINDEXED, voice UNINDEXED, speaker UNINDEXED,
  title UNINDEXED, domain UNINDEXED, at UNINDEXED,
  tokenize = 'porter unicode61 remove_diacritics 2', detail = column, columnsize = 0, prefix = '3 4 5'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
`,
} as const;
