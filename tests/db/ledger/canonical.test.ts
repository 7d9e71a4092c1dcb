import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../../db/ledger/canonical.ts';

describe('One value has one spelling', () => {
  test('the example of RFC 8785 §3.2 is spelt as the standard spells it', () => {
    const value: Json = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('names are sorted by UTF-16 units, as in RFC 8785 §3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map((match) => match[1]).join('')).toBe('2467153');
  });

  test('the order in which a form was filled does not change the spelling', () => {
    expect(canonicalJson({ b: 1, a: { d: [], c: null } })).toBe(canonicalJson({ a: { c: null, d: [] }, b: 1 }));
  });

  test('what was written reads back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('a name such as __proto__ is only a name', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});

describe('What JSON would lose in silence is refused', () => {
  const looped: Record<string, unknown> = {};
  looped['self'] = looped;
  const refused: readonly (readonly [string, unknown])[] = [
    ['nothing at all', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a list with holes', new Array(3)],
    ['NaN', NaN],
    ['Infinity', [Infinity]],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a date', { a: new Date(0) }],
    ['a map', new Map()],
    ['bytes', Uint8Array.of(1)],
    ['an instance of a class', new (class Thing {})()],
    ['a list of a class of its own', new (class List extends Array {})()],
    ['a boxed number', Object(1)],
    ['a function', { a: () => 1 }],
    ['a toJSON of its own', { toJSON: () => 1 }],
    ['a symbol', { a: Symbol('a') }],
    ['a symbol as a name', { [Symbol('a')]: 1 }],
    ['a big integer', 1n],
    ['an object that holds itself', looped],
  ];
  test.each(refused)('%s', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });
});
