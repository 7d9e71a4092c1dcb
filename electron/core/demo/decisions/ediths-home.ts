import { type Making, pictureOf } from '../home.ts';
import { staff } from '../staff.ts';
import { clock, type Desk, deskFor, openDecision } from './desk.ts';
import { firstTry, secondTry } from './ediths-capacity.ts';
import { edithsChecklist } from './ediths-checklist.ts';
import { planDaysAfter, planDisagreement, planSusansPower } from './ediths-family.ts';
import { edithsOptions } from './ediths-options.ts';

const nair = { type: 'professional', name: 'Priya Nair', role: 'Social worker, Lancashire County Council' } as const;

/** Where Edith lives: from Susan's letter to a signed decision, over five weeks. */
export function planEdithsHome(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'edith')) return;
  const desk = deskFor(making, 'edith', 'ediths-home');
  planOpening(desk);
  planViews(desk);
  planWhoDecides(desk, making);
  planWeighing(desk, making);
  planDisagreement(desk);
  planDecision(desk);
}

function planOpening(desk: Desk): void {
  desk.put(37, clock(10, 40), 'moira', (tell) => {
    const question = 'Would you like to carry on living here, or move to Beech Court, near Susan?';
    openDecision(desk, tell, {
      matter: 'where-to-live',
      escalators: ['views-differ'],
      question,
      whyNow: 'Susan has moved to Kendal, forty miles off, and asks by letter whether her mother could live near her.',
      raisedBy: { type: 'person', id: desk.person('susan') },
      told: 'Told the same day by Shazia, over the trays, with Susan’s letter in her hand.',
      words: null,
    });
  });
  desk.put(33, clock(16, 20), 'tomasz', (tell) => {
    tell('capacity.assess', {
      resident: desk.resident(),
      decision: desk.decision(),
      at: desk.at(33, clock(15, 50)),
      corrects: null,
      changed: null,
      given: firstTry(desk, 33),
    });
  });
  desk.put(18, clock(11, 5), 'moira', (tell) => {
    tell('capacity.assess', {
      resident: desk.resident(),
      decision: desk.decision(),
      at: desk.at(18, clock(9, 40)),
      corrects: null,
      changed: null,
      given: secondTry(desk, 18),
    });
  });
}

function planViews(desk: Desk): void {
  const view = (key: string, back: number, minutes: number, mode: 'said' | 'showed', words: string, how: string) =>
    desk.view(key, back, minutes + 5, 'shazia', () => desk.heard(mode, words, 'shazia', desk.at(back, minutes), how));
  view('cups', 18, clock(10, 0), 'said', 'I know where the cups go.', 'Setting the trays, after the photographs');
  view(
    'sundays',
    14,
    clock(9, 50),
    'said',
    'Our Susan can come Sundays. I’ll do her a tea.',
    'Asked what she would like to be different',
  );
  view(
    'face-down',
    16,
    clock(10, 10),
    'showed',
    'Turned the picture of the other door face down. Twice, two days apart.',
    'Both doors on the table, nothing said',
  );
  view('soul', 14, clock(9, 56), 'said', 'I’d not know a soul.', 'Asked who would be at Beech Court');
  desk.view('letter', 17, clock(14, 0), 'moira', () => ({
    voice: 'person-documented',
    words: 'When I can’t manage I want to be somewhere I can be useful, and hear a hymn on Sunday.',
    language: null,
    document: 'Letter to Susan, original seen',
    writtenWhen: 'March 2016',
    seenBy: desk.staff('moira'),
    seenOn: desk.day(17),
    when: desk.at(17, clock(13, 50)),
    how: 'Looked for anything that she wrote while she could decide',
    understood: null,
  }));
  const susan = (key: string, minutes: number, words: string, how: string) =>
    desk.view(key, 17, minutes + 4, 'moira', () => ({
      voice: 'own-view',
      words,
      language: null,
      person: desk.person('susan'),
      when: desk.at(17, minutes),
      how,
      understood: 'Read back to her; she changed one word',
    }));
  desk.view('visitor', 17, clock(14, 24), 'moira', () => ({
    voice: 'person-reported',
    words: 'She would never be a visitor in her own house.',
    language: null,
    reportedBy: { type: 'person', id: desk.person('susan') },
    basis: 'Heard many times, before 2018',
    when: desk.at(17, clock(14, 20)),
    how: 'Asked what her mother used to say',
    understood: null,
  }));
  susan(
    'susan-best',
    clock(14, 30),
    'Forty miles each way is getting beyond me. I would see her every day. I think she would settle; she settles where there is work.',
    'On the telephone, first sheet: what is best',
  );
  susan(
    'susan-wanted',
    clock(14, 45),
    'If I am honest, Mum would say leave me be and get the train.',
    'On the telephone, second sheet: what she would have wanted',
  );
  desk.view('shazia', 15, clock(15, 20), 'shazia', () => ({
    voice: 'staff',
    words:
      'Sets the trays daily and is settled by them. Brighter for two days after each visit. In hospital in October, three nights awake looking for the kitchen.',
    language: null,
    speaker: { type: 'staff', id: desk.staff('shazia') },
    basis: 'observation',
    when: desk.at(15, clock(15, 10)),
    how: null,
    understood: null,
  }));
  desk.view('gp', 14, clock(16, 40), 'tomasz', () => ({
    voice: 'staff',
    words:
      'Nothing medical points one way or the other. A move would be tolerated; the first month is when people fall.',
    language: null,
    speaker: { type: 'professional', name: 'Dr Aoife Brennan', role: 'GP' },
    basis: 'opinion',
    when: desk.at(14, clock(16, 30)),
    how: 'On the telephone',
    understood: null,
  }));
}

