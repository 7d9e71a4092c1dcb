import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash, unlessStamped } from '../../build/steps/stale.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-words-stale-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('Sources are stale when their content is', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'db', 'words'), { recursive: true });
    writeFileSync(join(folder, 'db', 'words', 'a.ts'), 'one');
  });
  const hash = () => contentHash(folder, ['db', 'not-there']);

  test('A new time on the same bytes changes nothing', () => {
    const before = hash();
    utimesSync(join(folder, 'db', 'words', 'a.ts'), 1, 1);
    expect(hash()).toBe(before);
  });

  test.each([
    ['a changed byte', () => writeFileSync(join(folder, 'db', 'words', 'a.ts'), 'onE')],
    ['a new file, even an empty one', () => writeFileSync(join(folder, 'db', 'b.ts'), '')],
    ['a renamed file', () => renameSync(join(folder, 'db', 'words', 'a.ts'), join(folder, 'db', 'words', 'b.ts'))],
    ['a removed file', () => rmSync(join(folder, 'db', 'words', 'a.ts'))],
  ])('%s makes them stale', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });
});

describe('Stamped work is done once', () => {
  const stamped = (value: string, work: () => Promise<void>) =>
    unlessStamped(join(folder, 'out', '.built'), value, work);
  const nothing = async () => {};

  test('It is done again only for another value', async () => {
    expect([await stamped('a', nothing), await stamped('a', nothing), await stamped('b', nothing)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('Work that failed half-way is done again, even for a value that was once good', async () => {
    await stamped('a', nothing);
    await expect(stamped('b', () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
    expect(await stamped('a', nothing)).toBe(true);
  });
});
