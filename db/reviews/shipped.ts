import { INVOLVEMENT, type Point, type ReviewType } from './template.ts';

/** The day of the wording below. A home's own versions follow it; a review keeps the points that it was begun with. */
export const shippedOn = '2026-11-30';

type Wording = Omit<Point, 'key' | 'person' | 'guidance'> & {
  readonly ask: string;
  readonly words: string;
  readonly pictures: string;
  readonly objects: string;
  readonly guidance?: string;
};

const wordings = {
  talking: {
    heading: 'talking',
    title: 'What to call you, and how to talk',
    ask: 'What shall we call you? How do you like to be spoken to?',
    words: 'Ask for the name first, then use it. One question at a time.',
    pictures: 'Their own name written large, and a photograph of themself.',
    objects: 'Say each name, slowly. Watch which one the eyes or the head turn to.',
    family: 'Which name, which language and which tone does the person answer to?',
    staff: 'When did they answer best, and what was in the ears, on the nose, in the room?',
    guidance: 'Write what works under “How to ask” too: it then stands on every page about the person.',
  },
  [INVOLVEMENT]: {
    heading: 'involvement',
    title: 'Whom do you want involved?',
    ask: 'Who is to help you say what you want? In what, and in what not?',
    words: 'Name one person at a time, and one matter: “Susan, about money?”',
    pictures: 'Photographs of the people, laid on yes, not sure and no.',
    objects: 'The things that stand for each: a scarf, a voice on the telephone. Watch what comes into the face.',
    family: 'Who else is close, of whom nobody here has thought?',
    staff: 'Whose visit does the person wait for, and whose do they turn away from?',
    guidance: 'Nobody is involved for being a relative. Ask again each time: a wish may change.',
  },
  'day-and-night': {
    heading: 'day',
    title: 'Your day and your night',
    ask: 'When do you get up? What is the night like for you?',
    words: '“At home, were you first up or last up?” Then this week.',
    pictures: 'A clock at two hours; the bed made and unmade. Swap the sides and ask again.',
    objects: 'The tea cup, the slippers, the night light: what is taken up, and when?',
    family: 'What were their hours, at work and after?',
    staff: 'When were they awake this week, and what did they do then?',
  },
  washing: {
    heading: 'care',
    title: 'Washing and dressing',
    ask: 'How do you like to wash? What do you do yourself?',
    words: '“Bath, shower or basin?” Then “morning or evening?”',
    pictures: 'Photographs of our own bath, shower and basin, two at a time.',
    objects: 'The warm flannel and the towel in the hand, at the door of the bathroom.',
    family: 'How did they wash at home, and what was private?',
    staff: 'What do they do alone? Where do they stop, and what do they show then?',
  },
  food: {
    heading: 'food',
    title: 'Eating and drinking',
    ask: 'What do you like to eat and drink? Where, and with whom?',
    words: 'One meal at a time: “Breakfast, what is it to be?”',
    pictures: 'Our own plates and mugs, two at a time, swapped.',
    objects: 'The smell, a taste on a spoon. Wait: more, or enough?',
    family: 'What was on the table at home, and what never?',
    staff: 'What comes back uneaten, and what does not?',
  },
  people: {
    heading: 'people',
    title: 'People and company',
    ask: 'Whom do you like to have about you? When do you want to be let be?',
    words: '“Who sat with you today? Good, or too much?”',
    pictures: 'Photographs of those who live and work here, and of visitors.',
    objects: 'Two chairs, one beside somebody and one by the window.',
    family: 'Who were their friends, and how did they spend an evening?',
    staff: 'Beside whom do they stay, and from whom do they walk away?',
  },
  doing: {
    heading: 'doing',
    title: 'What you like to do',
    ask: 'What do you want to do here? Where would you like to go?',
    words: 'Two real things that can be done today.',
    pictures: 'Photographs of the garden, the kitchen, the bus, the chapel.',
    objects: 'The trowel, the cards, the hymn book, left within reach. What is picked up?',
    family: 'What could they do with their eyes shut?',
    staff: 'At what did you see them busy, and for how long?',
  },
  comfort: {
    heading: 'comfort',
    title: 'Comfort and pain',
    ask: 'Does anything hurt? What makes it better?',
    words: '“Show me where.” Then “now, or when you move?”',
    pictures: 'A drawing of the body to point at; three faces.',
    objects: 'A warm cushion, a hand on the knee. Watch face and breath before and after.',
    family: 'How do they look when something hurts?',
    staff: 'What did you see when they moved, sat, slept?',
    guidance: 'Tell the nurse today of anything new. It belongs in the clinical notes too.',
  },
  room: {
    heading: 'room',
    title: 'Your room and your things',
    ask: 'What do you want about you? What may nobody touch?',
    words: '“What shall stand by the bed?”',
    pictures: 'Photographs of the room at home and of this one.',
    objects: 'Unpack together. What is held longest? Where is it put?',
    family: 'What would they look for first?',
    staff: 'What do they carry about, and what do they look for?',
  },
  beliefs: {
    heading: 'beliefs',
    title: 'What must not be forgotten',
    ask: 'What has always mattered to you? What shall we never leave out?',
    words: 'Faith, politics, manners, meat, a day of the year: one at a time.',
    pictures: 'Photographs out of their own life.',
    objects: 'The beads, the medal, the song. What happens in the face?',
    family: 'What did they hold to, also when it cost something?',
    staff: 'What did you see them do every week, unasked?',
    guidance: 'What is told here belongs in the life history, in the voice that told it.',
  },
  worries: {
    heading: 'comfort',
    title: 'What worries you, and what calms you',
    ask: 'What frightens you here? What helps then?',
    words: '“When was it bad, this week? Who was there?”',
    pictures: 'Photographs of places in the house, laid on good and not good.',
    objects: 'Go there together. Where do the feet stop?',
    family: 'What upset them before, and what did you do?',
    staff: 'What came before it, what did they show, and after what was it over?',
  },
  ahead: {
    heading: 'ahead',
    title: 'Looking ahead',
    ask: 'Is there something that you want us to know for later?',
    words: '“If you were very ill, who should be there? What would you want?” Only if they go on with it.',
    pictures: 'A photograph of the people and the place that they name.',
    objects: 'Not now, if it frightens. Sing, or go out; write what was seen.',
    family: 'Did they ever write such things down, or say them? Where is the paper?',
    staff: 'What have you heard them say, unasked, of dying or of being ill?',
    guidance: 'Powers and papers go under Best interests, “Who has authority”.',
  },
  'how-is-it': {
    heading: 'day',
    title: 'How it is, living here',
    ask: 'How is it here? What is good, and what is not?',
    words: '“What was the best of today? And the worst?”',
    pictures: 'Photographs of the day, from getting up to the night, laid on good, not sure and not good.',
    objects: 'Walk through the house. Where do they stay, and where do they turn round?',
    family: 'What do they tell you, or show, when you come and when you go?',
    staff: 'When did you see them at ease, and when not?',
    guidance: 'What is not good is no complaint to be answered: write it as it was said.',
  },
  'matters-most': {
    heading: 'ahead',
    title: 'What matters most now',
    ask: 'Of all this, what matters most to you?',
    words: '“If only one of these, which?” Then the next.',
    pictures: 'The cards of the plan, laid in order. A photograph of the table is the record.',
    objects: 'Two things that stand for two cards. Which stays in the hand?',
    family: null,
    staff: 'How were the cards laid, and who laid them?',
    guidance: 'Keep the order with “What matters most?” in the support plan. Nobody ranks for the person.',
  },
  'what-happened': {
    heading: 'comfort',
    title: 'What has happened',
    ask: 'You have been away, or unwell. What was it like for you?',
    words: 'Short sentences. Say where they are now, and who you are.',
    pictures: 'Their own room, the hospital, the ambulance.',
    objects: 'Their own blanket and cup first. Then wait.',
    family: 'What did you see there, and what did they say to you?',
    staff: 'What is different since, in walking, talking, eating, sleeping?',
    guidance: 'Tell “How to ask” that something changed: it then asks for a new look within 14 days.',
  },
  'as-before': {
    heading: 'day',
    title: 'What shall be as it was',
    ask: 'What do you want back as it was? What shall be different?',
    words: 'Go through the plan, one part at a time: “Still so?”',
    pictures: 'The cards of the plan, on yes, not sure and no.',
    objects: 'Offer the morning as it was, and stop at each step.',
    family: 'What would they miss first?',
    staff: 'Which part of the plan did not hold this week, and what did they show?',
  },
} as const satisfies Record<string, Wording>;