function planWhoDecides(desk: Desk, making: Making): void {
  planSusansPower(desk);
  desk.put(16, clock(11, 30), 'moira', (tell) => {
    tell('decisions.nameMaker', {
      ...desk.saving(),
      answers: [
        {
          paper: desk.of('susans-power'),
          covers: 'does not cover it',
          saidBy: null,
          checks: null,
          because: 'Property and money only. Where she lives is not among it.',
        },
      ],
      lookedWhere:
        'Public Guardian’s registers searched and answered in writing. Surgery and solicitor asked: no advance decision.',
      maker: { who: nair, reason: null },
    });
  });
  desk.put(14, clock(11, 20), 'shazia', (tell) => {
    tell('decisions.planMeeting', {
      ...desk.saving(),
      meeting: {
        on: desk.day(12),
        time: 'at ten, after the trays',
        where: 'The kitchen',
        who: [{ type: 'person', id: desk.person('susan') }, { type: 'staff', id: desk.staff('shazia') }, nair],
        howLong: 'Half an hour. Stop when the kettle has boiled twice.',
        help: 'Glasses on, left hearing aid in. Shazia on her left, the cups in reach.',
        pictures: [{ photo: pictureOf(making, 'edith/trays'), alt: 'The kitchen, and your cups' }],
      },
      person: {
        words: desk.heard('said', 'In my kitchen, then. I’ll do the cups.', 'shazia', desk.at(14, clock(11, 5))),
      },
    });
  });
  desk.put(12, clock(15, 30), 'moira', (tell) => {
    tell('decisions.recordAttendance', {
      ...desk.saving(),
      attendance: {
        held: 'both',
        where: 'The kitchen, then the small sitting room',
        present: [
          { who: nair, as: 'Decision maker', chaired: true },
          { who: { type: 'person', id: desk.person('susan') }, as: 'Daughter', chaired: false },
          { who: { type: 'staff', id: desk.staff('shazia') }, as: 'Knows her mornings', chaired: false },
          { who: { type: 'staff', id: desk.staff('moira') }, as: 'Took the notes', chaired: false },
        ],
        minutesReadBack: 'Read back to Edith the next morning at the trays, in six sentences.',
        notAsked: [
          {
            who: { type: 'professional', name: 'Manager of Beech Court', role: 'Care home manager' },
            because: 'Asked about the room and the door by Priya Nair; has not met Edith.',
          },
          {
            who: { type: 'person', id: desk.person('dorothy') },
            because: 'Edith wants her for Sundays and every day, and did not want her told of this.',
          },
        ],
      },
      person: {
        tookPart: 'in part',
        how: 'At ten, in the kitchen. She set the cups for everyone, sat for half an hour, got up when Beech Court came up a third time, came back with biscuits.',
        absent: null,
        howTried: null,
      },
    });
  });
}

const stance = (option: string, stance: 'supports' | 'opposes' | 'unsure' | 'not asked') => ({ option, stance });
const placings: Record<
  string,
  { answers: 'what is best' | 'what they would have wanted'; stances: ReturnType<typeof stance>[] }
