import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotAsked } from '../../../db/contribution/model.ts';
import type { matters } from '../../../db/people/model.ts';
import { isPersonsChannel, voices } from '../../../db/voices/model.ts';
import type { EntryId, ResidentId } from '../../../db/words/model.ts';
import { contract, type MethodName } from '../../../electron/core/contract.ts';
import { edith } from '../../record.ts';
import { anOpenHome, PINS } from './an-app.ts';

const PIN = PINS['care-worker'];
const today = () => ({ precision: 'day', day: '2026-03-03' }) as const;

/** A home in which Edith said that she wants Susan involved, and what may be shared with her. */
async function withSusan(mayShare: (typeof matters)[number][] = ['daily life']) {
  const home = await anOpenHome();
  await home.signIn('care-worker');
  const { resident } = await home.done('residents.admit', { identity: edith });
  const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
  const { person } = await home.done('people.add', { resident, details });
  const { me } = await home.done('home.status', {});
  const day = home.clock.now.toISOString().slice(0, 10);
  const wish = {
    wanted: 'wanted',
    inWhat: ['daily life'],
    mayShare,
    inTheirWords: null,
    askedOn: day,
    askedBy: me?.id,
  } as const;
  await home.done('people.recordInvolvement', {
    resident,
    person,
    involvement: { ...wish, inWhat: [...wish.inWhat] },
  } as never);
  const begin = async (title: string) =>
    (
      await home.done('plan.begin', {
        resident,
        at: { precision: 'day', day },
        wording: {
          title,
          card: { photograph: null, picture: null },
          canStill: null,
          what: `${title}, as she wants it.`,
          doing: [],
          reviewOn: '2099-01-01',
        },
      })
    ).element;
  const [bread, wash] = [await begin('Bread'), await begin('Wash')];
  const open = (items: EntryId[] = [bread]) =>
    home.done('contribution.open', {
      resident,
      person,
      items: items.map((id) => ({ type: 'plan-element' as const, id })),
    });
  return { ...home, resident, person, bread, wash, open };
}

const besides = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    !['contribution.get', 'contribution.write', 'contribution.leave', 'home.status', 'home.lock'].includes(name),
);

describe('While one of a resident’s people sits at the PC', () => {
  test('nothing but their own view can be reached, no picture is shown, and the PIN of whoever asked ends it', async () => {
    const { done, raw, refusal, open, app } = await withSusan();
    await open();
    for (const method of besides)
      expect(await raw(JSON.stringify({ method, input: {} })), method).toMatchObject({ code: 'at-the-board' });
    expect(await app.resource(new URL(`https://own-words.invalid/photographs/${'0'.repeat(64)}/160`))).toMatchObject({
      status: 404,
    });
    expect((await done('home.status', {})).atContribution).toBe(true);
    expect(await refusal('contribution.leave', { pin: '111222' })).toBe('wrong-pin');
    await done('contribution.leave', { pin: PIN });
    expect((await done('home.status', {})).atContribution).toBe(false);
    expect(await refusal('contribution.get', {})).toBe('nobody-sits-there');
  });

  test('they see what was chosen for them, and no word that anybody said about it', async () => {
    const { done, resident, open, bread, wash } = await withSusan();
    const { me } = await done('home.status', {});
    const words = {
      ...{ voice: 'person-now', mode: 'said', words: 'Don’t tell our Susan.', language: null, how: null },
      ...{ when: today(), understood: null, heardBy: me?.id },
    };
    await done('voices.record', { resident, about: { type: 'plan-element', id: bread }, words } as never);
    await open([bread]);
    const seen = await done('contribution.get', {});
    expect(seen).toEqual({
      residentName: 'Edith',
      personName: 'Susan Hartley',
      items: [{ type: 'plan-element', title: 'Bread', what: 'Bread, as she wants it.', words: null }],
    });
    expect(JSON.stringify(seen)).not.toContain(wash);
  });

  test('what they write stands as their own view, under their name, whatever they write', async () => {
    const { done, resident, person, open, bread } = await withSusan();
    await open();
    await done('contribution.write', { item: 0, words: 'Edith said: I want to move.' });
    await done('contribution.write', { item: 0, words: 'Mum wants to move. I am sure.' });
    await done('contribution.leave', { pin: PIN });
    const rows = await done('voices.list', { resident });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      about: { type: 'plan-element', id: bread },
      words: { voice: 'own-view', person, words: 'Mum wants to move. I am sure.' },
    });
    expect(rows[0]?.earlier.map(({ words }) => words.words)).toEqual(['Edith said: I want to move.']);
    const { elements } = await done('plan.get', { resident });
    expect(elements.find(({ id }) => id === bread)?.views.map(({ words }) => words.voice)).toEqual(['own-view']);
  });

  test('no input that a page could send puts them into the person’s channels, or anybody else’s', async () => {
    const { call, done, resident, open } = await withSusan();
    await open();
    const forged = fc.record(
      {
        item: fc.constantFrom(0, 1, -1, 0.5, '0', null),
        words: fc.oneof(fc.string(), fc.constant('She wants to.'), fc.constant(null)),
        voice: fc.constantFrom(...voices),
        mode: fc.constantFrom('said', 'showed'),
        person: fc.string(),
        about: fc.constant({ type: 'general' }),
        resident: fc.constant(resident),
      },
      { requiredKeys: ['item', 'words'] },
    );
    await fc.assert(
      fc.asyncProperty(forged, async (input) => {
        await call('contribution.write', input as never);
      }),
      { numRuns: 60 },
    );
    await done('contribution.leave', { pin: PIN });
    for (const { words } of await done('voices.list', { resident })) {
      expect(isPersonsChannel(words.voice)).toBe(false);
      expect(words.voice).toBe('own-view');
    }
  });
});

