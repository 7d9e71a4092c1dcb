import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../db/ledger/canonical.ts';
import { digestOf, disclose, newSalt, readDisclosure } from '../../../db/ledger/disclosure.ts';
import { Refused } from '../../../db/words/refused.ts';

const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

describe('A part is committed to as RFC 9901 does it', () => {
  test.each([
    [
      '§4.2.3',
      'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0',
      'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0',
    ],
    ['§5.1', 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0', 'pFndjkZ_VCzmyTa6UjlZo3dh-ko8aIKQc9DlGzhaVYo'],
  ])('the digest of the example in %s is the one it gives', (_, disclosure, digest) => {
    expect(digestOf(disclosure)).toBe(digest);
  });

  test('the disclosure is base64url of salt, name and value, without spaces', () => {
    expect(disclose('_26bc4LT-ac6q2KI6cBW5es', 'family_name', 'Möbius')).toBe(
      base64url('["_26bc4LT-ac6q2KI6cBW5es","family_name","Möbius"]'),
    );
  });

  test('the same words never have the same digest twice, because each salt is new', () => {
    const digests = Array.from({ length: 200 }, () => digestOf(disclose(newSalt(), 'words', 'Not today, thank you.')));
    expect(new Set(digests).size).toBe(200);
    expect(newSalt()).toMatch(/^[\w-]{22}$/);
  });

  test('what was disclosed reads back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.jsonValue(), (name, value) => {
        const salt = newSalt();
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(readDisclosure(disclose(salt, name, plain))).toEqual({ salt, name, value: plain });
      }),
    );
  });

  test('a name such as __proto__ is only a name', () => {
    const value = JSON.parse('{"__proto__":{"words":"Tea"}}') as Json;
    const read = readDisclosure(disclose(newSalt(), 'words', value));
    expect(JSON.stringify(read.value)).toBe('{"__proto__":{"words":"Tea"}}');
  });
});

describe('A disclosure has one spelling', () => {
  const salt = newSalt();
  const good = disclose(salt, 'words', 'Tea, please');
  test.each([
    ['padding', `${good}==`],
    ['a space at the end', `${good} `],
    ['spaces inside the JSON', base64url(`["${salt}", "words", "Tea, please"]`)],
    ['a name written with an escape', base64url(`["${salt}","\\u0077ords","Tea, please"]`)],
    ['no salt', base64url('["words","Tea, please"]')],
    ['a short salt', base64url('["abc","words","Tea, please"]')],
    ['a fourth item', base64url(`["${salt}","words","Tea, please",1]`)],
    ['no name', base64url(`["${salt}","","Tea, please"]`)],
    ['an object', base64url('{}')],
    ['no JSON', base64url('Tea')],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe]).toString('base64url')],
    ['a lone surrogate', base64url(`["${salt}","words","\\ud800"]`)],
    ['nothing', ''],
  ])('%s is refused', (_, disclosure) => {
    expect(() => readDisclosure(disclosure)).toThrow(Refused);
  });

  test('a change of any one character changes the digest or is refused', () => {
    for (let place = 0; place < good.length; place += 1) {
      const changed = good.slice(0, place) + (good[place] === 'A' ? 'B' : 'A') + good.slice(place + 1);
      expect(digestOf(changed)).not.toBe(digestOf(good));
    }
  });
});
