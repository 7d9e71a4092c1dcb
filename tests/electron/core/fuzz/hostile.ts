import fc from 'fast-check';
import type { MethodName } from '../../../../electron/core/contract.ts';
import { inputsFor, type Known, NOBODY, placesIn, withAt } from './inputs.ts';

/** Stand for keys that no literal in a program can have: they become them in the text of a call. */
const KEYS = { 'key-one': '__proto__', 'key-two': 'constructor', 'key-three': 'toString' } as const;

const deep = (opening: string, closing: string, times: number, within = '') =>
  JSON.parse(`${opening.repeat(times)}${within}${closing.repeat(times)}`);

/**
 * What a page that was taken over might put in place of anything. No path from the root of the disk: a test must not
 * write all over it.
 */
const hostileValues: readonly (readonly [string, unknown])[] = [
  ['nothing at all', undefined],
  ['null', null],
  ['a half letter', 'a\ud800'],
  ['a control character', 'a\u0000b'],
  ['text that runs backwards', '\u202egnp.exe'],
  ['an empty text', ''],
  ['a space', ' \u00a0 '],
  ['a long number', '9'.repeat(2000)],
  ['a long text', 'Edith '.repeat(20_000)],
  ['a way up', '../../x'],
  ['SQL', `'); DROP TABLE entry; --`],
  ['markup', '<img src=x onerror=alert(1)>#import "/etc/passwd"'],
  ['a format', '%s%n{{7*7}}'],
  ['a name of the language', '__proto__'],
  ['an id of nobody', NOBODY],
  ['an id in capitals', NOBODY.toUpperCase()],
  ['a day that is none', '2026-02-30'],
  ['the last day there is', '9999-12-31'],
  ['the first day there was', '0001-01-01'],
  ['the last moment', '9999-12-31T23:59:59.999Z'],
  ['a moment that is none', '2026-13-41T25:61:61.000Z'],
  ['a year past counting', '275761-01-01'],
  ['minus one', -1],
  ['minus nothing', -0],
  ['a half', 0.5],
  ['past what a number counts', Number.MAX_SAFE_INTEGER + 2],
  ['past all', 1e308],
  ['yes', true],
  ['a list', []],
  ['a list of lists', [[[]], [{}]]],
  ['an object', {}],
  ['keys of every object', { 'key-one': { admin: true }, 'key-two': { prototype: {} }, 'key-three': 1 }],
  ['a list as an object', { length: 3, 0: 'a' }],
  ['a long list', Array.from({ length: 5000 }, () => NOBODY)],
  ['a list past counting', Array.from({ length: 60_000 }, () => 0)],
  ['deep lists', deep('[', ']', 3000)],
  ['deep objects', deep('{"a":', '}', 3000, '1')],
];

const hostile = fc.constantFrom(...hostileValues.map(([, value]) => value));
const any = fc.oneof(
  hostile,
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !isRooted(value)),
);
const isRooted = (value: unknown) => typeof value === 'string' && /^[/\\]/.test(value.trim());

/** One field of an input changed, or one more than there is; or left as it is. */
const near = (name: MethodName, known: Known): fc.Arbitrary<unknown> => {
  const ids = fc.constantFrom(...(known.get('') ?? [NOBODY]));
  const changed = fc
    .tuple(inputsFor(name, known), fc.nat(), fc.oneof({ weight: 3, arbitrary: hostile }, { weight: 1, arbitrary: ids }))
    .map(([input, at, other]) => {
      const places = placesIn(input);
      return withAt(input, places[at % places.length] ?? [], other);
    });
  const more = fc
    .tuple(inputsFor(name, known), fc.constantFrom(...Object.keys(KEYS), 'extra', 'actor', 'home'), any)
    .map(([input, key, other]) => withAt(input, [key], other));
  return fc.oneof(
    { weight: 5, arbitrary: changed },
    { weight: 1, arbitrary: more },
    { weight: 2, arbitrary: inputsFor(name, known) },
  );
};

/** The text of a call, with the keys that no literal can have. */
export function callOf(method: MethodName, input: unknown): string {
  const text = JSON.stringify({ method, input });
  return Object.entries(KEYS).reduce((done, [from, to]) => done.replaceAll(`"${from}":`, `"${to}":`), text);
}

/** Calls of a method: most of them all but right, some of them anything. */
export const callsOf = (method: MethodName, known: Known): fc.Arbitrary<string> =>
  fc
    .oneof({ weight: 6, arbitrary: near(method, known) }, { weight: 1, arbitrary: any })
    .map((input) => callOf(method, input));
