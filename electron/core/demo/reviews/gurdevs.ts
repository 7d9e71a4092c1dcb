import type { Held } from './hold.ts';

/** Gurdev: an assessment that was begun and is still open, so the home board owes it. */
export const gurdevs: readonly Held[] = [
  {
    life: 'gurdev',
    type: 'admission',
    by: 'tomasz',
    begun: 25,
    points: [
      {
        point: 'talking',
        back: 25,
        to: 'tomasz',
        person: ['showed', 'Straightened up at “Sardar-ji” and put out his hand.'],
        how: 'three names, said slowly, with Harjit’s recording before',
        family: ['harjit', 'Punjabi first, then English. He likes his title from strangers.'],
        staff: 'Answers in the morning, hardly after four.',
        came: 'The names stand on the card and on the door.',
      },
      {
        point: 'washing',
        back: 24,
        to: 'grace',
        person: ['showed', 'Held the end in his teeth and gave me the other.'],
        how: 'the starched cloth in his hands, before breakfast',
        family: ['harjit', 'Please learn to fold it. He should not have to wait for me.'],
        staff: 'Finds the pleat himself and says when it is crooked.',
        came: ['turban'],
        cameBack: 21,
      },
    ],
  },
];
