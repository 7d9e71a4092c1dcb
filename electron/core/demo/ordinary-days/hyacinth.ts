import { type Occasion, when } from '../life.ts';

/** What comes up in Hyacinth’s days, and what is said and shown then. */
export const hyacinthsDays: readonly Occasion[] = [
  when('tea', 'drink', '07:45', {
    often: 0.8,
    offered: [
      ['Tea, two sugars', 'tea'],
      ['Ginger tea', 'tea'],
      ['Milk', 'milk'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [5, 3, 1],
    declines: 0.03,
    says: [
      ['Two, and stir it like you mean it.', 'That’s never two sugars, that’s a rumour.'],
      ['It should bite. Put the root in, not the powder.', 'For my chest. And for my temper.'],
      [],
    ],
    shows: [[['face', 'Tasted, shut one eye, held it out for more.']], [], []],
  }),
  when('face', 'appearance', '08:35', {
    often: 0.55,
    offered: ['Coral lipstick', 'Plum lipstick', ['No lipstick', 'alone']],
    how: ['real-things', 'extra-time'],
    leans: [5, 3, 1],
    declines: 0.03,
    says: [
      ['Coral. It’s a Thursday colour.', 'Give me the mirror, you’re no use.'],
      ['Plum. Somebody’s coming to be impressed.'],
      [],
    ],
    shows: [[['took', 'Put it on without the mirror, straight, and blotted it on the menu.']], [], []],
  }),
  when('clothes', 'clothes', '08:10', {
    often: 0.45,
    offered: [
      ['Rust cardigan', 'shirt'],
      ['Yellow dress', 'shirt'],
    ],
    how: ['real-things', 'taste-or-touch'],
    leans: [3, 3],
    says: [['This. It hangs. That one just waits.'], ['Yellow! Let them see me from the road.']],
    shows: [[['behaviour', 'Turned it inside out and read the seam with her fingers.']], []],
    no: ['Who pressed this? Nobody, that’s who.'],
  }),
  when('breakfast', 'food', '08:55', {
    often: 0.7,
    offered: [
      ['Fried plantain and egg', 'egg'],
      ['Porridge with nutmeg', 'meal'],
      ['Toast', 'bread'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [3, 4, 2],
    says: [
      ['Black skins, mind. Yellow’s only a banana with airs.'],
      ['Nutmeg on top, not a dust, a fall.', 'My mother stirred it one way only.'],
      ['Toast, and leave the edges brown.'],
    ],
    shows: [[], [['took', 'Grated the nutmeg herself, counting under her breath.']], []],
    no: ['I’ll wait for what’s good.'],
    noShows: [['turned-away', 'Put her handbag on the plate.']],
  }),
  when('wash', 'washing', '09:25', {
    often: 0.45,
    offered: [
      ['Bath with salts', 'bath'],
      ['Shower', 'shower'],
    ],
    how: ['said-aloud', 'familiar-person'],
    leans: [5, 1],
    declines: 0.16,
    says: [['Hot, and the lavender, and sing while you run it.'], []],
    no: ['Not with that one. She’s hands like a fish.', 'My hair’s set. Are you mad?'],
    noShows: [['yes-or-no', 'No, with the whole head.']],
  }),
  when('sewing', 'activity', '10:50', {
    often: 0.55,
    offered: ['Cushions and thread', ['Singing practice', 'music'], ['Dominoes', 'cards']],
    how: ['real-things'],
    leans: [4, 3, 2],
    says: [
      ['Double-stitch. That’s got to carry a conductor.', 'Who did this hem? Name and number.'],
      ['Sing it again, and properly.', 'Tenors, you’re asleep. Frank, that’s you.'],
      ['Bam! Count them and weep.'],
    ],
    shows: [
      [['took', 'Threaded the needle at the first try and looked round to see who had noticed.']],
      [['behaviour', 'Conducted with a knitting needle and stopped us twice.']],
      [['sound', 'Slapped the tile down so that the cups jumped.']],
    ],
    no: ['My eyes are on holiday.'],
  }),
  when('dinner', 'food', '12:35', {
    often: 0.65,
    offered: [
      ['Chicken, rice and peas', 'meal'],
      ['Butter pie', 'meal'],
      ['Salad', 'meal'],
    ],
    how: ['said-aloud', 'pictures'],
    leans: [4, 4, 1],
    says: [
      ['Peas means beans, darling. Tell the kitchen.', 'It’s been near a thyme bush, I’ll give it that.'],
      ['Butter pie. I’m Leyland through and through.', 'Gravy in the lid. That’s how it’s done.'],
      [],
    ],
    no: ['That’s not food, that’s a hint.'],
    noShows: [['sound', 'Said “Hm” and folded the napkin over it.']],
  }),
  when('music', 'music-and-television', '15:10', {
    often: 0.6,
    offered: [
      ['Victor Silvester', 'music'],
      ['Wrestling on the television', 'television'],
    ],
    how: ['music-cue', 'said-aloud'],
    leans: [8, 2],
    declines: 0.03,
    says: [
      ['Slow, slow, quick, quick. Where’s your frame?', 'They’re dragging. We’d have been off the floor.'],
      ['Big Daddy! Get up, you great pudding.', 'It’s all put on. Turn it up.'],
    ],
    shows: [
      [
        ['went', 'Feet going under the table; then the hand came out, palm down.'],
        ['behaviour', 'Danced Bernadette to the door and back, leading.'],
      ],
      [],
    ],
  }),
  when('out', 'outdoors', '14:05', {
    often: 0.3,
    offered: [
      ['Bowling green', 'walk'],
      ['Stay by the fire', 'chair'],
    ],
    how: ['said-aloud'],
    leans: [2, 3],
    says: [['Crown green. The other’s for southerners.'], ['I’ve seen outside. It was shut.']],
    no: ['With this knee?'],
  }),
  when('bed', 'rest', '21:00', {
    often: 0.4,
    offered: [
      ['Bed, two blankets', 'bed'],
      ['Bed, one blanket', 'bed'],
    ],
    how: ['shown-how'],
    leans: [6, 1],
    declines: 0.05,
    says: [['Two. I’ve been cold since 1959.'], []],
    no: ['Last waltz first.'],
  }),
];
