import type { Input } from '../../contract.ts';
import { deskFor } from '../decisions/desk.ts';
import type { Making } from '../home.ts';
import { elementId, type PlanElement, planElement } from './plan.ts';

const elements: readonly PlanElement[] = [
  {
    key: 'bread',
    title: 'Up before the bread',
    picture: 'bread',
    what: 'Awake at five is not unsettled: tea, the small light, and the trays to set. Nobody guides her back to bed.',
    before: {
      what: 'Woken at half past seven with the others; guided back to bed when she is up earlier.',
      changed: 31,
      because: 'lying-in',
      reason: 'She was up by five on eleven of fourteen nights and said why. The trays wait for her now.',
    },
    canStill: 'Sets twelve trays by herself, handles to the right; knows when one is missing.',
    doing: [
      ['Night staff', 'The five o’clock tea, and the trays out'],
      ['Kitchen', 'Leaves the cups on the low shelf'],
    ],
    begun: 37,
    by: 'shazia',
    reviewIn: 38,
    views: [
      {
        key: 'lying-in',
        from: 'said',
        words: 'I can’t be doing with lying in.',
        back: 36,
        to: 'shazia',
        understood: 'Asked again with the clock turned to five and to eight: put her finger on five',
        use: ['used', 'sets the hour'],
      },
      {
        key: 'susan-sleep',
        from: { family: 'susan' },
        words: 'I worried she was not sleeping. If she naps after dinner, fine.',
        back: 35,
        to: 'moira',
        use: ['partly', 'rest offered at two, in the armchair'],
      },
      {
        key: 'nights-tea',
        from: { staff: 'bernadette' },
        words: 'Night staff can do the five o’clock tea.',
        back: 34,
        to: 'bernadette',
        use: ['used', 'night staff make the tea'],
      },
    ],
    settled: {
      standing: 'agreed',
      checkedBy: ['said back in own words', 'watched while it was done'],
      understood: 'Told Grace the next morning: “I’m first up, me. I do the trays.”',
      note: null,
      back: 30,
    },
    restsOn: [['life-history', 'item/edith/ovens']],
  },
  {
    key: 'sundays',
    title: 'Sundays with Susan',
    picture: 'tea',
    what: 'Tea for two in the small lounge at three. Edith pours.',
    canStill: 'Pours from the half-full kettle without a hand on hers.',
    doing: [['Whoever is on', 'Kettle half full, and stands back']],
    begun: 36,
    by: 'moira',
    reviewIn: 38,
    views: [
      {
        key: 'tea',
        from: 'said',
        words: 'Sunday, then. I’ll do her a tea.',
        back: 34,
        to: 'moira',
        understood: 'Showed the cup that is Susan’s',
        use: ['used', 'tea, and she pours'],
      },
      {
        key: 'susan-near',
        from: { family: 'susan' },
        words: 'I would rather she lived near me. I will come every Sunday.',
        back: 34,
        to: 'moira',
        use: ['partly', 'Sundays; the move has its own decision'],
      },
      {
        key: 'kettle',
        from: { staff: 'tomasz' },
        words: 'Kettle half full, and stand back.',
        back: 33,
        to: 'tomasz',
        use: ['used', 'half-full kettle'],
      },
    ],
    settled: {
      standing: 'agreed',
      checkedBy: ['watched while it was done'],
      understood: 'Poured both cups on the first Sunday, asked Susan “two?” and put two in.',
      note: null,
      back: 29,
    },
    restsOn: [
      ['life-history', 'item/edith/trays'],
      ['decision', 'decision/ediths-home'],
    ],
  },
  {
    key: 'wash',
    title: 'Wash, not bath',
    picture: 'wash',
    what: 'Warm flannel at the basin, door shut. A bath is offered on Fridays, and no is taken for no.',
    before: {
      what: 'Bath on Tuesdays and Fridays at ten.',
      changed: 22,
      because: 'rail',
      reason: 'She stopped at the bathroom door on four of five mornings. At the basin she does all but her back.',
    },
    canStill: 'Face, arms and chest by herself when the flannel is wrung for her.',
    doing: [['Whoever is on', 'Flannel warm, towel over her shoulders, waits outside the door']],
    begun: 33,
    by: 'grace',
    reviewIn: 24,
    views: [
      {
        key: 'rail',
        from: 'showed',
        words: 'Stopped at the bathroom door. Held the rail.',
        back: 26,
        to: 'grace',
        use: ['used', 'no bath unless she says'],
      },
      {
        key: 'susan-bath',
        from: { family: 'susan' },
        words: 'She loved a bath before Dad died. Do not force it.',
        back: 25,
        to: 'shazia',
        use: ['partly', 'offered on Fridays'],
      },
      {
        key: 'skin',
        from: { staff: 'tomasz' },
        words: 'Skin is sound. No need to press it.',
        back: 25,
        to: 'tomasz',
        use: ['used', 'no pressing'],
      },
    ],
    settled: {
      standing: 'they differ',
      checkedBy: ['asked again on another day'],
      understood: 'On the Friday after she shook her head at the bath and held out her hand for the flannel.',
      note: 'Edith differs from Susan: the flannel, not the bath',
      back: 18,
    },
  },
  {
    key: 'chapel',
    title: 'Dot and the hymn sheet',
    picture: 'music',
    what: 'Dorothy comes on Thursdays with the hymn sheet. The south bench if it is dry, the piano room if not.',
    canStill: 'Every verse of “Love divine”, and the alto line.',
    doing: [['Grace', 'Rings Dorothy when Edith has a bad chest']],
    begun: 32,
    by: 'grace',
    reviewIn: 60,
    views: [
      {
        key: 'dot',
        from: 'said',
        words: 'Dot brings the hymn sheet. Let her in.',
        back: 31,
        to: 'grace',
        use: ['used', 'every Thursday'],
      },
    ],
    settled: {
      standing: 'agreed',
      checkedBy: ['showed it, or did it'],
      understood: 'Found the page before Dorothy did.',
      note: null,
      back: 30,
    },
  },
  {
    key: 'peas',
    title: 'Sweet peas',
    picture: 'garden',
    what: 'The south bench after dinner. She does the snipping, with the round scissors.',
    canStill: 'Snips, counts, and keeps two back for the hall.',
    doing: [['Shazia', 'Scissors out of the drawer, and back']],
    begun: 30,
    by: 'shazia',
    reviewIn: 60,
    views: [
      {
        key: 'snip',
        from: 'showed',
        words: 'Snipped eleven stems, counted them, kept two back for the hall.',
        back: 29,
        to: 'shazia',
      },
    ],
    restsOn: [['life-history', 'item/edith/peas']],
  },
];

