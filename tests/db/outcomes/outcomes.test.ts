import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { outcomeCommands } from '../../../db/outcomes/commands.ts';
import { outcomeMethods } from '../../../db/outcomes/methods.ts';
import {
  besideInWords,
  helpInWords,
  type Seen,
  type Sign,
  signInWords,
  takenInWords,
} from '../../../db/outcomes/model.ts';
import { getOutcomes } from '../../../db/outcomes/queries.ts';
import { besideOf, helpBetween, type Offered, offeredInSight, weeksBack } from '../../../db/outcomes/rules.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { dayPlus, londonInstant } from '../../../db/time/model.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { openTestRecord } from '../../record.ts';
import { teaOrJuice, thing } from '../daily-choices/sample.ts';
import { anyStaff, said } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const on = (day: string) => ({ precision: 'day', day }) as const;
const today = on('2026-03-03');

function open() {
  const home = openTestRecord();
  const { edith: resident, grace, write } = home;
  const wording = {
    title: 'Wash, not bath',
    card: { photograph: null, picture: 'wash' as const },
    canStill: null,
    what: 'Bath on Tuesdays.',
    doing: [],
    reviewOn: '2026-05-12',
  };
  const { element } = write((context) =>
    supportPlanCommands['plan.begin'](context, { resident, at: on('2026-01-10'), wording }),
  );
  const tell = (words = said(grace, 'That’s better.'), taken: keyof typeof takenInWords = 'suits') =>
    write((context) =>
      outcomeCommands['outcomes.tell'](context, { resident, at: today, told: { element, taken }, person: { words } }),
    ).id;
  const see = (more: Partial<Seen> = {}, day = '2026-03-02') =>
    write((context) =>
      outcomeCommands['outcomes.see'](context, {
        resident,
        at: on(day),
        seen: { element, help: 'Help to wash', signs: ['declined'], what: null, observer: grace, ...more },
      }),
    ).id;
  const wash = (day: string, declined: boolean) =>
    write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, {
        resident,
        at: { precision: 'minute', instant: londonInstant(day, '08:30') },
        record: teaOrJuice(grace, {
          choice: {
            domain: 'washing',
            offered: [thing('Wash at the basin')],
            answer: declined ? { type: 'declined' } : { type: 'chosen', options: [0] },
            delivery: { outcome: { type: declined ? 'left-as-wished' : 'delivered' }, reaction: null },
          },
        }),
      }),
    );
  const get = () => home.read((context) => getOutcomes(context, resident));
  return { ...home, resident, element, wording, tell, see, wash, get };
}

describe('What became of it: the person’s own word first, and what staff saw apart from it', () => {
  test('The person’s own word is theirs, and how staff took it stands beside it', () => {
    const { tell, see, get } = open();
    tell();
    see({ signs: ['declined', 'distress'], what: 'Looked at the door.' });
    const { own, seen } = get();
    expect(own).toMatchObject([
      {
        from: 'asked',
        about: 'Wash, not bath',
        words: { voice: 'person-now', words: 'That’s better.' },
        taken: 'suits',
      },
    ]);
    expect(seen).toMatchObject([{ about: 'Wash, not bath', seen: { signs: ['declined', 'distress'] } }]);
  });

  test('Nobody else’s statement can stand where the person’s is, and staff’s own has no field for it', () => {
    const read = (words: object) =>
      outcomeMethods['outcomes.tell'].input.safeParse({
        resident: anyStaff,
        at: today,
        told: { element: null, taken: 'suits' },
        person: { words },
      }).success;
    const own = said(anyStaff);
    expect(read(own)).toBe(true);
    expect(read({ ...own, voice: 'own-view' })).toBe(false);
    expect(read({ ...own, speaker: 'Susan' })).toBe(false);
    expect(Object.keys(outcomeMethods['outcomes.see'].input.shape.seen.shape)).not.toContain('words');
  });

  test('What is offered to write down says what was seen, and nothing of what somebody is like', () => {
    const words = [...Object.values(signInWords), ...Object.values(takenInWords)].join(' ');
    expect(words).not.toMatch(/resist|challeng|refus|complian|aggress|difficult|cooperat|behavio/i);
  });

  test('What was said when the plan was looked at together is read here from that meeting', () => {
    const { get, write, resident, manager, grace } = open();
    write(
      (context) =>
        supportPlanCommands['plan.review'](context, {
          resident,
          at: today,
          review: {
            type: 'review',
            where: 'The kitchen',
            present: [],
            help: 'One card at a time.',
            minutes: 'She likes it.',
            readBack: null,
            involvement: 'Susan, yes.',
            nextOn: '2026-06-01',
          },
          person: { there: 'throughout', words: said(grace, 'You’ve got it all wrote down.'), absent: null },
        }),
      { id: manager, role: 'manager' },
    );
    expect(get().own).toMatchObject([{ from: 'review', about: null, taken: null, words: { voice: 'person-now' } }]);
  });

  test('A slip is withdrawn with why, stays readable, and is neither counted nor found any more', () => {
    const { tell, see, get, write, read, resident } = open();
    const withdraw = (id: ReturnType<typeof tell>) =>
      write((context) =>
        outcomeCommands['outcomes.withdraw'](context, { resident, id, at: today, reason: 'Wrong day.' }),
      );
    const own = tell();
    const seen = see({ help: 'Help to stand' });
    const find = (text: string) => read((context) => searchWords(context, text, resident)).areas;
    expect(find('better')).toMatchObject([{ area: 'support-plan', hits: [{ part: 'outcomes', voice: 'said' }] }]);
    expect(find('stand')).toMatchObject([{ hits: [{ part: 'outcomes', voice: 'staff' }] }]);
    for (const id of [own, seen]) withdraw(id);
    expect(get()).toMatchObject({
      own: [{ withdrawn: { reason: 'Wrong day.' } }],
      seen: [{ withdrawn: { reason: 'Wrong day.' } }],
    });
    expect(get().weeks.every((week) => week.own === 0 && week.help.offered === 0)).toBe(true);
    expect([find('better'), find('stand')]).toEqual([[], []]);
    expect(() => withdraw(own)).toThrow(refusal('no-such-outcome'));
  });

  test('Only who works here can have seen it, and it has happened', () => {
    const { see } = open();
    expect(() => see({ observer: anyStaff })).toThrow(refusal('no-such-staff'));
    expect(() => see({}, '2026-03-04')).toThrow(refusal('time-to-come'));
  });

  test('Accepted and declined at one time is asked about again', () => {
    const read = (signs: Sign[]) =>
      outcomeMethods['outcomes.see'].input.shape.seen.safeParse({ ...plain, signs }).success;
    const plain = { element: null, help: 'Help to wash', what: null, observer: anyStaff };
    expect([read(['accepted']), read(['accepted', 'declined']), read([])]).toEqual([true, false, false]);
    expect(read(['declined', 'accepted-later', 'distress'])).toBe(true);
  });
});

