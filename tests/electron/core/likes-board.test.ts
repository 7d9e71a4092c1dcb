import { describe, expect, test } from 'vitest';
import type { KeptBoard } from '../../../db/likes/model.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { contract, type MethodName } from '../../../electron/core/contract.ts';
import { edith } from '../../record.ts';
import { anOpenHome, PINS } from './an-app.ts';

const PIN = PINS['care-worker'];
const card = (label: string) => ({ label, photograph: null, picture: null });

async function givenTheCards() {
  const home = await anOpenHome();
  await home.signIn('care-worker');
  const { resident } = await home.done('residents.admit', { identity: edith });
  const question = { resident, topic: 'Food in the evening', cards: ['Soup', 'Sandwich', 'Fish'].map(card) };
  return { ...home, resident, question };
}
const besides = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    !['likesBoard.get', 'likesBoard.move', 'likesBoard.leave'].includes(name) &&
    !['home.status', 'home.lock'].includes(name),
);

describe('While the cards are in a resident’s hands', () => {
  test('nothing but the board can be reached, it does not lock, and the PIN of whoever gave it ends it', async () => {
    const { done, raw, refusal, question, pass } = await givenTheCards();
    await done('likesBoard.open', question);
    for (const method of besides)
      expect(await raw(JSON.stringify({ method, input: {} })), method).toMatchObject({ code: 'at-the-board' });
    pass(3 * 60 * 60);
    expect((await done('home.status', {})).atLikesBoard).toBe(true);
    expect(await refusal('likesBoard.leave', { pin: '111222' })).toBe('wrong-pin');
    await done('likesBoard.leave', { pin: PIN });
    expect((await done('home.status', {})).atLikesBoard).toBe(false);
    expect(await done('residents.list', {})).toHaveLength(1);
  });

  test('a card lies where it was put last, and a power cut costs none; nothing of it is in the record yet', async () => {
    const { done, refusal, question, resident, app, signIn } = await givenTheCards();
    await done('likesBoard.open', question);
    await done('likesBoard.move', { card: 0, place: 'like' });
    await done('likesBoard.move', { card: 1, place: 'do-not-like' });
    await done('likesBoard.move', { card: 1, place: 'not-sure' });
    const { cards } = await done('likesBoard.move', { card: 0, place: null });
    expect(cards.map(({ place }) => place)).toEqual([null, 'not-sure', null]);
    expect(await refusal('likesBoard.move', { card: 3, place: 'like' })).toBe('not-on-the-board');
    if (app.state.session) app.state.session = null;
    await signIn('care-worker');
    expect(await refusal('likesBoard.get', {})).toBe('no-board');
    const draft = await done('drafts.get', { resident, form: 'likes-board' });
    expect(JSON.parse(draft?.value ?? '{}')).toMatchObject({ topic: 'Food in the evening', cards });
    expect(await done('likes.list', { resident })).toEqual([]);
  });
});

describe('A board that is kept', () => {
  const laid = (staff: KeptBoard['seen']['observer'], over: Partial<KeptBoard> = {}): KeptBoard => ({
    board: {
      topic: 'Food in the evening',
      cards: [
        { ...card('Soup'), place: 'like' },
        { ...card('Fish'), place: 'do-not-like' },
        { ...card('Sandwich'), place: null },
      ],
    },
    seen: { moved: 'the person', observed: 'Held the soup for a while.', observer: staff },
    words: { said: 'Fish has bones.', language: null },
    note: 'Perhaps without bones?',
    ...over,
  });

  test('is drawn again from what was kept, its voices apart, and the record rebuilt says the same', async () => {
    const { done, resident, staff, sqlite, app } = await givenTheCards();
    const kept = laid(staff['care-worker']);
    await done('likes.keep', { resident, kept });
    const [row] = await done('likes.list', { resident });
    expect(row).toMatchObject({ ...kept, withdrawn: null, author: staff['care-worker'] });
    const found = await done('search.inRecord', { resident, text: 'bones' });
    expect(found.areas[0]?.hits.map(({ voice }) => voice)).toEqual(['staff', 'said']);
    const shown = async () => [
      await done('likes.list', { resident }),
      await done('search.inRecord', { resident, text: 'bones' }),
    ];
    const before = await shown();
    const { ledger } = app.state.home?.record ?? {};
    if (!ledger) throw new Error('The home is open.');
    rebuildProjections(sqlite, ledger);
    expect(await shown()).toEqual(before);
  });

  test('has a card that was laid, each card once, and somebody who works here as its witness', async () => {
    const { refusal, resident, staff } = await givenTheCards();
    const refused = (kept: KeptBoard) => refusal('likes.keep', { resident, kept });
    const mine = staff['care-worker'];
    const aside = [{ ...card('Soup'), place: null }];
    expect(await refused(laid(mine, { board: { topic: 'Food', cards: aside } }))).toBe('invalid');
    const twice = [
      { ...card('Soup'), place: 'like' as const },
      { ...card('soup'), place: 'not-sure' as const },
    ];
    expect(await refused(laid(mine, { board: { topic: 'Food', cards: twice } }))).toBe('invalid');
    expect(await refused(laid(staff.inspector))).toBe('not-a-witness');
  });

  test('that does not stand is withdrawn with why, once, and found no more', async () => {
    const { done, refusal, resident, staff } = await givenTheCards();
    const { board } = await done('likes.keep', { resident, kept: laid(staff['care-worker']) });
    await done('likes.withdraw', { resident, board, reason: 'She was asleep' });
    expect((await done('likes.list', { resident }))[0]?.withdrawn).toMatchObject({ reason: 'She was asleep' });
    expect(await refusal('likes.withdraw', { resident, board, reason: 'Again' })).toBe('no-such-board');
    expect((await done('search.inRecord', { resident, text: 'bones' })).areas).toEqual([]);
  });
});