/** Edith's plan: made with her, Susan and the staff; ranked twice; looked at together, with what her words changed. */
export function planEdithsPlan(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'edith')) return;
  for (const element of elements) planElement(making, 'edith', element);
  const desk = deskFor(making, 'edith', 'plan');
  const card = (key: string) => ({
    element: making.ids.of(elementId('edith', key)),
    title: elements.find((each) => each.key === key)?.title ?? '',
  });
  const rank = (back: number, minutes: number, keys: readonly string[], words: string, observed: string) =>
    desk.put(back, minutes, 'shazia', (tell) => {
      tell('plan.rank', {
        resident: desk.resident(),
        at: { precision: 'day', day: desk.day(back) },
        ranking: {
          order: keys.map(card),
          laidBy: 'the person',
          photograph: null,
          observed,
          observer: desk.staff('shazia'),
        },
        person: { words: desk.heard('said', words, 'shazia', desk.at(back, minutes - 5)) },
      });
    });
  rank(
    28,
    680,
    ['sundays', 'bread', 'wash'],
    'That one. Our Susan’s one.',
    'Slid the wash card to the edge of the table.',
  );
  rank(
    18,
    760,
    ['bread', 'sundays', 'wash', 'chapel'],
    'Bread first. It always was.',
    'Put the bread card on top of the others and patted it.',
  );
  desk.put(18, 780, 'moira', (tell) => {
    tell('plan.review', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(18) },
      review: {
        type: 'review',
        where: 'The kitchen, after the trays',
        present: [
          { type: 'person', id: desk.person('susan') },
          { type: 'staff', id: desk.staff('shazia') },
        ],
        help: 'Ten in the morning, her glasses on. One card at a time. She got up twice and came back with biscuits.',
        minutes:
          'Edith: the trays are hers. Susan: surprised how well she pours; still asks about a bath. Shazia: four of five bath mornings ended at the door. The flannel stays; a bath is offered on Fridays and no is no.',
        readBack: 'In four sentences with the cards in their order. Edith: “That’s it. Put the kettle on.”',
        involvement: 'Asked with the photographs: Susan and Dot, yes, to tea; “not the one with the forms” for a wash.',
        nextOn: desk.day(-38),
      },
      person: {
        there: 'throughout',
        words: desk.heard('said', 'You’ve got it all wrote down. Well, I never.', 'shazia', desk.at(18, 770)),
        absent: null,
      },
      talked: talkedAt(making),
    });
  });
  desk.put(4, 690, 'moira', (tell) => {
    tell('plan.planMeeting', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(4) },
      meeting: {
        on: desk.day(-9),
        time: 'after the trays',
        where: 'The kitchen',
        who: [
          { type: 'person', id: desk.person('susan') },
          { type: 'staff', id: desk.staff('shazia') },
        ],
        howLong: 'Half an hour, with tea in the middle',
        help: 'Her glasses. The bread card first. She may get up when she likes.',
        agenda: elements
          .filter(({ key }) => ['bread', 'wash', 'sundays'].includes(key))
          .map(({ title, picture }) => ({ title, card: { photograph: null, picture } })),
        nobodyOfTheirs: null,
      },
      person: {
        words: desk.heard('said', 'In the kitchen, then. I’ll bring the biscuits.', 'shazia', desk.at(4, 685)),
      },
    });
  });
}

/** What was talked about in the kitchen, thing by thing, on the views that were given before. */
function talkedAt({ ids }: Making): Input<'plan.review'>['talked'] {
  const views = (key: string, ...names: string[]) => names.map((name) => ids.of(`decision/plan/${key}/view/${name}`));
  return [
    {
      title: 'Up before the bread',
      element: ids.of(elementId('edith', 'bread')),
      views: views('bread', 'lying-in', 'susan-sleep', 'nights-tea'),
      understood: 'Put the bread card on top and said “five, and the trays”.',
      decided: 'Five o’clock stays; night staff go on making the tea, and rest is offered at two.',
      informedBy: views('bread', 'lying-in', 'susan-sleep', 'nights-tea'),
    },
    {
      title: 'Wash, not bath',
      element: ids.of(elementId('edith', 'wash')),
      views: views('wash', 'rail', 'susan-bath'),
      understood: 'Asked with the flannel and with the bath picture, then the other way round: the flannel twice.',
      decided: 'The flannel stays. A bath is offered on Fridays, and no is taken for no.',
      informedBy: views('wash', 'rail', 'susan-bath'),
    },
  ];
}
