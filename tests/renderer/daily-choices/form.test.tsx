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
