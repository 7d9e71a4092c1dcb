import { type Occasion, when } from '../life.ts';

/** What comes up in Walter’s days, and what is said and shown then. */
export const waltersDays: readonly Occasion[] = [
  when('tea', 'drink', '05:50', {
    often: 0.75,
    offered: [
      ['Tea in the enamel mug', 'tea'],
      ['Tea in a cup', 'tea'],
    ],
    how: ['real-things', 'two-only', 'extra-time'],
    leans: [9, 1],
    declines: 0.03,
    means: ['That mug, and to be left to carry it.', null],
    says: [['Right.'], []],
    shows: [
      [
        ['behaviour', 'Palm flat beside the enamel mug. Left it there until I let go.'],
        ['took', 'Took the mug by its lid and set off for the window.'],
        ['behaviour', 'Looked at the watch, then the mug, then me.'],
      ],
      [],
    ],
    noShows: [['posture', 'Hand back in the lap.']],
  }),
  when('breakfast', 'food', '08:25', {
    often: 0.8,
    offered: [
      ['Two boiled eggs', 'egg'],
      ['Bacon sandwich', 'bread'],
      ['Porridge', 'meal'],
    ],
    how: ['real-things', 'one-at-a-time', 'extra-time'],
    leans: [4, 4, 1],
    declines: 0.07,
    shows: [
      [
        ['behaviour', 'Closed hand for a minute and a half, then palm down by the eggs.'],
        ['behaviour', 'Turned the egg cups so that they stood in line.'],
      ],
      [
        ['took', 'Ate half, wrapped the other half in the napkin and put it in his pocket.'],
        ['looked', 'Looked at the sandwich and stayed looking while the rest was taken away.'],
      ],
      [],
    ],
    noShows: [['turned-away', 'Two taps on the table and turned the chair to the window.']],
  }),
  when('seat', 'place', '08:55', {
    often: 0.5,
    offered: [
      ['East window', 'chair'],
      ['Lounge', 'people'],
    ],
    how: ['shown-how'],
    leans: [9, 1],
    declines: 0.02,
    shows: [
      [
        ['went', 'Walked there with a hand on the rail and turned the chair a quarter to the left.'],
        ['posture', 'Stopped in the doorway of the lounge, stood, went on.'],
      ],
      [],
    ],
  }),
  when('levers', 'activity', '10:30', {
    often: 0.6,
    offered: ['Sorting the bolts', ['Album of the line', 'book']],
    how: ['real-things', 'quiet-place'],
    leans: [3, 3],
    declines: 0.12,
    shows: [
      [
        ['took', 'Sorted by length, then by thread. Eleven minutes without looking up.'],
        ['behaviour', 'Pulled an imaginary lever towards him, both hands, and let the catch drop.'],
      ],
      [
        ['looked', 'Stopped at the picture of Ribblehead and laid his finger along the third arch.'],
        ['face', 'The corner of his mouth moved at the 4F.'],
      ],
    ],
    noShows: [['posture', 'Hand back in the lap, and the watch out.']],
  }),
  when('dinner', 'food', '12:25', {
    often: 0.7,
    offered: [
      ['Hotpot', 'meal'],
      ['Ham and peas', 'meal'],
    ],
    how: ['real-things', 'two-only'],
    leans: [3, 2],
    declines: 0.1,
    shows: [
      [['behaviour', 'Palm down, steam and all.']],
      [['took', 'Ate the peas one by one, in order, from the left.']],
    ],
    noShows: [['pushed-away', 'Moved the plate one inch, and two taps.']],
  }),
  when('out', 'outdoors', '14:30', {
    often: 0.35,
    offered: [
      ['Down to the gate', 'walk'],
      ['Stay in', 'chair'],
    ],
    how: ['shown-how', 'extra-time'],
    leans: [3, 2],
    declines: 0.05,
    says: [['She’s late.'], []],
    shows: [
      [
        ['went', 'Put his cap on. Waited at the door with his hand on the bar.'],
        ['behaviour', 'Stood at the gate until the 2.49 had gone over, watch in hand, and nodded.'],
      ],
      [],
    ],
  }),
  when('wash', 'washing', '07:20', {
    often: 0.5,
    offered: [
      ['Wash at the basin', 'wash'],
      ['Shower', 'shower'],
    ],
    how: ['shown-how', 'one-at-a-time'],
    leans: [6, 1],
    declines: 0.22,
    shows: [[['took', 'Took the flannel. Did his own face, neck and behind the ears.']], []],
    noShows: [
      ['posture', 'Shoulders up, hand in the lap.'],
      ['turned-away', 'Faced the wall until I went out.'],
    ],
  }),
  when('wireless', 'music-and-television', '19:10', {
    often: 0.4,
    offered: [
      ['Brass band', 'music'],
      ['Quiet', 'alone'],
    ],
    how: ['music-cue', 'extra-time'],
    leans: [2, 3],
    declines: 0.05,
    shows: [
      [['behaviour', 'Beat time with one finger on the arm of the chair.']],
      [['behaviour', 'Reached across and turned it off himself.']],
    ],
  }),
  when('bed', 'rest', '21:00', {
    often: 0.5,
    offered: [
      ['Bed', 'bed'],
      ['The chair', 'chair'],
    ],
    how: ['shown-how'],
    leans: [3, 2],
    declines: 0.04,
    says: [[], ['Not relieved yet.']],
    shows: [
      [['went', 'Wound the watch, laid it on the locker, stood up.']],
      [['behaviour', 'Kept his boots on and looked down the line of the corridor.']],
    ],
  }),
];
