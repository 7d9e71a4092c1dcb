import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract, type MethodName, methodNamed } from '../../../electron/core/contract.ts';
import { edith } from '../../record.ts';
import { aFolder, anApp, anOpenHome, everyRow, filesUnder } from './an-app.ts';

const names = Object.keys(contract) as MethodName[];
const plainLine = /^[A-Z“][^\n\\]*[.?]$/;
const result = z.union([
  z.strictObject({ ok: z.literal(true), data: z.json() }),
  z.strictObject({
    ok: z.literal(false),
    code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    message: z.string().regex(plainLine),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string().regex(plainLine) })).optional(),
  }),
]);
/** Nothing of how the program is built, or where it lies, crosses to a page. */
const inside = /node_modules|\.tsx?\b|\.js\b|^\s+at |SQLITE|ENOENT|file:|\/tmp\/|TypeError|undefined|\[object/m;

async function asked(opened: { app: { call(message: string): Promise<string> } }, message: string) {
  const text = await opened.app.call(message);
  const answer = result.parse(JSON.parse(text));
  if (!answer.ok) {
    expect(`${answer.message} ${JSON.stringify(answer.issues ?? [])}`, message.slice(0, 200)).not.toMatch(inside);
    expect(answer.code, `a fault of the program: ${message.slice(0, 300)}`).not.toBe('fault');
  }
  return answer;
}

// What a page might send that was taken over. Absolute paths are left out: a test must not write all over the disk.
const nasty = fc.constantFrom(
  '\ud800',
  'a\u0000b',
  '\u202egnp.exe',
  '9'.repeat(2000),
  '‮',
  '../../x',
  '__proto__',
  'constructor',
  '0195582e-0000-7000-8000-000000000001',
  '2026-02-30',
  '2026-03-03T09:20:00.000Z',
  -0,
  1e308,
  Number.MAX_SAFE_INTEGER,
  -1,
);
const anything = fc.oneof(
  { weight: 2, arbitrary: nasty },
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !(typeof value === 'string' && /^[/\\]/.test(value.trim()))),
);
const keysOf = (name: MethodName): string[] => {
  const { input } = contract[name];
  return 'shape' in input ? Object.keys(input.shape as object) : [];
};
const inputFor = (name: MethodName) =>
  fc.oneof(
    anything,
    fc.dictionary(fc.constantFrom(...keysOf(name), 'extra', 'toString', '$where'), anything, { maxKeys: 6 }),
  );
const messageFor = (name: MethodName) =>
  inputFor(name).map((input) => {
    const text = JSON.stringify({ method: name, input });
    // JSON text may carry a key that no literal in a program can: it must change nothing.
    return text.replace('"extra":', '"__proto__":');
  });

describe('Whatever a page sends, the answer is a result', () => {
  let opened: Awaited<ReturnType<typeof anOpenHome>>;
  beforeEach(async () => {
    opened = await anOpenHome();
  });

  const notCalls = [
    '',
    'null',
    '[]',
    '42',
    '"residents.list"',
    '{',
    '{"method":null}',
    '{"method":{"toString":"residents.list"},"input":{}}',
    '{"method":"toString","input":{}}',
    '{"method":"__proto__","input":{}}',
    '{"method":"constructor","input":{}}',
    '{"method":"residents.list\\u0000","input":{}}',
    '{"method":"RESIDENTS.LIST","input":{}}',
    '{"input":{}}',
    '['.repeat(500_000),
    '{"a":'.repeat(200_000),
    '\ud800',
  ];
  test.each(notCalls.map((message) => [message.slice(0, 40), message]))('%s is no call', async (_, message) => {
    expect(await asked(opened, message)).toMatchObject({ ok: false, code: 'unknown-call' });
  });

  test('too much at once is refused before it is read', async () => {
    const image = 'A'.repeat(23 * 1024 * 1024);
    const message = JSON.stringify({ method: 'photographs.keep', input: { image } });
    expect(await asked(opened, message)).toMatchObject({ ok: false, code: 'too-large' });
  });

  test('a method that is not in the contract, whatever its name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (method) => {
        fc.pre(!methodNamed(method));
        expect(await asked(opened, JSON.stringify({ method, input: {} }))).toMatchObject({ code: 'unknown-call' });
      }),
    );
  });

  test('signed out, no input of any method writes anything', async () => {
    const before = everyRow(opened.sqlite);
    for (const name of names) {
      // Signing in counts its tries, by design; its own tests say how.
      if (name === 'home.signIn') continue;
      await fc.assert(
        fc.asyncProperty(messageFor(name), async (message) => {
          await asked(opened, message);
        }),
        { numRuns: 25 },
      );
    }
    expect(everyRow(opened.sqlite)).toEqual(before);
  });

  test('with no home open, no input of any method makes a file', async () => {
    const folder = aFolder();
    const app = anApp(folder);
    for (const name of names) {
      await fc.assert(
        fc.asyncProperty(messageFor(name), async (message) => {
          await asked(app, message);
        }),
        { numRuns: 15 },
      );
    }
    expect(filesUnder(folder)).toEqual([]);
  });

  test.each(['manager', 'care-worker', 'inspector'] as const)(
    'signed in as a %s, every method answers every input',
    async (role) => {
      await opened.signIn(role);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...names.filter((name) => !/^home\.(close|lock)$/.test(name))).chain(messageFor),
          async (message) => {
            await asked(opened, message);
          },
        ),
        { numRuns: 600 },
      );
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(Reflect.get({}, 'extra')).toBeUndefined();
      expect(await opened.refusal('residents.list', {})).toBe('it was done');
    },
  );
});

