import { type Occasion, when } from '../life.ts';

/** What comes up in Samira’s days, and what is said and shown then. */
export const samirasDays: readonly Occasion[] = [
  when('tea', 'drink', '07:35', {
    often: 0.85,
    offered: [
      ['Tea in a glass, with cardamom', 'tea'],
      ['Coffee', 'coffee'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [8, 1],
    declines: 0.03,
    says: [
      [
        ['چاي، مو ميّ ملوّن.', 'Tea, not coloured water.'],
        ['هيل، حبّتين.', 'Cardamom, two pods.'],
        'In a glass. One cannot see the colour in a mug.',
        'That is a very small infinity of tea. Fill it.',
      ],
      ['Strong enough to mark homework by.'],
    ],
    others: [['Hot water and lemon', 'Lemon and hot water. Today the stomach is setting the paper.']],
    shows: [[['took', 'Held the glass to the window and looked at the colour before she drank.']], []],
  }),
  when('breakfast', 'food', '08:30', {
    often: 0.7,
    offered: [
      ['Bread, white cheese and date syrup', 'bread'],
      ['Boiled egg and toast', 'egg'],
    ],
    how: ['real-things', 'two-only'],
    leans: [5, 3],
    says: [
      ['The syrup on the cheese, not beside it. They are a pair.', ['دبس وراشي.', 'Date syrup and tahini.']],
      ['Six minutes. I counted.'],
    ],
    shows: [[['behaviour', 'Folded the bread in four, exactly, before she began.']], []],
    no: [['كافي، شبعت.', 'Enough, I am full.']],
  }),
  when('clothes', 'clothes', '09:00', {
    often: 0.5,
    offered: [
      ['Teal jumper', 'shirt'],
      ['Grey jacket', 'shirt'],
    ],
    how: ['real-things'],
    leans: [4, 3],
    says: [
      [['الأزرق، لون الكاشي.', 'The blue one, the colour of the tiles.'], 'That one has a pocket for the chalk.'],
      ['Today I am being inspected, I think.'],
    ],
    shows: [[], [['took', 'Did up the jacket to the top and looked for a brooch.']]],
    no: ['I shall dress when somebody is coming.'],
  }),
  when('wash', 'washing', '09:20', {
    often: 0.45,
    offered: [
      ['Shower', 'shower'],
      ['Wash with a jug', 'wash'],
    ],
    how: ['said-aloud', 'first-language'],
    leans: [2, 5],
    declines: 0.18,
    says: [['A woman, please, and the door shut.'], [['بالطاسة، مثل الحمّام.', 'With the bowl, as in the hammam.']]],
    no: [['مو هسّه.', 'Not now.'], 'At this hour? I have a class.'],
    noShows: [['yes-or-no', 'Clicked her tongue and lifted her chin: no.']],
  }),
  when('work', 'activity', '10:45', {
    often: 0.65,
    offered: [['Crossword', 'book'], 'Checking the tea money', 'Backgammon'],
    how: ['real-things', 'glasses-on'],
    leans: [3, 2, 3],
    says: [
      ['Seven letters, “without end”. Do not tell me.', 'The clue is lazy. I shall answer it all the same.'],
      [
        'Forty pence. Somebody has rounded.',
        ['وين نظّارتي؟ ما أشوف الأرقام.', 'Where are my glasses? I cannot see the figures.'],
      ],
      ['Shesh besh! Look at your face.', 'You play like a man who has a bus to catch.'],
    ],
    shows: [
      [],
      [['took', 'Ruled a line under the total and initialled it.']],
      [['behaviour', 'Slapped the piece down and laughed.']],
    ],
    no: ['My head is full of wool this morning.'],
  }),
  when('dinner', 'food', '12:35', {
    often: 0.75,
    offered: [
      ['Rice with lentils and onions', 'meal'],
      ['Chicken and potatoes', 'meal'],
    ],
    how: ['pictures', 'said-aloud'],
    leans: [11, 1],
    says: [
      [
        ['هذا الرز مو مال بيتنا.', 'This rice is not from our house.'],
        ['زيدي ليمون.', 'More lemon.'],
        'Better than Tuesday’s. Tell them so, they should know.',
      ],
      ['The chicken. The potato may watch.'],
    ],
    shows: [[['took', 'Squeezed the lemon through her fingers to keep back the pips.']], []],
    no: [['ما أشتهي.', 'I have no appetite.']],
    noShows: [['pushed-away', 'Covered the plate with her napkin and pushed it back.']],
  }),
  when('garden', 'outdoors', '15:00', {
    often: 0.35,
    offered: [
      ['Walk round the garden', 'walk'],
      ['Sit by the open door', 'door'],
    ],
    how: ['said-aloud'],
    leans: [2, 3],
    says: [
      ['Once round. It is two hundred and twelve paces.'],
      [
        ['افتحي الشبّاك، أريد أسمع الشارع.', 'Open the window, I want to hear the street.'],
        'I can have the air without the mud.',
      ],
    ],
    no: ['It begins with rain.'],
  }),
  when('call', 'visits-and-calls', '18:50', {
    often: 0.3,
    offered: [
      ['Call Layth', 'telephone'],
      ['Call Ruth', 'telephone'],
      ['No call tonight', 'alone'],
    ],
    how: ['said-aloud'],
    leans: [4, 3, 1],
    says: [
      [['خابري ليث، وسأتكلّم أنا أوّل.', 'Ring Layth, and I shall speak first.']],
      ['Ruth will be cheating at the crossword. Ring.'],
      ['Let them sleep.'],
    ],
  }),
  when('music', 'music-and-television', '20:05', {
    often: 0.45,
    offered: [
      ['Nazem al-Ghazali', 'music'],
      ['Radio 4', 'radio'],
    ],
    how: ['music-cue', 'said-aloud'],
    leans: [3, 3],
    says: [
      [
        ['ناظم الغزالي، وعلّي الصوت.', 'Nazem al-Ghazali, and turn it up.'],
        ['هذي مال عرسي.', 'This one is from my wedding.'],
      ],
      ['Dogger, Fisher, German Bight. Listen to the metre of it.'],
    ],
    shows: [
      [['behaviour', 'Conducted with the end of her spectacles.']],
      [['face', 'Shut her eyes and smiled at “losing its identity”.']],
    ],
  }),
  when('door', 'rest', '21:20', {
    often: 0.4,
    offered: [
      ['Door open', 'door'],
      ['Door to', 'door'],
    ],
    how: ['shown-how'],
    leans: [9, 1],
    declines: 0.01,
    says: [[['ليش مستعجلين؟ بعد وكت.', 'Why are you all in a hurry? There is still time.']], []],
  }),
];
