import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  brokenRules,
  type DailyChoice,
  dailyChoice,
  type Expression,
  expressionInWords,
  isHeard,
  isOwed,
  namesOf,
  ownWordsOf,
  promptsOf,
} from '../../../db/daily-choices/model.ts';
import { staffId } from '../../../db/words/model.ts';
import { type Changes, declinedBoth, nothingSeen, teaOrJuice, thing } from './sample.ts';

const grace = staffId.parse('0195582e-0000-7000-8000-00000000000a');
const record = (changes?: Changes) => teaOrJuice(grace, changes);
const messages = (changes: Changes) => brokenRules(record(changes)).map(({ message }) => message);
const later = { type: 'later', due: { precision: 'part-of-day', day: '2026-03-03', part: 'tea' } } as const;

describe('What can be written', () => {
  test.each<[string, Changes]>([
    ['a choice made by reaching', {}],
    ['a decline', declinedBoth],
    ['that no choice could be seen', nothingSeen],
    ['something that nobody offered', { choice: { answer: { type: 'chose-other', what: 'A glass of stout' } } }],
    ['both of what was offered', { choice: { answer: { type: 'chosen', options: [0, 1] } } }],
    [
      'one thing offered and declined',
      { ...declinedBoth, choice: { ...declinedBoth.choice, domain: 'washing', offered: [thing('A bath')] } },
    ],
    [
      'a decline that was gone against',
      {
        ...declinedBoth,
        choice: {
          ...declinedBoth.choice,
          delivery: { outcome: { type: 'done-anyway', why: 'Skin was sore' }, reaction: null },
        },
      },
    ],
  ])('The record takes %s', (_, changes) => {
    expect(dailyChoice.safeParse(record(changes)).success).toBe(true);
  });
});

describe('Silence is never a choice', () => {
  test.each<[string, Partial<DailyChoice['choice']>]>([
    ['a yes', {}],
    ['something else', { answer: { type: 'chose-other', what: 'Coffee' } }],
    ['a decline', { ...declinedBoth.choice }],
  ])('Silence alone cannot carry %s', (_, choice) => {
    expect(messages({ choice, seen: { expressedBy: ['silence'] } })).toContain(
      'Silence is never a choice. Say what you saw, or record that no choice could be seen.',
    );
  });

  test('Whatever else is on the page, an answer needs something seen or heard', () => {
    const expressions = fc.uniqueArray(fc.constantFrom(...namesOf(expressionInWords)), { minLength: 1 });
    fc.assert(
      fc.property(expressions, (expressedBy: Expression[]) => {
        const taken = dailyChoice.safeParse(record({ seen: { expressedBy } })).success;
        expect(taken).toBe(expressedBy.every((each) => each !== 'silence'));
      }),
    );
  });

  test('"No response" stands alone: it is not put beside a smile, or beside words', () => {
    expect(messages({ seen: { expressedBy: ['silence', 'face'] } })).toHaveLength(1);
    expect(messages({ ...nothingSeen, words: { said: 'Tea', language: null } })).not.toEqual([]);
  });

  test('Silence lights nothing on the home board', () => {
    expect(isHeard(['silence'])).toBe(false);
    expect(ownWordsOf({ expressedBy: ['silence'], observed: 'Slept' }, null)).toBeNull();
    expect(ownWordsOf({ expressedBy: ['face', 'took'], observed: null }, null)).toEqual({
      mode: 'showed',
      words: 'Smiled, or the face changed and reached or took it.',
    });
  });
});

describe('Where no choice could be seen', () => {
  test('It says how it was taken, for that is the only answer there is', () => {
    const untold = { ...nothingSeen.choice, delivery: { outcome: { type: 'delivered' }, reaction: null } } as const;
    expect(messages({ ...nothingSeen, choice: untold })).toEqual([
      'Please say how it was taken: that is the only answer there is.',
    ]);
  });

  test('Nothing is read into it', () => {
    const read = { ...nothingSeen.choice, reading: { meaning: 'Tea, I think', certainty: 'probable' } } as const;
    expect(messages({ ...nothingSeen, choice: read })).toEqual([
      'Where no choice could be seen there is nothing to read into it.',
    ]);
  });
});

describe('Offered, chosen and delivered are three facts', () => {
  test('Only what was offered can be chosen', () => {
    expect(messages({ choice: { answer: { type: 'chosen', options: [2] } } })).toHaveLength(1);
  });

  test('The same thing is not offered twice', () => {
    expect(messages({ choice: { offered: [thing('Tea'), thing('tea')] } })).toEqual([
      'The same thing is offered twice.',
    ]);
  });

  test('A decline is kept to or gone against; it is not "delivered"', () => {
    const choice = { ...declinedBoth.choice, delivery: { outcome: { type: 'delivered' }, reaction: null } } as const;
    expect(messages({ ...declinedBoth, choice })).toHaveLength(1);
  });

  test('What was chosen is not "left as wished"', () => {
    expect(messages({ choice: { delivery: { outcome: { type: 'left-as-wished' }, reaction: null } } })).toHaveLength(1);
  });

  test.each(['safety', 'other'] as const)('Not given for "%s" says why in words', (reason) => {
    const outcome = { type: 'not-delivered', reason, text: null } as const;
    expect(messages({ choice: { delivery: { outcome, reaction: null } } })).toEqual(['Please say why in a few words.']);
  });

  test('What was promised is owed until something comes of it', () => {
    const promised = { choice: { delivery: { outcome: later, reaction: null } }, later: [], withdrawn: null };
    const given = { delivery: { outcome: { type: 'delivered' }, reaction: null } } as const;
    expect(isOwed(promised)).toBe(true);
    expect(isOwed({ ...promised, later: [given] })).toBe(false);
    expect(isOwed({ ...promised, withdrawn: { reason: 'Wrong day' } })).toBe(false);
  });
});

