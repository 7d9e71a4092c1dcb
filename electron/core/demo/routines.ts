import type { z } from 'zod';
import type { Sign, Taken } from '../../../db/outcomes/model.ts';
import { type Routine, weekdays } from '../../../db/routines/model.ts';
import type { statement } from '../../../db/voices/model.ts';
import { clock, type Desk, deskFor } from './decisions/desk.ts';
import type { Making } from './home.ts';
import { elementId } from './plans/plan.ts';
import type { StaffKey } from './staff.ts';

type Statement = z.input<typeof statement>;
/** Whose word it is: the person's to somebody, what a relative remembers of them, or staff's own. */
interface Word {
  readonly from: 'said' | 'showed' | { readonly remembered: string; readonly basis: string } | 'staff';
  readonly words: string;
  readonly to: StaffKey;
  readonly back: number;
}
type Times = Pick<Routine, 'what' | 'from' | 'to' | 'shownBy'>;
interface Wanted extends Times {
  readonly element: string;
  readonly first: Word;
  readonly told?: readonly Word[];
  readonly changed?: { readonly to: Pick<Routine, 'from' | 'to'>; readonly reason: string; readonly word: Word };
}
interface Became {
  readonly own: readonly (Word & { readonly element: string; readonly taken: Taken })[];
  readonly seen: readonly (readonly [
    back: number,
    by: StaffKey,
    element: string,
    help: string,
    signs: readonly Sign[],
    what: string,
  ])[];
}

const ediths: readonly Wanted[] = [
  {
    what: 'Tea before the bread',
    from: '05:00',
    to: '05:45',
    shownBy: { domain: 'drink', thing: 'Tea' },
    element: 'bread',
    first: {
      from: 'said',
      words: 'Tea at five, then the trays. I can’t be doing with lying in.',
      to: 'shazia',
      back: 36,
    },
    told: [
      {
        from: { remembered: 'susan', basis: 'from when the shop was hers' },
        words: 'She used to say the day was over by six if you had not had your tea.',
        to: 'moira',
        back: 35,
      },
      { from: 'staff', words: 'Night staff can do it before the handover.', to: 'bernadette', back: 34 },
    ],
  },
  {
    what: 'A wash',
    from: '10:00',
    to: '11:00',
    shownBy: { domain: 'washing', thing: null },
    element: 'wash',
    first: {
      from: { remembered: 'susan', basis: 'from the house in Nelson' },
      words: 'She said a bath was for when the baking was done, about ten.',
      to: 'grace',
      back: 33,
    },
    changed: {
      to: { from: '08:15', to: '09:15' },
      reason: 'By ten she is at the trays and does not leave them. Before them she goes to the basin by herself.',
      word: { from: 'said', words: 'Top and tail, and then I’m fit for the trays.', to: 'grace', back: 21 },
    },
  },
];

const gurdevs: readonly Wanted[] = [
  {
    what: 'The turban is tied',
    from: '07:45',
    to: '08:20',
    shownBy: { domain: 'appearance', thing: null },
    element: 'turban',
    first: { from: 'said', words: 'First the head, then the bread.', to: 'grace', back: 22 },
    told: [
      {
        from: { remembered: 'harjit', basis: 'all the years at the foundry' },
        words: 'He told us nobody eats with a bare head in his house.',
        to: 'moira',
        back: 21,
      },
    ],
  },
];

const edithsOutcomes: Became = {
  own: [
    { from: 'said', words: 'I’ve work on. You have one.', to: 'grace', back: 26, element: 'wash', taken: 'suits-not' },
    {
      from: 'said',
      words: 'First up, me. As it should be.',
      to: 'bernadette',
      back: 19,
      element: 'bread',
      taken: 'suits',
    },
    {
      from: 'said',
      words: 'That’s better. You can feel your feet.',
      to: 'grace',
      back: 14,
      element: 'wash',
      taken: 'suits',
    },
    {
      ...{ from: 'showed', words: 'Held out her hand for the flannel before it was wrung, and hummed.' },
      ...{ to: 'shazia', back: 6, element: 'wash', taken: 'suits' },
    },
  ],
  seen: [
    [
      29,
      'grace',
      'wash',
      'Help into the bathroom at ten',
      ['declined', 'distress'],
      'Stopped at the door and held the rail. Walked back to the trays when Grace stepped aside.',
    ],
    [
      27,
      'tomasz',
      'wash',
      'Help to undo her cardigan for the bath',
      ['pushed-away'],
      'Pushed his hand off the buttons. He stopped and said sorry.',
    ],
    [24, 'shazia', 'wash', 'Help into the bathroom at ten', ['declined'], 'Shook her head and went on counting cups.'],
    [
      11,
      'grace',
      'wash',
      'Help with her back at the basin',
      ['declined', 'accepted-later'],
      'Asked again when her cardigan was half on.',
    ],
    [4, 'shazia', 'wash', 'Help with her back at the basin', ['accepted'], 'Turned round by herself.'],
  ],
};
const gurdevsOutcomes: Became = {
  own: [
    {
      from: 'said',
      words: 'Bareheaded at breakfast, like a plucked hen.',
      to: 'shazia',
      back: 9,
      element: 'turban',
      taken: 'suits-not',
    },
  ],
  seen: [],
};