describe('Help accepted or turned down, over time', () => {
  test('Choices about care and what staff saw are counted together, each once', () => {
    const { wash, see, get } = open();
    wash('2026-03-01', true);
    wash('2026-03-02', false);
    see({ signs: ['pushed-away'] });
    see({ signs: ['declined', 'accepted-later'] });
    expect(get().weeks[0]).toMatchObject({ to: '2026-03-02', help: { offered: 4, turnedDown: 2, distress: 1 } });
    expect(helpInWords({ offered: 4, turnedDown: 2, distress: 1 })).toBe(
      'Turned down 2 of 4; distress or pushing away seen 1 of 4',
    );
    expect(helpInWords({ offered: 0, turnedDown: 0, distress: 0 })).toBe('Nothing recorded');
  });

  test('“Reduced resistance to care”: the same number of days before a change and after it, each out of what was offered', () => {
    const { wash, get, write, resident, element, wording, grace } = open();
    for (const back of [9, 10, 11, 12]) wash(dayPlus('2026-03-02', -back), back > 9);
    for (const back of [0, 1, 2, 3, 8]) wash(dayPlus('2026-03-02', -back), false);
    wash('2026-02-10', false);
    const { voice } = write((context) =>
      voiceCommands['voices.record'](context, {
        resident,
        about: { type: 'plan-element', id: element },
        words: said(grace, 'Top and tail.'),
      }),
    );
    write((context) =>
      supportPlanCommands['plan.change'](context, {
        resident,
        element,
        at: on('2026-02-22'),
        wording: { ...wording, what: 'Warm flannel at the basin.' },
        because: { reason: 'She stopped at the door.', preference: voice },
      }),
    );
    const [turn] = get().turns;
    expect(turn).toMatchObject({
      day: '2026-02-22',
      title: 'Wash, not bath',
      words: { words: 'Top and tail.' },
      beside: { days: 9, before: { offered: 4, turnedDown: 3 }, after: { offered: 5, turnedDown: 0 } },
    });
    expect(turn && besideInWords(turn)).toBe(
      'Help turned down: 3 of 4 in the 9 days before, 0 of 5 in the 9 days from it on.',
    );
  });

  test('Too few days on either side are not set beside each other', () => {
    const span = { begun: '2026-02-01', to: '2026-03-02' };
    expect(besideOf('2026-02-26', [], span)).toBeNull();
    expect(besideOf('2026-02-24', [], span)?.days).toBe(7);
    expect(besideInWords({ beside: null })).toBe('Too few days on either side to set beside each other yet.');
  });

  test('Every time that help was offered falls in one week, and never on both sides of a change', () => {
    const to = '2026-03-02';
    const offered: fc.Arbitrary<Offered> = fc.record({
      day: fc.integer({ min: 0, max: 83 }).map((back) => dayPlus(to, -back)),
      turnedDown: fc.boolean(),
      distress: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(offered), fc.integer({ min: 0, max: 83 }), (all, back) => {
        const begun = dayPlus(to, -83);
        const weeks = weeksBack(to, begun, 12).map((week) => helpBetween(all, week.from, week.to));
        expect(weeks.reduce((sum, each) => sum + each.offered, 0)).toBe(all.length);
        const beside = besideOf(dayPlus(to, -back), all, { begun, to });
        if (!beside) return;
        expect(beside.before.offered + beside.after.offered).toBeLessThanOrEqual(all.length);
        expect(beside.before.turnedDown).toBeLessThanOrEqual(beside.before.offered);
      }),
    );
  });

  test('Declined at first and accepted when asked again was not turned down', () => {
    const row = (signs: Sign[]) => ({
      at: today,
      seen: { element: null, help: 'Help to wash', signs, what: null, observer: anyStaff },
      withdrawn: null,
    });
    const down = offeredInSight([row(['declined', 'accepted-later']), row(['declined']), row(['distress'])]);
    expect(down.map(({ turnedDown, distress }) => [turnedDown, distress])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});
