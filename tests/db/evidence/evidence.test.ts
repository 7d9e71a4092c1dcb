import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, type RuleId, rules } from '../../../db/evidence/model.ts';
import { recordsFrom } from '../../../db/evidence/records.ts';
import { sentencesOf } from '../../../db/evidence/sentence.ts';
import { figuresOf } from './figures.ts';

const flagged = (text: string, more: { voice?: string; field?: string } = {}) =>
  checkText({ text, ...more }).map(({ rule }) => rule);

/** Sentences that a rule is for, and sentences like them that it leaves alone (rules.md). */
const table: readonly (readonly [RuleId, fires: readonly string[], silent: readonly string[]])[] = [
  [
    'T1',
    ['NOK aware and happy with plan.', 'Family were all kept informed.', 'Daughter Preeti fully in agreement.'],
    ['Susan, her daughter, said on 3 March “I would rather she napped”, so a nap is offered at two.'],
  ],
  [
    'T2',
    ['Choices offered throughout the day.', 'His preferences are respected.', 'Encouraged to make own choices.'],
    ['Choice of cod or pie shown on two plates, put her thumb in the pie.'],
  ],
  [
    'T4',
    ['Son signed the consent form.', 'Verbal consent given by next of kin.'],
    ['His wife cannot consent for him and was told so.'],
  ],
  [
    'T5',
    ['Edith lacks capacity.', 'No capacity.'],
    ['Ivy lacks capacity to decide about the hernia operation at this time.'],
  ],
  [
    'T6',
    ['Did not go out due to dementia.', 'She shouts because of her Alzheimer’s.'],
    ['Because of her dementia she could not retain which stairs were hers, asked ten minutes later.'],
  ],
  [
    'T7',
    ['It is in his best interests to stay here.'],
    ['Staying was weighed against the fare: best interests, because she says “my window” each night.'],
  ],
  ['T8', ['Seemed happy enough.', 'He appeared settled.'], ['Seemed happy: hummed and tapped the table.']],
  [
    'T9',
    ['No change, continue with current plan.', 'Remains the same.'],
    ['No change: on 3 March he said “nine’s lovely”.'],
  ],
  [
    'T10',
    ['Non-compliant with shower.', 'Wandering again all night.', 'Refused personal care.'],
    ['Declined the shower, took the flannel.', 'Filled the bird feeder with her.'],
  ],
  [
    'T11',
    ['Bath at six decided in best interests.'],
    ['Bed rails and sedation were looked at in her best interests, with hair down.'],
  ],
  [
    'T13',
    ['Eventually agreed to a bath.', 'Persuaded to take his tablets.'],
    ['Asked again at three; he stood up and came.'],
  ],
  [
    'T15',
    ['Bed rails in situ.', 'Keypad on the door.'],
    ['Bed rails tried for two nights and stopped, low bed instead.'],
  ],
  [
    'T16',
    ['No point asking, she won’t remember.', 'At her age it is kinder not to.'],
    ['Asked, and she pointed to the garden.'],
  ],
  [
    'T17',
    ['It was felt that he should move.', 'Decision made by the team.'],
    ['Moira Keane decided, because he sang there each week.'],
  ],
  [
    'T18',
    ['Dignity maintained at all times.', 'Person-centred care given.'],
    ['Knocked and waited; he said “come in then”.'],
  ],
  ['T19', ['All needs were attended to appropriately.', 'Fine overnight.'], ['Nodded.', 'Took the yellow one.']],
];

