import { type Occasion, when } from '../life.ts';

/** What comes up in Frank’s days, and what is said and shown then. */
export const franksDays: readonly Occasion[] = [
  when('tea', 'drink', '09:20', {
    often: 0.75,
    offered: [
      ['Pot of tea', 'tea'],
      ['Coffee', 'coffee'],
    ],
    how: ['real-things'],
    leans: [8, 1],
    declines: 0.03,
    says: [
      ['Stand a spoon in it.', 'Has the lad had one? He’s been out since five.', 'That’ll do. Where’s thine?'],
      [],
    ],
    shows: [[['took', 'Poured half into the saucer and blew on it.']], []],
  }),
  when('breakfast', 'food', '09:40', {
    often: 0.75,
    offered: [
      ['Bacon and fried bread', 'meal'],
      ['Kipper', 'meal'],
      ['Toast', 'bread'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [5, 3, 1],
    says: [
      ['Keep t’rind for t’dog.', 'Crisp. If it bends it’s not done.'],
      ['A kipper, by God. Shut the door or we’ll have company.'],
      [],
    ],
    shows: [[['behaviour', 'Wrapped the rind in his handkerchief and put it in his cap.']], [], []],
    no: ['I’ve not earned it yet.'],
    noShows: [['behaviour', 'Got up and tried the window catch instead.']],
  }),
  when('clothes', 'clothes', '09:00', {
    often: 0.4,
    offered: [
      ['Brown jacket', 'shirt'],
      ['Jersey', 'shirt'],
    ],
    how: ['real-things'],
    leans: [5, 2],
    says: [['Jacket. It’s got me string in.'], ['Jersey under, jacket over. It’s raw out.']],
    no: ['What’s up with what I’ve got on?'],
  }),
  when('shave', 'appearance', '10:10', {
    often: 0.45,
    offered: [
      ['Wet shave', 'razor'],
      ['Electric', 'razor'],
    ],
    how: ['real-things', 'two-only'],
    leans: [6, 1],
    declines: 0.2,
    says: [['Wet, and mind me tash.', 'You’re steadier than the last one.'], []],
    no: ['Saturday. I shave of a Saturday.', 'Who am I seeing?'],
    noShows: [['turned-away', 'Pulled his cap down.']],
  }),
  when('rounds', 'outdoors', '11:00', {
    often: 0.6,
    offered: [
      ['Walk the length', 'walk'],
      ['Yard', 'garden'],
    ],
    how: ['said-aloud', 'shown-how'],
    leans: [6, 2],
    declines: 0.05,
    says: [
      [
        'That bank wants puddling. I’ve told them.',
        'Look at that. Heron. Say nowt.',
        'Best foot, we’ve the top lock yet.',
      ],
      ['I’ll see to them drains.'],
    ],
    shows: [
      [
        ['went', 'Took the windlass off the wall and stood at the door.'],
        ['behaviour', 'Stopped at the pond, put two fingers to the water, nodded.'],
      ],
      [],
    ],
    no: ['Me hip’s froze.'],
    others: [['Seeing to the gutter over the porch', 'That gutter wants rodding. Hold the ladder.']],
  }),
  when('dinner', 'food', '12:50', {
    often: 0.6,
    offered: [
      ['Steak pudding', 'meal'],
      ['Ham, egg and chips', 'meal'],
    ],
    how: ['said-aloud', 'pictures'],
    leans: [3, 3],
    says: [['Babby’s head. By, that’s a good un.'], ['Two eggs. One each.', 'Chips is chips. Fetch vinegar.']],
    shows: [[], [['took', 'Cut the egg, dipped a chip, offered it to Pip.']]],
    no: ['I’m full of kipper.'],
    noShows: [['yes-or-no', 'Shook his head and gave it to Gurdev.']],
  }),
  when('dog', 'pets', '15:00', {
    often: 0.3,
    offered: [
      ['Pip on his knee', 'dog'],
      ['Pip on the lead', 'dog'],
    ],
    how: ['real-things'],
    leans: [3, 4],
    declines: 0.02,
    says: [
      ['Now then. Who’s been at thy ears?'],
      ['He’s not trained. He’s polite, that’s all.', 'Heel. There. He’d have made a rat dog.'],
    ],
    shows: [[['face', 'Put his face down in the dog’s neck and stopped there.']], []],
  }),
  when('jobs', 'activity', '16:20', {
    often: 0.45,
    offered: ['Splicing rope', ['Dominoes', 'cards'], ['Film', 'television']],
    how: ['real-things', 'two-only'],
    leans: [4, 4, 1],
    says: [
      ['Under one, over one. It’s a conversation.', 'That’s held boats, that knot.'],
      ['Fives and threes, penny a spot, and no talking.', 'Chap. No, I’m not. Yes, I am.'],
      [],
    ],
    shows: [[['took', 'Hands went to the rope before he had sat down.']], [], []],
    no: ['Is the dog fed?'],
  }),
  when('stout', 'drink', '19:30', {
    often: 0.5,
    offered: [
      ['Bottle of stout', 'cold-drink'],
      ['Tea', 'tea'],
    ],
    how: ['real-things'],
    leans: [11, 1],
    declines: 0.04,
    says: [['Pour it slow. It’s not going anywhere and no more am I.'], ['Tea. I’m on nights.']],
    shows: [[['looked', 'Looked for the opener before the bottle was out.']], []],
  }),
  when('late', 'rest', '23:10', {
    often: 0.4,
    offered: [
      ['Walk the corridor', 'walk'],
      ['Chair and supper', 'chair'],
      ['Bed', 'bed'],
    ],
    how: ['said-aloud', 'extra-time'],
    leans: [5, 3, 1],
    declines: 0.02,
    says: [
      ['I’ll go when I’ve walked it.', 'Level’s down an inch. Somebody’s left a paddle up.'],
      ['Cheese, pickle, and less of the chat.'],
      [],
    ],
    shows: [[['went', 'Set off with the lead round his wrist, trying the windows.']], [], []],
  }),
];