> = {
  cups: { answers: 'what is best', stances: [stance('A', 'supports')] },
  sundays: { answers: 'what is best', stances: [stance('B', 'supports')] },
  'face-down': { answers: 'what is best', stances: [stance('C', 'opposes'), stance('D', 'opposes')] },
  soul: { answers: 'what is best', stances: [stance('D', 'opposes')] },
  letter: { answers: 'what they would have wanted', stances: [stance('A', 'supports'), stance('B', 'supports')] },
  visitor: { answers: 'what they would have wanted', stances: [stance('D', 'opposes')] },
  'susan-best': {
    answers: 'what is best',
    stances: [stance('A', 'opposes'), stance('B', 'unsure'), stance('C', 'supports'), stance('D', 'supports')],
  },
  'susan-wanted': {
    answers: 'what they would have wanted',
    stances: [stance('B', 'supports'), stance('D', 'opposes')],
  },
  shazia: {
    answers: 'what is best',
    stances: [stance('A', 'supports'), stance('B', 'supports'), stance('C', 'opposes'), stance('D', 'unsure')],
  },
  gp: { answers: 'what is best', stances: [stance('D', 'unsure')] },
};

function planWeighing(desk: Desk, { ids }: Making): void {
  desk.put(11, clock(15, 5), 'moira', (tell) => {
    const { entry } = tell('decisions.setOptions', {
      ...desk.saving(),
      options: { options: edithsOptions, whyNoneLessRestrictive: null },
    });
    desk.keep('options', entry);
    for (const [view, { answers, stances }] of Object.entries(placings)) {
      tell('decisions.placeView', { ...desk.saving(), placing: { view: desk.viewId(view), answers, stances } });
    }
  });
  desk.put(8, clock(14, 10), 'moira', (tell) => {
    const checklist = edithsChecklist({ view: desk.viewId, item: (key) => ids.of(`item/edith/${key}`) });
    tell('decisions.answerChecklist', { ...desk.saving(), ...checklist });
  });
}

const weights: readonly (readonly [view: string, used: 'used' | 'in part' | 'not used', how: string])[] = [
  ['cups', 'used', 'Her work is the thing she names each time. It decides against C and D.'],
  ['sundays', 'used', 'It is option B in her own words.'],
  ['face-down', 'used', 'The same on two days, unprompted: she does not want the other door.'],
  ['soul', 'used', 'Who would be there matters to her; Susan alone is not enough of a street.'],
  ['letter', 'used', 'Useful, and a hymn on Sunday: written when she could decide.'],
  ['visitor', 'used', 'It fits the letter, and the closed kitchen at Beech Court.'],
  [
    'susan-best',
    'in part',
    'The distance is real, and B answers it with the fare. That she would settle is not borne out by October.',
  ],
  ['susan-wanted', 'used', 'Honest, and it agrees with the letter.'],
  ['shazia', 'used', 'What was seen after visits is why B and not A.'],
  ['gp', 'in part', 'No medical reason either way; the risk of falls in a first month was noted.'],
];

function planDecision(desk: Desk): void {
  desk.put(5, clock(14, 40), 'moira', (tell) => {
    const { entry } = tell('decisions.make', {
      ...desk.saving(),
      made: {
        chosen: 'B',
        among: desk.of('options'),
        why: 'Option B: Edith stays, and Susan’s visits are made easier. It is what Edith asks for in words and with her hands, and what she wrote in 2016. It keeps her work, chapel and friends, which C and D would end, and it meets what Susan finds hard in A: the council pays the fare each Sunday. No option limits Edith less.',
        against: null,
        changes: [
          { what: 'Return fare from Kendal every Sunday', who: 'Priya Nair', by: desk.day(-7) },
          {
            what: 'Edith makes the tea for Susan: kitchen, four o’clock, round scones',
            who: 'Shazia Hussain',
            by: desk.day(-4),
          },
          { what: 'Telephone on Wednesdays at seven', who: 'Grace Adeyemi', by: null },
        ],
        reviewOn: desk.day(-85),
        reviewIf: [
          'Susan can no longer come',
          'Edith asks for Susan at night, three nights in a week',
          'Edith stops setting the trays',
        ],
      },
      weights: { notes: weights.map(([view, used, how]) => ({ view: desk.viewId(view), used, how })) },
      person: {
        how: 'At the trays, by Shazia and Priya Nair, with Susan’s photograph and the picture of our door',
        words: desk.heard('said', 'Well I should think so. Sunday, then.', 'shazia', desk.at(5, clock(10, 5))),
      },
    });
    desk.keep('made', entry);
  });
  desk.put(5, clock(15, 10), 'moira', (tell) => {
    const reached =
      'From Priya Nair: read out on the telephone at two, her letter received by e-mail the same afternoon.';
    tell('decisions.complete', {
      resident: desk.resident(),
      decision: desk.decision(),
      pin: staff.moira.pin,
      signature: { as: 'on the decision maker’s behalf', reached, urgent: null, openBecause: null },
    });
  });
  planDaysAfter(desk);
}
