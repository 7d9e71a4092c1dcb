import type { z } from 'zod';
import type { option } from '../../../../db/best-interests/options.ts';
import type { Making } from '../home.ts';
import { staff } from '../staff.ts';
import { unableToWeigh } from './assessment.ts';
import { clock, type Desk, deskFor, openDecision } from './desk.ts';

const surgeon = { type: 'professional', name: 'Miss Farrell', role: 'Surgeon on call' } as const;

/** An operation for Walter at two in the morning: decided at once, signed as made urgently, its duties still open. */
export function planWaltersOperation(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'walter')) return;
  const desk = deskFor(making, 'walter', 'walters-operation');
  planOpening(desk);
  planNight(desk);
}

const question = 'You are in pain. The surgeon can mend it tonight, and you would be asleep. Shall she?';

function planOpening(desk: Desk): void {
  desk.put(8, clock(1, 35), 'tomasz', (tell) => {
    openDecision(desk, tell, {
      matter: 'serious-treatment',
      escalators: [],
      question,
      whyNow: 'A hernia that will not go back, since eleven. The surgeon gives it four hours.',
      raisedBy: surgeon,
      told: 'Asked on the trolley, by Tomasz, with the lamp on and his own mug in his hand.',
      words: desk.heard(
        'showed',
        'Held his belly with both arms. Did not look at anyone.',
        'tomasz',
        desk.at(8, clock(1, 20)),
      ),
    });
    tell('capacity.assess', {
      resident: desk.resident(),
      decision: desk.decision(),
      at: desk.at(8, clock(1, 25)),
      corrects: null,
      changed: null,
      given: unableToWeigh(desk, {
        by: 'tomasz',
        whyInDoubt: 'In pain and not speaking, at half past one in the night.',
        information: ['An operation tonight, asleep.', 'Without it the bowel may die within hours.'],
        help: [
          ['familiar person', 'Tomasz stayed and tapped twice, as he does.', 'Tapped back once. Then nothing.'],
          ['real objects', 'His mug; the form; the surgeon’s hand on her own belly.', 'Held the mug.'],
        ],
        weigh: { asked: '“Mend it tonight, yes?” with two taps for no.', note: 'No tap either way, asked four times.' },
        impairment: 'Dementia, in severe pain',
        link: 'Because of his dementia and the pain Walter cannot weigh the operation against waiting, for this decision, as shown by four askings without an answer either way.',
        reasons: 'Asked four times in twenty minutes; it could not wait for morning.',
        present: ['Miss Farrell'],
        answer: { mode: 'showed', words: 'Held the mug, and did not tap.', language: null },
        minutes: 20,
      }),
    });
  });
}

const bare = { whatLimits: null, restraint: null, notRestraint: null, lifeSustaining: null, weighs: [] } as const;
const options: z.input<typeof option>[] = [
  {
    ...bare,
    key: 'A',
    title: 'Wait until morning',
    noChange: true,
    available: 'On the ward, with something for the pain.',
    limits: 'no new limits',
    weighs: [
      {
        way: 'takes',
        sort: 'medical',
        what: 'The bowel may die before morning.',
        likelihood: 'More likely than not',
        matters: null,
        magnetic: true,
      },
    ],
  },
  {
    ...bare,
    key: 'B',
    title: 'Operate tonight',
    noChange: false,
    available: 'Theatre is free at three.',
    limits: 'some new limits',
    whatLimits: 'A night and some days in hospital.',
    notRestraint: 'Nothing holds him there: he is treated, and comes home as soon as he can.',
    weighs: [
      {
        way: 'gives',
        sort: 'medical',
        what: 'An end to the pain, and his life.',
        likelihood: 'Good: his heart is sound',
        matters: 'He has always wanted to be back by his window',
        magnetic: true,
      },
    ],
  },
];

function planNight(desk: Desk): void {
  desk.view('belly', 8, clock(6, 10), 'tomasz', () =>
    desk.heard(
      'showed',
      'Held his belly with both arms. When the pain was off him he tapped twice.',
      'tomasz',
      desk.at(8, clock(1, 50)),
      'On the trolley, after the injection',
    ),
  );
  desk.put(8, clock(6, 20), 'tomasz', (tell) => {
    tell('decisions.nameMaker', {
      ...desk.saving(),
      answers: [],
      lookedWhere: 'His file, at half past one: no power, no advance decision. The register opens at nine.',
      maker: { who: surgeon, reason: null },
    });
    const { entry } = tell('decisions.setOptions', {
      ...desk.saving(),
      options: { options, whyNoneLessRestrictive: null },
    });
    tell('decisions.placeView', {
      ...desk.saving(),
      placing: {
        view: desk.viewId('belly'),
        answers: 'what is best',
        stances: [
          { option: 'A', stance: 'unsure' },
          { option: 'B', stance: 'unsure' },
        ],
      },
    });
    tell('decisions.make', {
      ...desk.saving(),
      made: {
        chosen: 'B',
        among: entry,
        why: 'Option B: without it he would probably die before morning. Nobody who knows him could be asked in the time.',
        against: null,
        changes: [{ what: 'Somebody whom he knows is there when he wakes', who: 'Bernadette O’Shea', by: desk.day(7) }],
        reviewOn: desk.day(-6),
        reviewIf: ['He comes home'],
      },
      weights: {
        notes: [
          { view: desk.viewId('belly'), used: 'in part', how: 'It shows the pain, and not what he thinks of it.' },
        ],
      },
      person: { how: 'Told on the trolley, the mug in his hand.', words: null },
    });
    tell('decisions.complete', {
      resident: desk.resident(),
      decision: desk.decision(),
      pin: staff.tomasz.pin,
      signature: {
        as: 'on the decision maker’s behalf',
        reached: 'From Miss Farrell, on the ward, at two in the morning; Tomasz was there.',
        urgent: { reason: 'Four hours, and half of one gone. Jean is deaf on the telephone and was asleep in Dent.' },
        openBecause: null,
      },
    });
  });
}
