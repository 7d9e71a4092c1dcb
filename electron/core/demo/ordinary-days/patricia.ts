import { type Occasion, when } from '../life.ts';

/** What comes up in Patricia’s days, and what is said and shown then. */
export const patriciasDays: readonly Occasion[] = [
  when('coffee', 'drink', '07:55', {
    often: 0.8,
    offered: [
      ['Coffee, black', 'coffee'],
      ['Tea', 'tea'],
    ],
    how: ['said-aloud', 'real-things'],
    leans: [6, 2],
    declines: 0.04,
    says: [
      ['Black. It is not a dessert.', 'The dark one. 641, second shelf.', 'Is there a saucer, or are we camping?'],
      ['Tea, since you have gone to the trouble.'],
    ],
    shows: [[['pointed', 'Pointed at the pot, then at the clock.']], []],
  }),
  when('breakfast', 'food', '08:40', {
    often: 0.75,
    offered: [
      ['Porridge with salt', 'meal'],
      ['Marmalade toast', 'bread'],
    ],
    how: ['real-things', 'extra-time'],
    leans: [1, 5],
    says: [
      ['With salt. Then it is a food.'],
      ['I have gone off it. One may.', 'The orange on the… the square. Thank you.', 'Edges to the left, please.'],
    ],
    shows: [[], [['took', 'Read the label of the jar through, and nodded.']]],
    no: ['Ask me in ten minutes.'],
    noShows: [['posture', 'Opened her book and held it up between us.']],
  }),
  when('clothes', 'clothes', '09:05', {
    often: 0.45,
    offered: [
      ['Burgundy jumper', 'shirt'],
      ['Checked shirt', 'shirt'],
    ],
    how: ['real-things'],
    leans: [3, 3],
    says: [['That. It has elbows.'], ['The shirt. I am going up, not out.']],
    no: ['I am in the middle of a chapter.'],
  }),
  when('wash', 'washing', '10:05', {
    often: 0.45,
    offered: [
      ['Bath', 'bath'],
      ['Shower', 'shower'],
    ],
    how: ['said-aloud', 'asked-again'],
    leans: [5, 1],
    declines: 0.22,
    says: [['A bath, and the book. I shall not drop it.'], []],
    no: ['No. That is a complete sentence.', 'In ten minutes. I shall have changed my mind and it will be mine.'],
    noShows: [['turned-away', 'Turned a page and did not look up.']],
  }),
  when('books', 'activity', '11:10', {
    often: 0.6,
    offered: [
      ['Shelving the lounge books', 'book'],
      ['Being read to', 'people'],
      ['Jigsaw of Helvellyn', 'cards'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [4, 3, 2],
    says: [
      ['Who has put Trollope with the trollops?', 'By author. Otherwise one is merely tidying.'],
      ['Not so fast. Middlemarch was not written in a hurry.', 'Do the voices. Casaubon should sound like dust.'],
      ['There is a piece gone. Striding Edge. One could fall.'],
    ],
    shows: [
      [['took', 'Ran her thumb down each spine before it went in.']],
      [['posture', 'Leaned forward at “the growing good of the world”.']],
      [],
    ],
    no: ['Thank you, no. I am listening to the rain.'],
    others: [['Stamping the date in every book', 'They have not been stamped. How do you know when they are due?']],
  }),
  when('walk', 'outdoors', '14:00', {
    often: 0.55,
    offered: [
      ['Round the field', 'walk'],
      ['The bench', 'garden'],
    ],
    how: ['said-aloud', 'shown-how'],
    leans: [6, 2],
    declines: 0.06,
    says: [
      [
        'That is not rain, it is mizzle. Boots.',
        'Up to the top gate. One ought to see over.',
        'Two hundred and thirteen, and this.',
      ],
      ['I shall supervise.'],
    ],
    shows: [
      [
        ['took', 'Took down the waterproof and checked both pockets.'],
        ['went', 'Was past the gate before my zip was up.'],
      ],
      [],
    ],
  }),
  when('dinner', 'food', '12:45', {
    often: 0.6,
    offered: [
      ['Cheese salad', 'meal'],
      ['Lamb stew', 'meal'],
      ['Soup', 'soup'],
    ],
    how: ['written-words', 'said-aloud'],
    leans: [3, 3, 2],
    says: [['The cold one. And a proper knife.'], ['It smells of Borrowdale. Yes.'], ['Soup. I can read with soup.']],
    no: ['I had something on the way up.'],
    noShows: [['pushed-away', 'Put the menu card back in its holder, face to the wall.']],
  }),
  when('visitor', 'visits-and-calls', '16:10', {
    often: 0.25,
    offered: [
      ['Ring Elaine', 'telephone'],
      ['Write to Elaine', 'letter'],
    ],
    how: ['said-aloud'],
    leans: [3, 3],
    says: [
      ['Ring. She will have the wireless on, let it ring.'],
      ['Take this down. “Dear E., it is raining sideways and I approve.”'],
    ],
  }),
  when('evening', 'music-and-television', '19:00', {
    often: 0.35,
    offered: [
      ['Elgar', 'music'],
      ['Film', 'television'],
      ['Book and lamp', 'book'],
    ],
    how: ['said-aloud'],
    leans: [2, 2, 5],
    says: [
      ['The slow one. Joan could not bear it.'],
      ['Black and white, if there is a choice.'],
      ['Lamp on. I shall see to it.'],
    ],
    shows: [[], [], [['took', 'Took the book, found the marker with her thumb.']]],
  }),
  when('drink2', 'drink', '20:40', {
    often: 0.4,
    offered: [
      ['Whisky, small', 'cold-drink'],
      ['Cocoa', 'milk'],
    ],
    how: ['real-things', 'two-only'],
    leans: [4, 2],
    declines: 0.08,
    says: [['A finger. A librarian’s finger.'], ['Cocoa. It was a hostel sort of day.']],
    no: ['Not on a full chapter.'],
  }),
];
