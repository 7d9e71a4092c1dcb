import { dayPlus } from '../../../../db/time/model.ts';
import type { Making } from '../home.ts';
import { type PlanElement, planElement } from './plan.ts';

const franks: readonly PlanElement[] = [
  {
    key: 'round',
    title: 'The night round',
    picture: 'walk',
    what: 'About eleven he walks his round with whoever is on, coat and lead in hand, and is in bed by one.',
    before: {
      what: 'In his room from ten; the door mat tells the office when he gets up.',
      changed: 14,
      because: 'nine-mile',
      reason: 'Walked with him on six nights: asleep within twenty minutes of coming in, and no calling out.',
    },
    canStill: 'Knows the way round the block and back; minds the kerbs; tells Nip to sit.',
    doing: [
      ['Bernadette or Tomasz', 'Walks with him, a step behind'],
      ['Keith', 'Brings the other lead when this one wears out'],
    ],
    begun: 20,
    by: 'bernadette',
    reviewIn: 30,
    views: [
      {
        key: 'nine-mile',
        from: 'said',
        words: 'Nine mile and a wet one. I’ll go when I go.',
        back: 16,
        to: 'bernadette',
        understood: 'Took the coat off its hook before the door was open',
        use: ['used', 'the round, at his hour'],
      },
      {
        key: 'keith-safe',
        from: { family: 'keith' },
        words: 'I would sleep better if he stopped in after dark.',
        back: 15,
        to: 'moira',
        use: ['not used', 'he goes with somebody beside him; Keith was told so on the telephone'],
      },
    ],
    settled: {
      standing: 'they differ',
      checkedBy: ['watched while it was done', 'asked again on another day'],
      understood: 'Stood at the door with his coat on at eleven, three nights running.',
      note: 'Frank differs from Keith: out at night, with somebody',
      back: 13,
    },
    restsOn: [['life-history', 'item/frank/nights']],
  },
];

const gurdevs: readonly PlanElement[] = [
  {
    key: 'turban',
    title: 'The turban, before breakfast',
    picture: 'shirt',
    what: 'Five metres, starched, folded with him in the doorway. Harjit ties it on Sundays, two of the staff have learnt.',
    canStill: 'Holds the end in his teeth and finds the pleat; says when it is crooked.',
    doing: [['Grace or Tomasz', 'Folds, and waits for his nod before the first turn']],
    begun: 24,
    by: 'grace',
    reviewIn: 45,
    views: [
      {
        key: 'crooked',
        from: 'showed',
        words: 'Felt along the edge with two fingers, took it off again and handed back the end.',
        back: 23,
        to: 'grace',
        use: ['used', 'done again until he leaves it on'],
      },
      {
        key: 'harjit-ties',
        from: { family: 'harjit' },
        words: 'I can come on Sundays and tie it. Please learn it, he should not have to wait for me.',
        back: 22,
        to: 'moira',
        use: ['used', 'Sundays; Grace and Tomasz have learnt it from her'],
      },
    ],
    settled: {
      standing: 'agreed',
      checkedBy: ['showed it, or did it', 'watched while it was done'],
      understood: 'Patted it down in front of the mirror and went in to breakfast.',
      note: null,
      back: 21,
    },
    restsOn: [['life-history', 'item/gurdev/turban']],
  },
];

const nestas: readonly PlanElement[] = [
  {
    key: 'welsh',
    title: 'Welsh first',
    picture: 'people',
    what: 'Whoever comes in says it in Welsh first: the eight sentences hang inside the wardrobe door.',
    canStill: 'Answers in Welsh, and corrects it.',
    doing: [['Everybody', 'Learns the eight sentences from Lowri’s recording']],
    begun: 26,
    by: 'shazia',
    reviewIn: 50,
    views: [
      {
        key: 'lowri-welsh',
        from: { family: 'lowri' },
        words: 'She goes quiet in English. In Welsh she is still my mother.',
        back: 25,
        to: 'shazia',
        use: ['used', 'the eight sentences are Lowri’s'],
      },
    ],
  },
  // A quarter old, and nobody has asked her: what rule D18 of evidence quality looks for.
  {
    key: 'dusk',
    title: 'The hour before dusk',
    picture: 'music',
    what: 'From four the curtains are drawn and somebody she knows sits with her until tea.',
    canStill: null,
    doing: [],
    begun: 100,
    by: 'shazia',
    reviewIn: 20,
    views: [],
  },
];

/** Plans of others who live there, at other stages: two that differ, one agreed, one in which the person is not heard yet. */
export function planOthersPlans(making: Making): void {
  const plans = { frank: franks, gurdev: gurdevs, nesta: nestas };
  for (const [life, elements] of Object.entries(plans)) {
    if (!making.lives.some(({ key }) => key === life)) continue;
    // A short history has no room for what began before it.
    const inSpan = elements.filter(({ begun }) => dayPlus(making.span.last, -begun) >= making.span.begun);
    for (const element of inSpan) planElement(making, life, element);
  }
}
