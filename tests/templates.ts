import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = 'OWN_WORDS_TEMPLATES';

/** Before all tests: a place for what they copy; after them it is cleared away, however their processes ended. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'own-words-templates-'));
  process.env[VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A folder for a record or home that tests of this process copy. */
export const templateFolder = (): string => mkdtempSync(join(process.env[VARIABLE] ?? tmpdir(), 'template-'));
