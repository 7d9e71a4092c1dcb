import type { z } from 'zod';
import type { newAssessment } from '../../../../db/capacity/model.ts';
import type { Desk } from './desk.ts';

type Assessment = z.input<typeof newAssessment>;
type Help = Assessment['assessment']['help'][number];

const said = (words: string) => ({ mode: 'said', words, language: null }) as const;
const showed = (words: string) => ({ mode: 'showed', words, language: null }) as const;
const information = [
  'Here: same room, the trays, chapel near, Susan once in three weeks.',
  'Beech Court: a new room, Susan every day, no kitchen work, a keypad on the door.',
  'Saying nothing means staying, and the other room goes to someone else.',
];
const help = (desk: Desk, back: number): Help[] => [
  {
    aid: 'best time of day',
    what: 'Between nine and half past ten, at the trays.',
    when: desk.at(back, 9 * 60 + 20),
    where: 'The kitchen table',
    withWhom: 'Shazia',
    effect: 'Words came quickly; she corrected one of ours.',
  },
  {
    aid: 'glasses or hearing aids working',
    what: 'New battery, left hearing aid; glasses washed.',
    when: null,
    where: null,
    withWhom: null,
    effect: 'Turned to the speaker at once.',
  },
  {
    aid: 'pictures or photographs',
    what: 'Both front doors in photographs, the size of a plate.',
    when: null,
    where: null,
    withWhom: 'Susan brought them',
    effect: 'Named our door, and the street.',
  },
];

/** The first try, late in a day when she had slept badly: nothing to rest a conclusion on. */
export const firstTry = (desk: Desk, back: number): Assessment => ({
  assessment: {
    assessor: { type: 'staff', id: desk.staff('tomasz') },
    whyInDoubt:
      'Asked about Beech Court on three days, she answered as though it were the bakery. It is this choice that is in doubt, and nothing else.',
    information,
    help: help(desk, back).slice(1),
    understand: {
      finding: 'uncertain',
      asked: 'Showed both doors: “Whose is this?”',
      note: 'A bad night before: up from two.',
    },
    retain: { finding: null, asked: null, note: null },
    weigh: { finding: null, asked: null, note: null },
    communicate: { finding: 'able', asked: null, note: null },
    minutes: 12,
    unwise: false,
    fluctuates: {
      pattern: 'Clearest before eleven; words thin out after three.',
      canWaitUntil: desk.day(back - 14),
      holdingAction: 'Nothing changes. The room at Beech Court is held.',
      wishesWhenClear: null,
    },
  },
  conclusion: {
    impairment: null,
    link: null,
    conclusion: 'could not be assessed',
    reasons:
      'Wrong time of day, after a bad night. It says nothing about what she can do; we try again in the morning.',
    reviewOn: null,
    reviewWhen: null,
  },
  person: {
    understand: said('Is it the Co-op? I’ve not got my overall.'),
    retain: null,
    weigh: null,
    communicate: null,
    told: null,
  },
  others: { present: ['Shazia Hussain'], disputed: [] },
});

/** The second try, in the morning, with help. */
export const secondTry = (desk: Desk, back: number): Assessment => ({
  assessment: {
    assessor: { type: 'staff', id: desk.staff('moira') },
    whyInDoubt: 'She could not say, over several days, what would be different. The first try was at a bad time.',
    information,
    help: help(desk, back),
    understand: { finding: 'able', asked: 'Showed both front doors. “Which is this? Who is there?”', note: null },
    retain: {
      finding: 'able',
      asked: 'Asked again after four minutes of setting cups.',
      note: 'Four minutes, with the photographs in front of her.',
    },
    weigh: {
      finding: 'not able',
      asked: '“What would be good about each? What would you miss?” Asked three ways.',
      note: 'Each time the one in her hand was the only one there was. Put down, it was gone from the question.',
    },
    communicate: { finding: 'able', asked: null, note: 'Words, and her hands.' },
    minutes: 45,
    unwise: false,
    fluctuates: null,
  },
  conclusion: {
    impairment: { what: 'Alzheimer’s disease, diagnosed 2022, moderate', lasting: 'permanent', mayImprove: null },
    link: 'Because of the Alzheimer’s disease she cannot hold one home in mind while she looks at the other, so she cannot set what each would give and take side by side, for the decision where to live, as shown on three askings.',
    conclusion: 'lacks capacity for this decision now',
    reasons:
      'She understands, keeps and tells. What she cannot do, with all the help we know, is weigh the two. Her wishes are plain all the same, and they go on to the next steps.',
    reviewOn: null,
    reviewWhen: 'If she begins to compare things again, in any matter.',
  },
  person: {
    understand: said('That’s ours. I’d not know a soul there but Susan.'),
    retain: said('Beech Court. Her with the gravel.'),
    weigh: showed('Held our front door. Put it down and took up her coat.'),
    communicate: null,
    told: {
      how: 'Told at the table, holding the photograph of our door: “Some of us will help decide this, and we will go by what you say.”',
      when: desk.at(back, 10 * 60 + 40),
      answer: said('Well, ask me, then. I’m stood here.'),
    },
  },
  others: { present: ['Shazia Hussain', 'Susan Hartley, for the first ten minutes'], disputed: [] },
});
