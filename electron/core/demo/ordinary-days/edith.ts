import { type Occasion, when } from '../life.ts';

/** What comes up in Edith’s days, and what is said and shown then. */
export const edithsDays: readonly Occasion[] = [
  when('early', 'drink', '05:20', {
    often: 0.8,
    offered: [
      ['Tea', 'tea'],
      ['Warm milk', 'milk'],
    ],
    how: ['real-things', 'two-only'],
    leans: [9, 1],
    declines: 0.02,
    means: ['Wants tea, made weak.', null],
    says: [
      [
        'I was always up before the bread. You don’t lie in bed when there’s folk to feed.',
        'Ooh, that one. Not too strong.',
        'Leave the bag in while you count ten and then fish it.',
        'Is it four? It feels like four.',
      ],
      ['Go on, warm me up.'],
    ],
    shows: [
      [
        ['took', 'Took the blue cup in both hands and breathed in over it.'],
        ['went', 'Was at the kitchen hatch already, tapping it.'],
      ],
      [],
    ],
  }),
  when('up', 'clothes', '07:40', {
    often: 0.7,
    offered: [
      ['Blue cardigan', 'shirt'],
      ['Plum cardigan', 'shirt'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [4, 3],
    says: [
      ['Blue. It doesn’t show the flour.', 'That’s for working in.', 'Buttons I can do. Give it here.'],
      ['That’s my Sunday one and you know it.', 'Plum, and the brooch.'],
    ],
    shows: [
      [['took', 'Stroked the sleeve of the blue one and put her arm in.']],
      [['pointed', 'Pointed with her whole arm at the plum one on the door.']],
    ],
    no: ['I’m warm. I’ve been at the oven.'],
  }),
  when('breakfast', 'food', '08:15', {
    often: 0.85,
    offered: [
      ['Toast', 'bread'],
      ['Porridge', 'meal'],
    ],
    how: ['real-things', 'two-only', 'extra-time'],
    leans: [14, 1],
    declines: 0.05,
    means: ['Wants the crusts left on.', null],
    says: [
      [
        'Who cut this? You could sole a boot.',
        'Toast. And I’ll butter it.',
        'That’s never a proper crust, but I’ll eat it.',
        'Two, and one for Stanley.',
      ],
      ['Porridge then, if there’s syrup and no skin on it.', 'Stick to your ribs, that will.'],
    ],
    shows: [
      [
        ['looked', 'Looked at the crust side first, then took the toast.'],
        ['took', 'Pushed the bowl towards Walter and took the toast.'],
      ],
      [['took', 'Took the spoon from my hand and began.']],
    ],
    no: ['I’ve had mine. I had it at work.'],
    noShows: [['turned-away', 'Turned her chair to the window and folded her hands.']],
    others: [['Bread and dripping', 'Is there dripping? There’s always dripping.']],
  }),
  when('bath', 'washing', '08:45', {
    often: 0.6,
    offered: [
      ['Bath', 'bath'],
      ['Wash at the basin', 'wash'],
    ],
    how: ['shown-how', 'said-aloud'],
    leans: [1, 8],
    declines: 0.1,
    before: { until: 21, at: '10:20', declines: 0.65 },
    says: [
      ['As long as it’s deep and you clear off.'],
      ['Top and tail. I’ve not been down a pit.', 'I’ll do my own neck.'],
    ],
    shows: [[], [['took', 'Rolled her sleeves up and took the flannel.']]],
    no: ['I had one. Friday.', 'Not with the tray half done.', 'You have one.'],
    noShows: [['turned-away', 'Walked back to the trays.']],
  }),
  when('trays', 'activity', '09:30', {
    often: 0.65,
    offered: ['Setting the trays', ['Doing the flowers', 'scissors']],
    how: ['real-things'],
    leans: [5, 3],
    says: [
      [
        'Handles to the right, or they’ll be all day reaching.',
        'Six. There were six yesterday.',
        'Don’t you go doing it over again.',
      ],
      ['On the slant, or they’ll not drink.', 'Long stems. Nobody wants a short flower.'],
    ],
    shows: [
      [
        ['behaviour', 'Turned every cup so the handle faced right. Hummed.'],
        ['took', 'Wiped each saucer with her thumb before it went down.'],
      ],
      [['took', 'Held one to her nose, then to mine.']],
    ],
    no: ['My hands are bad today.'],
  }),
  when('dinner', 'food', '12:30', {
    often: 0.7,
    offered: [['Meat and potato pie', 'meal'], ['Fish in parsley sauce', 'meal'], 'Cheese and onion flan'],
    how: ['pictures', 'said-aloud'],
    leans: [5, 2, 3],
    says: [
      ['Pie, and not all crust and no bottom.', 'You can’t go wrong with a pie. You can, but not if you’re hungry.'],
      ['Is it Friday? Then fish.'],
      ['That’s a cold hand made that pastry. I’ll have it.'],
    ],
    shows: [[['pointed', 'Tapped the picture of the pie three times.']], [], []],
    no: ['It’s gone grey. You eat it.'],
    noShows: [['pushed-away', 'Pushed the plate to the middle of the table with one finger.']],
  }),
  when('bench', 'outdoors', '14:10', {
    often: 0.45,
    offered: [
      ['South bench', 'garden'],
      ['Stay by the window', 'chair'],
    ],
    how: ['shown-how', 'two-only'],
    leans: [4, 3],
    says: [
      ['Coat, hat, and somebody to talk to.', 'They’ll want their water, them peas.'],
      ['I can see it from here, it’s not going anywhere.'],
    ],
    shows: [
      [['went', 'Took her coat off the hook and stood with it.']],
      [['behaviour', 'Sat down and pulled the rug up to her chin.']],
    ],
    no: ['It’s spitting.'],
  }),
  when('hymns', 'music-and-television', '16:30', {
    often: 0.4,
    offered: [
      ['Hymns on the wireless', 'radio'],
      ['Television quiz', 'television'],
    ],
    how: ['said-aloud', 'music-cue'],
    leans: [5, 2],
    says: [
      ['That’s Cwm Rhondda. You can’t sing that sitting down.', 'Turn it up for Dot, she’s deaf as a post.'],
      ['He’s wrong. It was never 1947.'],
    ],
    shows: [[['behaviour', 'Sang the alto line of the last verse, every word.']], []],
  }),
  when('bed', 'rest', '20:30', {
    often: 0.5,
    offered: [
      ['Bed', 'bed'],
      ['Sit up a while', 'chair'],
    ],
    how: ['said-aloud'],
    leans: [6, 2],
    declines: 0.04,
    says: [['Some of us are up at four.', 'Window. A hand’s width.'], ['I’m waiting on our Susan.']],
    shows: [[['went', 'Set off down the corridor with her slippers in her hand.']], []],
  }),
];
