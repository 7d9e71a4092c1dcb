import envPaths from 'env-paths';

/** The program's own data folder, the same for every shell; OWN_WORDS_DATA names another (tests, a second trial). */
export const programDataFolder = (): string =>
  process.env['OWN_WORDS_DATA'] || envPaths('own-words', { suffix: '' }).data;
