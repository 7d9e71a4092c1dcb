import { describe, expect, test } from 'vitest';
import type { Item } from '../../../db/life-history/model.ts';
import { entryId, personId, residentId, staffId } from '../../../db/words/model.ts';
import { type StoryItem, spanInWords, timelineOf } from '../../../renderer/life-history/order.ts';
import { emptySheet, readSheet, sheetOf } from '../../../renderer/life-history/sheet/form.ts';

const idOf = (last: number) => `019ca000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const grace = staffId.parse(idOf(1));
const susan = personId.parse(idOf(2));

const sought = {
  language: null,
  when: { precision: 'day', day: '2026-01-12' },
  how: 'over tea',
  understood: null,
} as const;
const statements: Item['words'][] = [
  { voice: 'person-now', mode: 'said', words: 'Up at four.', heardBy: grace, ...sought },
  {
    voice: 'person-now',
    mode: 'showed',
    words: 'Turned every cup.',
    heardBy: grace,
    ...sought,
    language: { language: 'Welsh', translation: 'x', translatedBy: 'Nia' },
  },
  {
    voice: 'person-documented',
    words: 'He asked me.',
    document: 'letter',
    writtenWhen: '1994',
    seenBy: grace,
    seenOn: '2026-01-12',
    ...sought,
  },
  {
    voice: 'person-reported',
    words: 'You talk to the peas.',
    reportedBy: { type: 'person', id: susan },
    basis: '1990s',
    ...sought,
  },
  {
    voice: 'person-reported',
    words: 'She told me.',
    reportedBy: { type: 'staff', id: grace },
    basis: 'in 2019',
    ...sought,
  },
  { voice: 'own-view', words: 'She was happiest outside.', person: susan, ...sought },
  { voice: 'staff', words: 'Sets six cups.', speaker: { type: 'staff', id: grace }, basis: 'observation', ...sought },
  {
    voice: 'staff',
    words: 'Grip is weaker.',
    speaker: { type: 'professional', name: 'A. Lee', role: 'OT' },
    basis: 'opinion',
    ...sought,
  },
];
const periods: Item['story']['period'][] = [
  { type: 'year', year: 1961, about: true },
  { type: 'years', from: 1953, to: 1961 },
  { type: 'decade', decade: 1950 },
  { type: 'now' },
  { type: 'always' },
  { type: 'words', words: 'when the pit closed', around: 1985 },
  { type: 'words', words: 'long ago', around: null },
];

const itemOf = (words: Item['words'], period: Item['story']['period'] = { type: 'now' }): Item => ({
  story: {
    heading: 'work',
    title: 'The early ovens',
    period,
    places: ['Co-op'],
    people: [
      { type: 'person', id: susan },
      { type: 'named', name: 'Stanley' },
    ],
    beside: null,
  },
  words,
  care: { useInCare: 'Tea at five.', say: null, avoid: 'Do not hurry.', lastSeenToHold: '2026-02-01' },
  photographs: [{ photo: { sha256: 'ab'.repeat(32), width: 3, height: 2 }, alt: 'At the oven' }],
  privacy: { tier: 'seniors' },
});

describe('The sheet', () => {
  test('What stands is opened for correction and saved again without a change', () => {
    for (const words of statements) expect(readSheet(sheetOf(itemOf(words), grace)).item).toEqual(itemOf(words));
    const [said] = statements;
    if (!said) throw new Error('no statement');
    for (const period of periods) {
      expect(readSheet(sheetOf(itemOf(said, period), grace)).item?.story.period).toEqual(period);
    }
  });

  test('Whose words they are comes first: without it nothing else is asked or saved', () => {
    expect(readSheet(emptySheet(grace)).problems).toEqual({ whose: 'Please say first whose words these are.' });
  });

  test('A relative named under another kind does not follow into the person’s own words', () => {
    const view = sheetOf(itemOf(statements[5] as Item['words']), grace);
    for (const whose of ['said', 'showed', 'documented'] as const) {
      const moved = { ...view, whose, document: 'letter', writtenWhen: '1994', seenOn: '2026-01-12' };
      const words = readSheet(moved).item?.words;
      expect(words?.voice).toMatch(/^person-(now|documented)$/);
      expect(JSON.stringify(words)).not.toContain(susan);
    }
  });

  test('The person’s words begin empty, whoever writes and whatever stands beside them', () => {
    expect(emptySheet(grace, idOf(9)).words).toBe('');
  });

  test('What is missing is named in plain words, each beside its own field', () => {
    const { problems } = readSheet({ ...emptySheet(''), whose: 'reported', language: 'Welsh', translation: 'x' });
    expect(problems).toEqual({
      words: 'Please write something here.',
      when: 'Please say when, as exactly as it is known.',
      reporter: 'Please name who told you.',
      basis: 'Please write something here.',
      translatedBy: 'Please name who translated it.',
      heading: 'Please choose what it is about.',
      title: 'Please write something here.',
      period: 'Please say when in the life this was: a year in four figures, a decade, or words.',
    });
  });
});

describe('The timeline', () => {
  const told = (last: number, period: Item['story']['period'], beside: number | null = null): StoryItem => {
    const base = itemOf(statements[0] as Item['words'], period);
    return {
      ...base,
      recordings: [],
      story: { ...base.story, beside: beside === null ? null : entryId.parse(idOf(beside)) },
      item: entryId.parse(idOf(last)),
      entry: entryId.parse(idOf(last)),
      entrySeq: last,
      resident: residentId.parse(idOf(3)),
      author: grace,
      writtenBy: grace,
      recordedAt: '2026-03-03T09:20:00.000Z',
      lastHeld: null,
      withdrawn: null,
      earlier: [],
    };
  };
  const all = { heading: null, voice: null };
  const order = (items: StoryItem[]) => timelineOf(items, all).map(({ entrySeq }) => entrySeq);

  test('Another telling follows the first at once; one whose first is not shown stands by itself', () => {
    const items = [
      told(10, { type: 'always' }),
      told(11, { type: 'decade', decade: 1950 }),
      told(12, { type: 'now' }, 10),
    ];
    expect(order(items)).toEqual([10, 12, 11]);
    expect(order(items.slice(1))).toEqual([11, 12]);
  });

  test('Two that point at each other are both shown, once', () => {
    expect(order([told(10, { type: 'now' }, 11), told(11, { type: 'now' }, 10)])).toEqual([10, 11]);
  });

  test('What was withdrawn is not on it', () => {
    const withdrawn = { reason: 'x', at: '2026-03-03T09:20:00.000Z', by: grace };
    expect(order([{ ...told(10, { type: 'now' }), withdrawn }])).toEqual([]);
  });

  test('A page says which years it spans', () => {
    const span = (...of: Item['story']['period'][]) => spanInWords(of.map((period, at) => told(at, period)));
    expect(span({ type: 'always' }, { type: 'years', from: 1953, to: 1961 })).toBe('Always to 1953');
    expect(span({ type: 'years', from: 1953, to: 1961 }, { type: 'now' })).toBe('1953 to now');
    expect(span({ type: 'words', words: 'when the pit closed', around: 1985 })).toBe('1985');
    expect(span({ type: 'now' }, { type: 'now' })).toBe('Now');
  });
});
