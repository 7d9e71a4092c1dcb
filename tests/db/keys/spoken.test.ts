import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpokenKey, spokenKey } from '../../../db/keys/model.ts';

const keys = fc.uint8Array({ minLength: 20, maxLength: 20 }).map(spokenKey);

test('A passphrase that is read out over the telephone is five groups of five, and typed back however people type', () => {
  fc.assert(
    fc.property(keys, (key) => {
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
      const typed = [key, key.toLowerCase(), key.replaceAll('-', ' '), ` ${key.replaceAll('-', '')} `];
      for (const text of [...typed, key.replaceAll('0', 'o').replaceAll('1', 'l')])
        expect(readSpokenKey(text)).toEqual({ ok: true, key });
    }),
  );
});

test('A slip in it is found in its group', () => {
  fc.assert(
    fc.property(keys, fc.nat(24), (key, at) => {
      const letters = [...key.replaceAll('-', '')];
      letters[at] = letters[at] === 'A' ? 'B' : 'A';
      expect(readSpokenKey(letters.join(''))).toEqual({ ok: false, group: Math.floor(at / 5) + 1 });
    }),
  );
  const key = spokenKey(randomBytes(20));
  expect(readSpokenKey(key.slice(0, -1)), 'a letter short').toEqual({ ok: false, group: 5 });
  expect(readSpokenKey(key.slice(0, -6)), 'a group short').toEqual({ ok: false, group: null });
});