describe('What was seen and what it was taken to mean', () => {
  test('An answer says how sure the member of staff is', () => {
    expect(messages({ choice: { reading: null } })).toEqual([
      'Please say how sure you are: clear, probable or unsure.',
    ]);
  });

  test('Words were spoken or signed by the person', () => {
    expect(messages({ words: { said: 'Not too strong', language: null } })).toEqual([
      'There are words here. Say that they were spoken, or signed.',
    ]);
    expect(
      messages({ words: { said: 'Not too strong', language: null }, seen: { expressedBy: ['took', 'spoke'] } }),
    ).toEqual([]);
  });

  test("There is no field for a relative's preference: one that is slipped in is refused", () => {
    const { choice, seen } = record();
    expect(dailyChoice.safeParse({ choice: { ...choice, familyPrefers: 'Juice' }, seen }).success).toBe(false);
    expect(dailyChoice.safeParse({ choice, seen: { ...seen, saidBy: 'daughter' } }).success).toBe(false);
    expect(
      dailyChoice.safeParse({ choice, seen, words: { said: 'Tea', language: null, speaker: 'daughter' } }).success,
    ).toBe(false);
  });

  test('A translation names who made it', () => {
    const words = {
      said: 'Paned, plîs',
      language: { language: 'Welsh', translation: 'A cuppa, please', translatedBy: null },
    };
    expect(messages({ words, seen: { expressedBy: ['spoke'] } })).toHaveLength(1);
  });

  test('A second answer is kept only where swapping the sides changed it', () => {
    expect(messages({ choice: { swap: { check: 'same', second: 1 } } })).toHaveLength(1);
    expect(messages({ choice: { swap: { check: 'changed', second: 1 } } })).toEqual([]);
  });
});

describe('Worth a second look, and nothing is stopped', () => {
  const prompts = (changes: Changes) => promptsOf(record(changes));

  test('Food or drink declined says "tell the nurse"; a declined bath does not', () => {
    expect(prompts(declinedBoth)).toEqual(['tell-the-nurse']);
    expect(prompts({ choice: { ...declinedBoth.choice, domain: 'food' } })).toEqual(['tell-the-nurse']);
    expect(prompts({ choice: { ...declinedBoth.choice, domain: 'washing' } })).toEqual([]);
  });

  test('An answer that changed with the sides is not clear', () => {
    expect(prompts({ choice: { swap: { check: 'changed', second: 1 } } })).toEqual(['answer-changed']);
  });

  test.each([
    ['a limit in the note', { note: 'Bed rails up after that.' }, 'a-limit'],
    ['a limit in what was seen', { seen: { observed: 'Pulled at the lap belt.' } }, 'a-limit'],
    ['a sore in the note', { note: 'Red heel, left.' }, 'weight-or-skin'],
    ['a bruise that was seen', { seen: { observed: 'Winced; bruise on the wrist.' } }, 'weight-or-skin'],
    [
      'weight, in what staff take it to mean',
      { choice: { reading: { meaning: 'Losing weight?', certainty: 'unsure' } } },
      'weight-or-skin',
    ],
    ['something taken away for good', { note: 'Agreed in handover: wine is no longer to be offered.' }, 'for-good'],
    ['another view', { note: 'Her daughter insists on the beige skirt.' }, 'views-differ'],
    ['distance', { note: 'The Methodist chapel is too far for the minibus.' }, 'four-weeks'],
  ] as const)('%s asks for a second look, and is saved all the same', (_, changes, prompt) => {
    expect(prompts(changes)).toEqual([prompt]);
    expect(messages(changes)).toEqual([]);
  });

  test('What the person says of locks and bruises is theirs, and is not searched', () => {
    const words = { said: 'They locked me in the coal hole. I was black with bruises.', language: null };
    expect(prompts({ words, seen: { expressedBy: ['spoke'] } })).toEqual([]);
  });

  test.each([
    'Her daughter came at three, and they shared the cake.',
    'Gave it away to Walter.',
    'Red cardigan, red cup.',
    'Watched the clock.',
    'Sore throat, so the lemon tea.',
    'Kept the door open.',
  ])('“%s” names neither a limit nor harm', (note) => expect(prompts({ note })).toEqual([]));

  test('A usual choice asks for nothing more', () => {
    expect(prompts({})).toEqual([]);
  });
});
