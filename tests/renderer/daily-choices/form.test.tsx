import { describe, expect, test } from 'vitest';
import { staffId } from '../../../db/words/model.ts';
import {
  answered,
  type ChoiceForm,
  emptyForm,
  express,
  missing,
  offer,
  recordOf,
  say,
  takeBack,
} from '../../../renderer/daily-choices/form.ts';
import { pictureFor } from '../../../renderer/daily-choices/pictures.ts';
import { readBack } from '../../../renderer/daily-choices/sentence.ts';
import { markPlace, notNoted, type Place } from '../../../renderer/daily-choices/stood.ts';

const grace = staffId.parse('0195582e-0000-7000-8000-00000000000a');
const edith = { preferredName: 'Edith', pronouns: 'she' } as const;
const offered: ChoiceForm = { ...offer(offer({ ...emptyForm, domain: 'drink' }, 'Tea'), 'Orange juice'), named: true };
const tea = answered(offered, { type: 'chosen', option: 0 });
const whole: ChoiceForm = { ...express(tea, 'took'), certainty: 'clear', outcome: 'delivered' };

describe('The form', () => {
  test('Starts empty: nothing is offered, seen, chosen or delivered before someone says so', () => {
    const { answer, certainty, outcome, expressedBy, howOffered, words } = emptyForm;
    expect({ answer, certainty, outcome, expressedBy, howOffered, words }).toEqual({
      answer: null,
      certainty: null,
      outcome: null,
      expressedBy: [],
      howOffered: [],
      words: '',
    });
  });

  test('Asks for the next thing, one question at a time, until it can be saved', () => {
    expect(missing(emptyForm, 'she')[0]).toBe('What was offered?');
    expect(missing(offered, 'she')[0]).toBe('What did she choose?');
    expect(missing(tea, 'she')[0]).toBe('What did you see?');
    expect(missing(whole, 'she')).toEqual([]);
    expect(recordOf(whole, grace)).toMatchObject({ record: { choice: { answer: { type: 'chosen', options: [0] } } } });
  });

  test('"No response" takes the answer off and says that no choice could be seen', () => {
    const silent = express(whole, 'silence');
    expect(silent).toMatchObject({
      answer: { type: 'no-choice-seen' },
      expressedBy: ['silence'],
      certainty: null,
      outcome: null,
    });
    expect(missing(silent, 'she')).toContain('What did you try?');
  });

  test('A tap on a dish after "No response" takes the silence off: what was seen is asked again', () => {
    const again = answered(express(whole, 'silence'), { type: 'chosen', option: 1 });
    expect(again.expressedBy).toEqual([]);
    expect(missing(again, 'she')[0]).toBe('What did you see?');
  });

  test('Words that are typed were spoken', () => {
    expect(say(tea, 'Ooh, that one.').expressedBy).toEqual(['spoke']);
    expect(say(express(tea, 'sign'), 'Tea').expressedBy).toEqual(['sign']);
  });

  test('What came of a choice is asked anew when it turns into a decline', () => {
    expect(answered(whole, { type: 'declined' })).toMatchObject({ outcome: null, certainty: 'clear' });
    expect(answered(whole, { type: 'chosen', option: 1 })).toMatchObject({ outcome: 'delivered' });
  });

  test('Taking something off that was offered takes the answer off too', () => {
    expect(takeBack(whole, 0)).toMatchObject({ answer: null, offered: [{ label: 'Orange juice' }] });
  });

  const placesIn = (form: ChoiceForm) => {
    const made = recordOf(form, grace);
    return 'record' in made ? made.record.choice.offered.map(({ side, place }) => [side, place]) : made.problems;
  };
  const marked = (form: ChoiceForm, place: Place, thing: number): ChoiceForm => ({
    ...form,
    stood: markPlace(form.stood, place, thing, form.offered.length),
  });

  test('Where things stood is kept only where it was marked; of two things the other one stood at the other end', () => {
    expect(placesIn(whole)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(placesIn(marked(whole, 'left', 1))).toEqual([
      ['right', null],
      ['left', null],
    ]);
    expect(placesIn(marked(marked(whole, 'left', 1), 'first', 0))).toEqual([
      ['right', 1],
      ['left', 2],
    ]);
    expect(placesIn(marked(marked(whole, 'left', 1), 'left', 1))).toEqual(placesIn(whole));
  });

  test('Of three things the middle one follows from both ends, and nothing stands at both', () => {
    const three: ChoiceForm = { ...offer({ ...whole, named: false }, 'Milk'), named: true };
    const ends = marked(marked(three, 'left', 2), 'right', 0);
    expect(placesIn(ends)).toEqual([
      ['right', null],
      ['middle', null],
      ['left', null],
    ]);
    expect(placesIn(marked(ends, 'right', 2))).toEqual([
      [null, null],
      [null, null],
      ['right', null],
    ]);
    expect(placesIn(marked(marked(three, 'first', 1), 'last', 2)).map(([, place]) => place)).toEqual([null, 1, 3]);
  });

  test('What was marked goes when what was offered changes: it was marked for those things', () => {
    const placed = marked(whole, 'left', 0);
    expect(takeBack(placed, 1).stood).toEqual(notNoted);
    expect(offer({ ...placed, named: false }, 'Milk').stood).toEqual(notNoted);
  });

  test('The same thing is not offered twice, however it is written', () => {
    expect(offer(offered, ' tea ').offered).toHaveLength(2);
  });
});

describe('The sentence that reads it back', () => {
  test('Says what was chosen first, and only what was entered', () => {
    expect(readBack(whole, edith)).toEqual({
      lead: 'Tea',
      rest: ', offered with Orange juice. Edith reached or took it. Clear. She has it.',
    });
    expect(readBack(emptyForm, edith)).toEqual({ lead: '', rest: '' });
  });

  test('Reads a decline as the full answer that it is', () => {
    const declined: ChoiceForm = {
      ...express(answered(offered, { type: 'declined' }), 'pushed-away'),
      outcome: 'left-as-wished',
    };
    expect(readBack(declined, edith)).toEqual({
      lead: 'Declined both',
      rest: ', offered: Tea or Orange juice. Edith pushed it away. Left as wished.',
    });
  });

  test('Speaks of a person as they wish to be spoken of', () => {
    const { rest } = readBack(whole, { preferredName: 'Sam', pronouns: 'they' });
    expect(rest).toContain('They have it.');
  });
});

test.each([
  ['Tea', 'tea'],
  ['Orange juice', 'cold-drink'],
  ['An orange', 'fruit'],
  ['Blue cardigan', 'shirt'],
  ['Something of her own', null],
])('"%s" is drawn as %s', (label, picture) => {
  expect(pictureFor(label)).toBe(picture);
});
