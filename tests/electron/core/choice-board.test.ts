import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { BoardQuestion } from '../../../db/choice-board/model.ts';
import { contract, type Input, type MethodName } from '../../../electron/core/contract.ts';
import { edith } from '../../record.ts';
import { anOpenHome, PINS } from './an-app.ts';

const image = async (background: string) =>
  (
    await sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer()
  ).toString('base64');

/** A home where Grace has put tea and juice in front of Edith, with a photograph of the mug. */
async function givenTheBoard() {
  const home = await anOpenHome();
  await home.signIn('care-worker');
  const { resident } = await home.done('residents.admit', { identity: edith });
  const mug = await home.done('photographs.keep', { image: await image('#1f4e8c') });
  const face = await home.done('photographs.keep', { image: await image('#7a3b5e') });
  const question: Input<'choiceBoard.open'> = {
    resident,
    domain: 'drink',
    things: [
      { label: 'Tea', photograph: mug, picture: null },
      { label: 'Orange juice', photograph: null, picture: 'cold-drink' },
    ] satisfies BoardQuestion['things'],
    voice: null,
  };
  return { ...home, resident, mug, face, question };
}

const PIN = PINS['care-worker'];
const besides = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    !['choiceBoard.get', 'choiceBoard.touch', 'choiceBoard.askAgain', 'choiceBoard.leave'].includes(name) &&
    !['home.status', 'home.lock'].includes(name),
);

describe('While the screen is in a resident’s hands', () => {
  test('nothing but the board can be reached, by whatever way a page may ask, and nobody can sign in over it', async () => {
    const { done, raw, question } = await givenTheBoard();
    await done('choiceBoard.open', question);
    expect(besides.length).toBeGreaterThan(80);
    for (const method of besides) {
      expect(await raw(JSON.stringify({ method, input: {} })), method).toMatchObject({ code: 'at-the-board' });
    }
    expect(await done('home.status', {})).toMatchObject({ state: 'signed-in', atChoiceBoard: true });
  });

  test('of all pictures of the home, those on the board alone are shown', async () => {
    const { app, done, question, mug, face } = await givenTheBoard();
    const status = async ({ sha256 }: { sha256: string }) =>
      (await app.resource(new URL(`https://own-words.invalid/photographs/${sha256}/320`)))?.status;
    expect(await status(face)).toBe(200);
    await done('choiceBoard.open', question);
    expect(await status(mug)).toBe(200);
    expect(await status(face)).toBe(404);
  });

  test('it does not lock, however long the answer takes; afterwards it does again', async () => {
    const { done, question, pass } = await givenTheBoard();
    await done('choiceBoard.open', question);
    pass(3 * 60 * 60);
    expect((await done('home.status', {})).atChoiceBoard).toBe(true);
    await done('choiceBoard.leave', { pin: PIN });
    pass(181);
    expect((await done('home.status', {})).state).toBe('signed-out');
  });

  test('it is left with the PIN of whoever gave it, and wrong ones are counted and kept', async () => {
    const { done, refusal, question, sqlite } = await givenTheBoard();
    await done('choiceBoard.open', question);
    expect(await refusal('choiceBoard.leave', { pin: '111222' })).toBe('wrong-pin');
    expect(await refusal('choiceBoard.leave', { pin: PINS.manager })).toBe('wrong-pin');
    expect((await done('home.status', {})).atChoiceBoard).toBe(true);
    expect(sqlite.prepare("SELECT count(*) FROM refused_try WHERE method = 'choiceBoard.leave'").pluck().get()).toBe(2);
    await done('choiceBoard.leave', { pin: PIN });
    expect(await done('residents.list', {})).toHaveLength(1);
  });

  test('a login that ends takes the board with it', async () => {
    const { done, signIn, signOut, staff, question, pass } = await givenTheBoard();
    await signOut();
    await signIn('manager');
    const ends = '2026-03-03T12:00:00.000Z';
    await done('staff.changeAccess', { staff: staff['care-worker'], role: 'care-worker', ends });
    await signOut();
    await signIn('care-worker');
    await done('choiceBoard.open', question);
    pass(24 * 60 * 60);
    expect(await done('home.status', {})).toMatchObject({ state: 'signed-out', atChoiceBoard: false });
  });
});

describe('What is touched', () => {
  test('is kept as it is touched: a power cut costs no answer', async () => {
    const { done, refusal, question, resident, signIn, app } = await givenTheBoard();
    await done('choiceBoard.open', question);
    await done('choiceBoard.touch', { thing: 0 });
    await done('choiceBoard.askAgain', { swap: true });
    const { rounds } = await done('choiceBoard.touch', { thing: 0 });
    expect(rounds).toEqual([
      { order: [0, 1], touched: [0] },
      { order: [1, 0], touched: [0] },
    ]);
    expect(await refusal('choiceBoard.touch', { thing: 2 })).toBe('not-on-the-board');
    // As after a cut: the program knows of no board any more.
    if (app.state.session) app.state.session = null;
    await signIn('care-worker');
    expect(await refusal('choiceBoard.get', {})).toBe('no-board');
    const draft = await done('drafts.get', { resident, form: 'choice-board' });
    expect(JSON.parse(draft?.value ?? '{}')).toMatchObject({ domain: 'drink', rounds });
  });

  test('writes nothing into the record: only staff who saw it say that it was a choice', async () => {
    const { done, question, resident } = await givenTheBoard();
    await done('choiceBoard.open', question);
    await done('choiceBoard.touch', { thing: 1 });
    await done('choiceBoard.leave', { pin: PIN });
    expect(await done('dailyChoices.list', { resident })).toEqual([]);
  });

  test('a picture that was never kept cannot be put on the board', async () => {
    const { refusal, question } = await givenTheBoard();
    const madeUp = { sha256: 'ab'.repeat(32), width: 10, height: 10 };
    const things = question.things.map((thing) => ({ ...thing, photograph: madeUp }));
    expect(await refusal('choiceBoard.open', { ...question, things })).toBe('no-picture');
  });
});