describe('What a form says is checked again here', () => {
  test('one field more than there is, in a resident or beside it, is refused', async () => {
    const { refusal, signIn } = await anOpenHome();
    await signIn('nurse');
    expect(await refusal('residents.admit', { identity: { ...edith, score: 3 } as never })).toBe('invalid');
    expect(await refusal('residents.admit', { identity: edith, actor: 'Moira' } as never)).toBe('invalid');
  });

  test('a lone half of a letter, a control character and a bare space are no name', async () => {
    const { call, signIn, sqlite } = await anOpenHome();
    await signIn('nurse');
    const before = everyRow(sqlite);
    for (const preferredName of ['\ud83c', 'Edi\u0000th', ' \u00a0 ', '', '\u001b[31mEdith', 'E'.repeat(61)]) {
      const answer = await call('residents.admit', { identity: { ...edith, preferredName } });
      expect(answer, JSON.stringify(preferredName)).toMatchObject({
        code: 'invalid',
        issues: [{ path: 'identity.preferredName', message: expect.stringMatching(plainLine) }],
      });
    }
    expect(everyRow(sqlite)).toEqual(before);
  });

  test('another resident’s person cannot be changed by naming both', async () => {
    const { done, refusal, signIn } = await anOpenHome();
    await signIn('nurse');
    const one = await done('residents.admit', { identity: edith });
    const other = await done('residents.admit', { identity: { ...edith, room: '7' } });
    const details = { name: 'Susan Hartley', relation: 'Daughter', standing: 'family' as const, contact: null };
    const { person } = await done('people.add', { resident: one.resident, details });
    expect(await refusal('people.changeDetails', { resident: other.resident, person, details })).toBe('no-such-person');
  });

  test('a draft is its author’s alone', async () => {
    const { done, signIn, signOut } = await anOpenHome();
    await signIn('nurse');
    const { resident } = await done('residents.admit', { identity: edith });
    const which = { resident, form: 'daily-choice' };
    await done('drafts.save', { ...which, value: '{"words":"half a sentence"}' });
    await signOut();
    await signIn('manager');
    expect(await done('drafts.get', which)).toBeNull();
    await done('drafts.drop', which);
    await signOut();
    await signIn('nurse');
    expect(await done('drafts.get', which)).toMatchObject({ value: '{"words":"half a sentence"}' });
  });

  test('who looked at whom is one row a quarter of an hour', async () => {
    const { done, signIn, sqlite, pass } = await anOpenHome();
    await signIn('nurse');
    const { resident } = await done('residents.admit', { identity: edith });
    for (const seconds of [0, 60, 120, 170, 170, 170, 170, 170]) {
      pass(seconds);
      await done('residents.get', { resident });
    }
    expect(sqlite.prepare('SELECT quarter_hour FROM look ORDER BY 1').pluck().all()).toEqual([
      '2026-03-03T09:15:00.000Z',
      '2026-03-03T09:30:00.000Z',
    ]);
  });
});