/** What two who live there want at which time, by whose word, and what became of it: one kept and eased, one that drifts. */
export function planRoutines(making: Making): void {
  const plans = [
    ['edith', ediths, edithsOutcomes],
    ['gurdev', gurdevs, gurdevsOutcomes],
  ] as const;
  for (const [life, routines, outcomes] of plans) {
    if (!making.lives.some(({ key }) => key === life)) continue;
    const desk = deskFor(making, life, 'routines');
    const elementOf = (key: string) => making.ids.of(elementId(life, key));
    for (const each of routines) planRoutine(desk, each, elementOf);
    planOutcomes(desk, outcomes, elementOf);
  }
}

function planRoutine(desk: Desk, wanted: Wanted, elementOf: (key: string) => string): void {
  const { first, told = [], changed, element, ...times } = wanted;
  const name = `routine/${times.what}`;
  const at = (back: number) => ({ precision: 'day', day: desk.day(back) }) as const;
  const routine = (more: Partial<Times> = {}) => ({
    ...times,
    ...more,
    days: [...weekdays],
    element: elementOf(element),
  });
  const one = (back: number) => ({ resident: desk.resident(), id: desk.of(name), at: at(back) });
  desk.put(first.back, clock(12, 10), first.to, (tell) => {
    const words = wordOf(desk, first);
    desk.keep(
      name,
      tell('routines.begin', { resident: desk.resident(), at: at(first.back), routine: routine(), words }).id,
    );
  });
  for (const word of told)
    desk.put(word.back, clock(12, 20), word.to, (tell) => {
      tell('routines.tell', { ...one(word.back), words: wordOf(desk, word) });
    });
  if (!changed) return;
  const { to, reason, word } = changed;
  desk.put(word.back, clock(12, 30), word.to, (tell) => {
    tell('routines.change', {
      ...one(word.back),
      routine: routine(to),
      because: { reason },
      words: wordOf(desk, word),
    });
  });
}

function planOutcomes(desk: Desk, { own, seen }: Became, elementOf: (key: string) => string): void {
  for (const each of own)
    desk.put(each.back, clock(9, 40), each.to, (tell) => {
      tell('outcomes.tell', {
        resident: desk.resident(),
        at: desk.at(each.back, clock(9, 30)),
        told: { element: elementOf(each.element), taken: each.taken },
        person: { words: heardIn(desk, each, clock(9, 30)) },
      });
    });
  for (const [back, by, element, help, signs, what] of seen)
    desk.put(back, clock(10, 25), by, (tell) => {
      tell('outcomes.see', {
        resident: desk.resident(),
        at: desk.at(back, clock(10, 15)),
        seen: { element: elementOf(element), help, signs: [...signs], what, observer: desk.staff(by) },
      });
    });
}

const heardIn = (desk: Desk, { from, words, to, back }: Word, minutes: number) =>
  desk.heard(from === 'showed' ? 'showed' : 'said', words, to, desk.at(back, minutes));

function wordOf(desk: Desk, word: Word): Statement {
  const { from, words, to, back } = word;
  if (from === 'said' || from === 'showed') return heardIn(desk, word, clock(12));
  const common = { words, language: null, when: desk.at(back, clock(12)), how: null, understood: null };
  if (from === 'staff')
    return { voice: 'staff', speaker: { type: 'staff', id: desk.staff(to) }, basis: 'opinion', ...common };
  const reportedBy = { type: 'person', id: desk.person(from.remembered) } as const;
  return { voice: 'person-reported', reportedBy, basis: from.basis, ...common };
}
