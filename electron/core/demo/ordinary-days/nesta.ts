import { type Occasion, when } from '../life.ts';

/** What comes up in Nesta’s days, and what is said and shown then. */
export const nestasDays: readonly Occasion[] = [
  when('panad', 'drink', '07:10', {
    often: 0.85,
    offered: [
      ['Tea, no sugar', 'tea'],
      ['Water', 'water'],
    ],
    how: ['real-things', 'first-language'],
    leans: [7, 2],
    declines: 0.03,
    says: [
      [
        ['Panad, plîs, a dim siwgr.', 'A cup of tea, please, and no sugar.'],
        ['Mae hon yn wan fel dŵr golchi llestri.', 'This is as weak as dishwater.'],
        ['Iawn, ta.', 'All right, then.'],
        'Leave the pot. I can lift a pot.',
      ],
      [['Dŵr yn unig, a pheidiwch â ffysian.', 'Just water, and don’t fuss.']],
    ],
    shows: [[['took', 'Poured her own, to the brim, and not a drop in the saucer.']], []],
  }),
  when('waking', 'music-and-television', '06:50', {
    often: 0.55,
    offered: [
      ['Radio Cymru', 'radio'],
      ['Quiet', 'alone'],
    ],
    how: ['music-cue', 'best-time'],
    leans: [7, 1],
    declines: 0.03,
    says: [
      [
        ['Ust, mae’r newyddion ymlaen.', 'Hush, the news is on.'],
        ['Dw i’n gwrando, dal ati.', 'I’m listening, carry on.'],
      ],
      [],
    ],
    shows: [[['took', 'Turned the knob herself, ear close to the set.']], []],
  }),
  when('breakfast', 'food', '08:20', {
    often: 0.6,
    offered: [
      ['Toast and marmalade', 'bread'],
      ['Scrambled egg', 'egg'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [4, 3],
    says: [
      ['Who buys shredless? That’s jam with ideas.', ['Tost, a marmalêd go iawn.', 'Toast, and proper marmalade.']],
      [['Wy, a phupur arno fo.', 'An egg, with pepper on it.']],
    ],
    shows: [[], [['behaviour', 'Peppered it four times, tasting between.']]],
    no: ['Later. I’ve the shutters to do.'],
    noShows: [['yes-or-no', 'Shook her head and pointed at the clock.']],
  }),
  when('clothes', 'clothes', '08:50', {
    often: 0.45,
    offered: [
      ['Green jumper', 'shirt'],
      ['Lilac blouse', 'shirt'],
    ],
    how: ['real-things', 'taste-or-touch'],
    leans: [7, 1],
    says: [
      [
        ['Y siwmper werdd. Mae’r llall yn cosi.', 'The green jumper. The other one itches.'],
        'That. It’s had oil on it and come to no harm.',
      ],
      ['If I must be a vicar’s wife.'],
    ],
    shows: [[['took', 'Felt both between finger and thumb and threw the blouse on the bed.']], []],
  }),
  when('wash', 'washing', '09:40', {
    often: 0.5,
    offered: [
      ['Shower', 'shower'],
      ['Bath', 'bath'],
    ],
    how: ['said-aloud', 'shown-how'],
    leans: [4, 1],
    declines: 0.28,
    says: [['Hot, and out. Like the baths at Bootle.'], []],
    no: [
      ['Dw i ddim isio bath, dw i’n lân.', 'I don’t want a bath, I’m clean.'],
      ['Paid â rhuthro fi.', 'Don’t rush me.'],
      'I’ll do it when I’ve shut up shop.',
    ],
    noShows: [['pushed-away', 'Handed the towel back, folded.']],
  }),
  when('box', 'activity', '10:50', {
    often: 0.6,
    offered: ['The box of odds', ['Cards', 'cards'], ['Painting', 'paint']],
    how: ['real-things'],
    leans: [6, 3, 1],
    says: [
      [
        'That’s Whitworth. You’ll not see that again.',
        'Who’s put brass in with steel? Nobody knows anything.',
        ['Oel sy isio arni hi.', 'It’s oil that she needs.'],
      ],
      ['Pontoon, and I’m banker.', 'You’ve a very honest face. It’s costing you.'],
      ['I paint shutters. One colour.'],
    ],
    shows: [
      [
        ['took', 'Matched the nut to the bolt by feel, eyes on the door.'],
        ['behaviour', 'Laid out nine washers by size and counted them in Welsh.'],
      ],
      [],
      [],
    ],
    no: [['Mae fy nwylo i’n oer.', 'My hands are cold.']],
    others: [['The broken hinge off the linen cupboard', 'That hinge is screaming. Fetch it me.']],
  }),
  when('dinner', 'food', '12:30', {
    often: 0.65,
    offered: [
      ['Lobscouse', 'soup'],
      ['Baked fish', 'meal'],
    ],
    how: ['said-aloud', 'real-things'],
    leans: [5, 3],
    says: [
      [['Lobsgows. Fel mam.', 'Lobscouse. Like my mother’s.'], 'Scouse. The red cabbage with it, or there’s no point.'],
      [['Dydd Gwener ydi hi? Pysgod, felly.', 'Is it Friday? Fish, then.']],
    ],
    no: ['Not today. It’s been near a tin.'],
    noShows: [['pushed-away', 'Slid it across to Hyacinth.']],
  }),
  when('out', 'outdoors', '14:20', {
    often: 0.45,
    offered: [
      ['Out to the car park', 'walk'],
      ['Greenhouse', 'garden'],
    ],
    how: ['said-aloud'],
    leans: [3, 3],
    says: [
      [['Mae hi’n braf, awn ni allan.', 'It’s fine, let’s go out.'], 'Whose is the Triumph? Well, somebody knows.'],
      [['Sut mae’r tŷ gwydr heddiw?', 'How is the greenhouse today?']],
    ],
    shows: [[['went', 'Walked round the postman’s motorcycle twice with her hands behind her.']], []],
    no: ['In these slippers?'],
  }),
  when('supper', 'food', '18:15', {
    often: 0.65,
    offered: [
      ['Bread and cheese', 'bread'],
      ['Soup', 'soup'],
    ],
    how: ['real-things', 'two-only'],
    leans: [14, 1],
    says: [
      [
        ['Bara menyn a chaws, dyna’r cwbl.', 'Bread and butter and cheese, that’s all.'],
        'Thick. I’m not made of glass.',
      ],
      [],
    ],
    shows: [[['took', 'Cut the cheese herself and sent the knife back handle first.']], []],
  }),
  when('bed', 'rest', '21:10', {
    often: 0.45,
    offered: [
      ['Bed, lamp on', 'bed'],
      ['Bed, lamp off', 'bed'],
    ],
    how: ['shown-how'],
    leans: [5, 2],
    declines: 0.06,
    says: [[['Nos da, a gad y gola.', 'Good night, and leave the light.']], ['Out. I know where everything is.']],
    no: ['There’s the till to count.'],
  }),
];
