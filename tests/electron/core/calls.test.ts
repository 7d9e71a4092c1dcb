import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { methodNamed } from '../../../electron/core/contract.ts';
import { edith } from '../../record.ts';
import { anOpenHome, everyRow } from './an-app.ts';
import { plainLine, wrongWith } from './answers.ts';

async function asked(opened: { app: { call(message: string): Promise<string> } }, message: string) {
  const { answer, problem } = wrongWith(await opened.app.call(message));
  expect(problem, message.slice(0, 200)).toBeNull();
  return answer;
}

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

  const millions = 3_000_000;
  test.each([
    ['keys by the million', `{"method":"residents.list","input":{${'"a":1,'.repeat(millions)}"b":1}}`],
    ['numbers by the million', `{"method":"photographs.keep","input":{"image":[${'1,'.repeat(millions)}1]}}`],
    ['a text in no file’s place', JSON.stringify({ method: 'staff.add', input: { pin: '1'.repeat(5_000_000) } })],
    [
      'more values than any form',
      JSON.stringify({ method: 'staff.add', input: Array.from({ length: 60_000 }, () => 1) }),
    ],
    ['lists within lists', `{"method":"residents.list","input":${'[['.repeat(60_000)}${']]'.repeat(60_000)}}`],
  ])('%s: refused before anybody has to wait for it', async (_, message) => {
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
