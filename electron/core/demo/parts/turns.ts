import type { Heading } from '../../../../db/life-history/model.ts';

type Part = readonly [heading: Heading, title: string, words: string, use: string];

/** Their words as somebody remembers them. */
export const remembered: readonly Part[] = [
  [
    'humour',
    'The wrong wedding',
    'I sat through the whole service before I saw that it wasn’t ours. So I stopped for the tea.',
    'Ask which cake they had.',
  ],
  [
    'worries',
    'The club man',
    'If there’s a knock on a Friday, we’re out.',
    'Knock, then say your name, before the door opens.',
  ],
  ['food', 'Tripe', 'It’s an acquired taste and I never acquired it.', 'Do not offer tripe “for old times”.'],
  [
    'childhood',
    'Seven in two beds',
    'I was eleven before I knew a bed had a middle.',
    'A bolster down each side: sleeps through.',
  ],
  [
    'love-and-loss',
    'The telegram',
    'Mother put it behind the clock and finished the ironing.',
    'On the second of June, be near and do not talk.',
  ],
  [
    'school',
    'Left-handed',
    'They tied it behind me. I’ve written with neither since.',
    'Cup and spoon to the left hand.',
  ],
  [
    'treasures',
    'The budgerigar',
    'He could say “Burnley nil” before he could say his own name.',
    'Saturday, five o’clock: the results, and no comment.',
  ],
  [
    'please-do',
    'Not in public',
    'You can say what you like to me, but shut the door first.',
    'Personal things in the room, door shut, low voice.',
  ],
  [
    'comforts',
    'The stove',
    'I can’t think with cold feet and no more can you.',
    'Warm socks first, then the question.',
  ],
  [
    'people',
    'A twin',
    'There’s two of me and the other one’s worse.',
    'Answers to both names. Ask which one is in today.',
  ],
  [
    'routines',
    'Washing day',
    'If it’s not on the line by eight you might as well leave town.',
    'Monday: a basket to fold by eight.',
  ],
  [
    'interests',
    'Pigeons',
    'You sit in a yard all day looking at nothing and then it comes home.',
    'The bench that faces west.',
  ],
  [
    'home-and-places',
    'The back-to-back',
    'You could hear next door change their minds.',
    'A room with somebody moving about next door is right.',
  ],
  [
    'humour',
    'False teeth at Southport',
    'They’re still out there. Some crab’s got a lovely smile.',
    'Teeth in the green pot. Say good night to the crab.',
  ],
];

/** Written by the person, seen by staff: words and document. */
export const written: readonly (readonly [
  heading: Heading,
  title: string,
  words: string,
  document: string,
  when: string,
])[] = [
  [
    'matters-most',
    'What I should like',
    'A window that opens and somebody to tell about it.',
    'Note on the back of an envelope',
    '2017',
  ],
  [
    'faith',
    'The building',
    'I believe in the building and the people in it. The rest I leave to those who know.',
    'Letter to a cousin',
    '1988',
  ],
  [
    'love-and-loss',
    'Forty years',
    'Forty years today. He forgot. I hid it in his sandwich.',
    'Diary, pocket size',
    'July 1999',
  ],
  [
    'food',
    'How to make it',
    'Butter. Do not let anyone tell you different when I am not here.',
    'Recipe book, inside cover',
    '1974',
  ],
  [
    'also-know',
    'Eyes',
    'I cannot see steps that are the same colour as the floor. I have not told them.',
    'Diary',
    'March 2020',
  ],
  ['hopes', 'A list', '1. Sea. 2. Our Billy to ring. 3. No fuss.', 'List in the handbag', '2022'],
  [
    'wellness',
    'Sleep',
    'Four hours and a nap has done me since I was twenty.',
    'Letter to the doctor, copy kept',
    '2011',
  ],
  [
    'people',
    'Sisters',
    'We have not spoken since Mother’s sideboard. I miss her and she is wrong.',
    'Unsent letter',
    '1996',
  ],
  [
    'interests',
    'The shed',
    'I am in the shed. I am not to be found. There is nothing the matter.',
    'Card that hung on a nail',
    '1980s',
  ],
  ['worries', 'Doors', 'I should like never to be locked in again.', 'Letter to the council', '1969'],
];

/** What somebody who loves them thinks. */
export const thinks: readonly Part[] = [
  [
    'please-do',
    'Do not finish the sentence',
    'I think people help too quickly. Wait; it does arrive.',
    'Count ten before helping with a word.',
  ],
  [
    'wellness',
    'Worse when watched',
    'I reckon the eating is better with the back to the room.',
    'The corner table, facing out of the window.',
  ],
  ['also-know', 'Hates a fuss', 'I would not do a birthday. A card, and chips.', 'Birthday: a card, and chips.'],
  [
    'communication',
    'The joke comes first',
    'I think a joke is how you know it is a good day. No joke, look closer.',
    'No joke by noon: tell the nurse.',
  ],
  [
    'support',
    'Let it be done badly',
    'I would sooner see it done badly by the right person.',
    'Shoes, buttons, butter: hands off for five minutes.',
  ],
  [
    'good-and-bad-days',
    'Sunday evenings',
    'Sunday nights were always low. It is the thought of Monday.',
    'Sunday at six: company, something on the stove.',
  ],
  [
    'worries',
    'Money in the house',
    'I think it is the purse being out of sight, not what is in it.',
    'Purse in the hand or on the table, always.',
  ],
  [
    'comforts',
    'The dog’s blanket',
    'It looks like a rag and I know what you will want to do with it. Please do not wash it more than monthly.',
    'Grey blanket: wash on the first of the month.',
  ],
];

/** What staff have seen. */
export const observed: readonly Part[] = [
  [
    'communication',
    'Looking left',
    'Looks to the left before a no. Looks straight before a yes.',
    'Offer from the front, watch the eyes first.',
  ],
  [
    'communication',
    'Repeats are questions',
    'Says our last two words back. Said with a rise, it is a question.',
    'Answer it as one.',
  ],
  [
    'wellness',
    'Pain in the quiet',
    'Goes quiet and folds the left arm when the shoulder hurts.',
    'Arm folded: pain score, then warmth.',
  ],
  ['support', 'Standing', 'Stands at the third try if nobody pulls.', 'Three tries, a hand offered and not taken.'],
  [
    'support',
    'Glasses',
    'Half of what was called confusion was the glasses: they were someone else’s.',
    'Initials inside the left arm. Check at breakfast.',
  ],
  [
    'good-and-bad-days',
    'After lunch',
    'Best between two and four; mornings are slow and cross.',
    'Ask what matters after two.',
  ],
  [
    'communication',
    'Hands',
    'Takes the hand of whoever is trusted, then answers.',
    'Sit within reach. Let the hand come.',
  ],
  ['routines', 'Walks to think', 'Answers while walking, seldom while sitting.', 'Ask on the way.'],
];
