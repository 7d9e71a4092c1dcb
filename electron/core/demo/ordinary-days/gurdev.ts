import { type Occasion, when } from '../life.ts';

/** What comes up in Gurdev’s days, and what is said and shown then. */
export const gurdevsDays: readonly Occasion[] = [
  when('chai', 'drink', '06:40', {
    often: 0.85,
    offered: [
      ['Boiled tea', 'tea'],
      ['Tea from the pot', 'tea'],
    ],
    how: ['real-things', 'two-only'],
    leans: [7, 2],
    declines: 0.03,
    says: [
      [
        ['ਹੋਰ ਚਾਹ ਪਾ ਦੇ, ਪੁੱਤ।', 'Pour more tea, child.'],
        ['ਦੁੱਧ ਵਿੱਚ ਉਬਾਲ ਕੇ।', 'Boiled in the milk.'],
        'In the milk. This other is washing up.',
        'That is tea. That is a wet Tuesday.',
        'Fill it, I am not a sparrow.',
      ],
      ['Go on. I will be English this morning.'],
    ],
    shows: [[['face', 'Tipped the cup to see the colour and raised his eyebrows.']], []],
  }),
  when('turban', 'appearance', '09:00', {
    often: 0.8,
    offered: ['Blue turban', 'Maroon turban', 'Small patka for now'],
    how: ['real-things', 'extra-time'],
    leans: [5, 3, 2],
    declines: 0.02,
    before: { until: 15, at: '08:00' },
    says: [
      [['ਨੀਲੀ ਪੱਗ।', 'The blue turban.'], 'Blue. The Corporation can look at it.'],
      ['Maroon, somebody is coming.'],
      ['My arms are tired. The small one, and no photographs.'],
    ],
    shows: [[['behaviour', 'Held one end in his teeth and waited for me to take the other.']], [], []],
  }),
  when('breakfast', 'food', '08:30', {
    often: 0.75,
    offered: [
      ['Paratha and yoghurt', 'bread'],
      ['Cornflakes', 'meal'],
      ['Eggs', 'egg'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [5, 2, 3],
    says: [
      ['Who made this? Not shop. Good.', 'Hot. If it is not hot it is a coaster.'],
      ['A handful. The rest for the birds.'],
      ['Two eggs, chilli on top, and look the other way.'],
    ],
    shows: [[['took', 'Tore it in half and put one half on Edith’s plate.']], [], []],
    no: ['My stomach is on strike.'],
  }),
  when('wash', 'washing', '07:30', {
    often: 0.5,
    offered: [
      ['Shower', 'shower'],
      ['Bucket and jug', 'wash'],
    ],
    how: ['said-aloud', 'shown-how'],
    leans: [2, 5],
    declines: 0.15,
    says: [
      [['ਗਰਮ ਪਾਣੀ ਨਾਲ।', 'With warm water.'], 'Quick, quick, like a car wash.'],
      ['The bucket. A man can see what he is doing.'],
    ],
    no: [['ਬੱਸ, ਹੁਣ ਨਹੀਂ।', 'Enough, not now.'], 'The depot has no hot water and nor have you.', 'After.'],
    noShows: [['turned-away', 'Held the door shut with his foot, smiling.']],
  }),
  when('leeks', 'outdoors', '15:50', {
    often: 0.45,
    offered: [
      ['Water the leeks', 'garden'],
      ['Stay in', 'chair'],
    ],
    how: ['said-aloud', 'real-things'],
    leans: [6, 2],
    says: [
      ['Spring onions! Look at you.', 'Bernard has been here. I can smell bought manure.', 'Chal. Before it rains.'],
      [['ਹੌਲੀ ਹੌਲੀ।', 'Slowly, slowly.'], 'They can suffer one day. It improves them.'],
    ],
    shows: [[['went', 'Was at the back door with the can before I had my coat.']], []],
    no: ['It is wet. God is doing it.'],
  }),
  when('dinner', 'food', '12:30', {
    often: 0.75,
    offered: [
      ['Dal and rice', 'meal'],
      ['Cottage pie', 'meal'],
    ],
    how: ['real-things', 'pictures'],
    leans: [4, 3],
    says: [
      [
        ['ਬਹੁਤ ਵਧੀਆ ਦਾਲ।', 'Very good dal.'],
        'No onions. Tell them it is Tuesday.',
        'Good dal. It wants ten minutes and an argument.',
      ],
      ['Pie. And the brown sauce, do not be shy.', 'In the canteen it had a crust. Still.'],
    ],
    shows: [[], [['took', 'Pointed with the fork at the sauce until it came.']]],
    no: ['Send it back to the garage.'],
    noShows: [['pushed-away', 'Covered it with the other plate.']],
  }),
  when('snooker', 'activity', '17:40', {
    often: 0.45,
    offered: ['Snooker', ['Cards', 'cards'], ['Quiet', 'alone']],
    how: ['said-aloud', 'shown-how'],
    leans: [6, 2, 1],
    says: [
      ['Chalk first. You people never chalk.', 'Sorry. A cough.', 'In off. I saw nothing, did you see anything?'],
      ['Seep. I teach you, you lose, everybody is happy.'],
      [],
    ],
    shows: [[['behaviour', 'Walked round the table twice and blew on the brown.']], [], []],
    no: ['My legs are in the pit today.'],
    others: [['Polishing the trolley bell', 'This bell is a disgrace. Brasso.']],
  }),
  when('prayers', 'faith', '05:50', {
    often: 0.35,
    offered: [
      ['Japji on the little speaker', 'prayer'],
      ['Not today', 'alone'],
    ],
    how: ['music-cue', 'first-language'],
    leans: [7, 1],
    declines: 0.03,
    says: [[['ਵਾਹਿਗੁਰੂ।', 'Waheguru, the name of God.'], 'Low. It is for me, it is not for the corridor.'], []],
    shows: [[['posture', 'Sat up, feet on the floor, hands open in his lap.']], []],
  }),
  when('telly', 'music-and-television', '19:45', {
    often: 0.4,
    offered: [
      ['Hockey', 'television'],
      ['The news', 'television'],
    ],
    how: ['said-aloud'],
    leans: [4, 2],
    says: [['Pass it! Pass it! He has a wife, he will not pass.'], ['Traffic. I want to know about the traffic.']],
    shows: [[['sound', 'Shouted at the set and hit the arm of the chair.']], []],
  }),
  when('bed', 'rest', '21:40', {
    often: 0.45,
    offered: [
      ['Bed', 'bed'],
      ['Ten minutes more', 'chair'],
    ],
    how: ['said-aloud'],
    leans: [4, 3],
    declines: 0.04,
    says: [
      ['Terminus. All change.'],
      [['ਥੋੜ੍ਹਾ ਚਿਰ ਹੋਰ।', 'A little while more.'], 'I have not cashed up.', 'Ten minutes. On my mother.'],
    ],
    shows: [[['went', 'Rang the trolley bell twice and went.']], []],
  }),
];