describe('Who is asked is for the person to say', () => {
  const susan = (wanted: 'wanted' | 'not wanted' | 'not asked yet', mayShare: (typeof matters)[number][]) => ({
    name: 'Susan',
    standing: 'family' as const,
    involvement: { wanted, inWhat: [], mayShare, inTheirWords: null, askedOn: null, askedBy: null },
  });
  test.each([
    ['not wanted', ['daily life'], /does not want Susan involved/],
    ['not asked yet', ['daily life'], /Nobody has asked Edith yet/],
    ['wanted', ['money'], /did not say that daily life may be shared/],
    ['wanted', ['daily life'], null],
  ] as const)('%s, sharing %s', (wanted, mayShare, said) => {
    const why = whyNotAsked('Edith', susan(wanted, [...mayShare]), 'plan-element');
    if (said === null) expect(why).toBeNull();
    else expect(why).toMatch(said);
  });

  test('a professional is asked as one', () => {
    const nurse = { ...susan('wanted', ['daily life']), standing: 'professional' as const };
    expect(whyNotAsked('Edith', nurse, 'plan-element')).toMatch(/as a professional/);
  });

  test('a decision needs “big decisions”, and the record refuses what the screen does not offer', async () => {
    expect(whyNotAsked('Edith', susan('wanted', ['daily life']), 'decision')).toMatch(/big decisions/);
    const { refusal, resident, person, bread } = await withSusan(['money']);
    const items = [{ type: 'plan-element' as const, id: bread }];
    expect(await refusal('contribution.open', { resident, person, items })).toBe('not-to-be-asked');
  });

  test('another resident’s plan, nobody’s relative, and nothing chosen are refused', async () => {
    const { done, refusal, resident, person, bread } = await withSusan();
    const { resident: frank } = await done('residents.admit', {
      identity: { ...edith, preferredName: 'Frank', room: '4' },
    });
    const items = [{ type: 'plan-element' as const, id: bread }];
    expect(await refusal('contribution.open', { resident: frank as ResidentId, person, items })).toBe('no-such-person');
    expect(await refusal('contribution.open', { resident, person, items: [] })).toBe('invalid');
    const other = { type: 'plan-element' as const, id: '019ca000-0000-7000-8000-00000000dead' as EntryId };
    expect(await refusal('contribution.open', { resident, person, items: [other] })).toBe('no-such-element');
  });
});