type Key = keyof typeof wordings;

const orders: Record<ReviewType, readonly Key[]> = {
  admission: [
    ...(['talking', INVOLVEMENT, 'day-and-night', 'washing', 'food', 'people'] as const),
    ...(['doing', 'comfort', 'room', 'beliefs', 'worries', 'ahead'] as const),
  ],
  'first-month': [
    'how-is-it',
    INVOLVEMENT,
    'talking',
    'day-and-night',
    'washing',
    'food',
    'doing',
    'worries',
    'matters-most',
  ],
  review: [
    ...(['how-is-it', INVOLVEMENT, 'matters-most', 'day-and-night', 'washing'] as const),
    ...(['food', 'people', 'doing', 'comfort', 'ahead'] as const),
  ],
  change: ['what-happened', 'talking', INVOLVEMENT, 'comfort', 'day-and-night', 'washing', 'food', 'as-before'],
};

/** Days until the next one, to begin with: whoever signs may set another. */
export const againAfter: Record<ReviewType, number> = { admission: 28, 'first-month': 90, review: 90, change: 28 };

function pointNamed(key: Key): Point {
  const { ask, words, pictures, objects, ...rest }: Wording = wordings[key];
  return { guidance: null, ...rest, key, person: { question: ask, words, pictures, objects } };
}

/** The points of a template as it comes, in our own words. */
export const shippedPoints = (type: ReviewType): Point[] => orders[type].map(pointNamed);