describe('The text rules (rules.md)', () => {
  test.each(table)('%s finds what it is for and leaves alone what is like it', (rule, fires, silent) => {
    for (const text of fires) expect(flagged(text), text).toContain(rule);
    for (const text of silent) expect(flagged(text), text).not.toContain(rule);
  });

  test('each has an id, a version, a reason, a source and an example that it would not challenge', () => {
    for (const { id, version, severity, title, message, why, source, example } of rules) {
      expect([version, severity, title, message, why, source].every(Boolean), id).toBe(true);
      expect(flagged(example), `${id}: ${example}`).toEqual([]);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('T3: in the person’s voice, or where a decision is written, what family want is no answer', () => {
    expect(flagged('Daughter wants an early start.', { voice: 'person' })).toContain('T3');
    expect(flagged('Son insists on bed at seven.', { field: 'decision' })).toContain('T3');
    expect(flagged('Niece wanted the lights off at nine, Olive left hers on.')).toEqual([]);
  });

  test('T12 hides T3, and T4 hides T14: one prompt for one thing', () => {
    const heard = flagged('His son says he wants bed at seven; son decided.', { voice: 'person' });
    expect(heard).toContain('T12');
    expect(heard).not.toContain('T3');
    const signed = flagged('Daughter signed and nodded.', { field: 'consent' });
    expect(signed).toContain('T4');
    expect(signed).not.toContain('T14');
  });

  test('T14: a nod where understanding is asked for is a prompt; told back, it is none', () => {
    expect(flagged('He nodded at the picture of the needle.', { field: 'understanding' })).toContain('T14');
    expect(flagged('He nodded and told us what the needle is for.', { field: 'understanding' })).not.toContain('T14');
    expect(flagged('He nodded at the picture of the needle.')).not.toContain('T14');
  });

  test('The person’s verbatim words are exempt from T10, T13 and T16, and are never called vague', () => {
    for (const text of ['They made me have a bath, I’m no feeder.', 'No point asking me, love.', 'All right then.']) {
      expect(flagged(text, { voice: 'person-now' })).toEqual([]);
      expect(flagged(text, { voice: 'person-documented' })).toEqual([]);
    }
    expect(flagged('She said “they made me have it, I’m no feeder” and shut the door.')).toEqual([]);
    // What somebody saw is a report, also in the person's voice.
    expect(flagged('Seemed happy.', { voice: 'person-now', field: 'observed' })).toContain('T8');
  });

  test('A flag shows the very words, which stand in the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table.flatMap(([, fires]) => fires)),
        fc.constantFrom('', 'Took tea. '),
        (text, before) => {
          for (const { quote } of checkText({ text: before + text })) expect(before + text).toContain(quote);
        },
      ),
    );
  });

  test('Whatever is typed, it answers and stays silent about nothing typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(Array.isArray(checkText({ text }))).toBe(true);
      }),
    );
    expect(checkText({ text: '  \n ' })).toEqual([]);
    // Nothing that is typed keeps it busy.
    for (const hard of ['family '.repeat(2500), '"'.repeat(9000), 'a'.repeat(20_000), 'no capacity to '.repeat(1200)])
      expect(Array.isArray(checkText({ text: hard.slice(0, 20_000) }))).toBe(true);
  });
});

describe('Sentences', () => {
  test('a title, a quotation and a new line', () => {
    const texts = (text: string) => sentencesOf(text).map((each) => each.text);
    expect(texts('Mrs. P had soup. Then tea.')).toEqual(['Mrs. P had soup.', 'Then tea.']);
    expect(texts('“Not you. The tall one.” So I called Grace.')).toEqual([
      '“Not you. The tall one.”',
      'So I called Grace.',
    ]);
    expect(texts('Settled\nSlept well')).toEqual(['Settled', 'Slept well']);
  });
});

describe('Vague or particular, on labelled sentences', () => {
  // The aim is 90 % and 5 %. The second list was written by somebody who had not seen the rules, and was not read while
  // they were made: 87 % and 5 % are reached on it. These floors are what was measured, so that a change for the worse
  // is seen.
  test.each([
    ['develop.jsonl', 96, 2],
    ['held-back.jsonl', 87, 5],
  ])('%s: at least %i %% of the vague found, at most %i %% of the particular flagged', (file, found, wrongly) => {
    const { vague, particular } = figuresOf(file);
    expect((100 * vague.flagged) / vague.of).toBeGreaterThanOrEqual(found);
    expect((100 * particular.flagged) / particular.of).toBeLessThanOrEqual(wrongly);
  });
});

describe('What can be brought', () => {
  test('JSON lines with whatever else stands in them, and CSV with a column of text', () => {
    expect(recordsFrom('{"text":"a","id":7}\n\n{"text":"b","voice":"person"}\r\n')).toEqual([
      { text: 'a', id: 7 },
      { text: 'b', voice: 'person' },
    ]);
    expect(recordsFrom('\uFEFFRoom,Notes,Voice\n3,"Ate, then slept",staff\n4,,\n')).toEqual([
      { text: 'Ate, then slept', voice: 'staff' },
    ]);
    expect(recordsFrom('All needs met.\nSettled.\n')).toEqual([{ text: 'All needs met.' }, { text: 'Settled.' }]);
  });

  test.each([
    ['', /nothing to check/],
    ['{"text":"a"}\n{"text":', /Line 2 is not/],
    ['{"words":"a"}', /Line 1 is not/],
    [`{"text":"${'a'.repeat(20_001)}"}`, /Line 1 is not/],
    ['room,colour\n3,blue', /no|neither/],
    ['text\n"never closed', /neither JSON lines nor CSV|Row/],
  ])('%s is refused in one plain line', (content, said) => {
    expect(() => recordsFrom(content)).toThrow(said);
  });
});
