import { type Occasion, when } from '../life.ts';

/** A faith as one person lives it, or lives without one: what they said of it, what staff do, what comes up in a day. */
export interface Faith {
  readonly title: string;
  readonly said: string;
  readonly use: string;
  readonly comesUp?: Occasion;
}

const church = (at: string, offered: Occasion['offered'], rest: Partial<Occasion>): Occasion =>
  when('faith', 'faith', at, { often: 0.16, offered, how: ['said-aloud', 'music-cue'], leans: [5, 2], ...rest });

export const faiths = {
  anglican: [
    {
      title: 'The eight o’clock, with no hymns',
      said: 'I go for the quiet. If He wants me to sing He can say so.',
      use: 'The spoken service on the wireless, Sunday at eight, nobody talking over it.',
      comesUp: church('08:05', ['The service on the wireless', ['Breakfast first', 'meal']], {
        says: [['Hush. He’s got to the bit I like.'], ['The Lord can wait. He’s had practice.']],
        shows: [[['posture', 'Sat straight, hands in the lap, till the blessing.']], []],
      }),
    },
    {
      title: 'Flowers for the altar',
      said: 'I never minded the sermon. I did the flowers, so I’d somewhere to look.',
      use: 'A vase, scissors and whatever is out in the garden, Saturday morning.',
    },
  ],
  methodist: [
    {
      title: 'Wesley, all the verses',
      said: 'Two verses is a waste of a breath. Sing it or leave it be.',
      use: 'Tuesday hymns in the lounge: the chair by the piano, and every verse.',
      comesUp: church(
        '14:40',
        [
          ['Hymns round the piano', 'music'],
          ['The quiet side', 'alone'],
        ],
        {
          says: [['All the verses, mind.', 'Bass. You’re all up in the rafters.'], ['I’ll listen from here.']],
          shows: [[['sound', 'Came in on the alto line and held it.']], []],
        },
      ),
    },
  ],
  catholic: [
    {
      title: 'A candle for everybody',
      said: 'I light one for the ones I can’t stand. They need it more.',
      use: 'Father Doyle brings communion on first Fridays. Ask on the Thursday, and again on the day.',
      comesUp: church(
        '11:10',
        [
          ['Rosary with Bernadette', 'prayer'],
          ['Not today', 'alone'],
        ],
        {
          says: [['Start me off and I’ll go by myself.'], ['I’ve said it. I said it lying down.']],
          shows: [[['behaviour', 'Thumb moved along the blanket hem, bead by bead.']], []],
        },
      ),
    },
  ],
  pentecostal: [
    {
      title: 'Clap on the two',
      said: 'This house claps as if it was killing flies. On the two and the four.',
      use: 'The Sunday recording from the New Testament church, loud, in the garden room.',
      comesUp: church(
        '10:50',
        [
          ['The church recording', 'music'],
          ['Sit out', 'chair'],
        ],
        {
          says: [['Louder! The neighbours need it too.'], ['Today I pray with my mouth shut.']],
          shows: [[['behaviour', 'Both hands up, eyes shut, feet going.']], []],
        },
      ),
    },
  ],
  muslim: [
    {
      title: 'Facing the right way',
      said: 'Five times is for the strong. I do it with my hands in my lap and He counts it.',
      use: 'The chair turned to the qibla mark on the skirting; water and a towel before; nobody walks in front.',
      comesUp: church(
        '13:05',
        [
          ['Prayer in the chair', 'prayer'],
          ['Later', 'alone'],
        ],
        {
          says: [['Turn me a little. More. There.'], ['My time is my time.']],
          shows: [[['posture', 'Palms open on the knees, lips moving.']], []],
        },
      ),
    },
  ],
  jewish: [
    {
      title: 'Friday, whatever the day',
      said: 'My mother lit two candles on a barge, in a war, in a wind. You can manage a battery one.',
      use: 'Two battery candles on the Friday table before dusk. A cloth on the head first; the candles after.',
      comesUp: church(
        '16:05',
        [
          ['Candles on the table', 'prayer'],
          ['Supper without', 'meal'],
        ],
        {
          says: [['Battery! She would laugh. Light them.'], ['Tonight I’m nobody. Pass the bread.']],
          shows: [[['behaviour', 'Drew both hands round towards the face three times.']], []],
        },
      ),
    },
  ],
  none: [
    {
      title: 'Gave it up for Lent',
      said: 'I gave it up for Lent in 1951 and never missed it.',
      use: 'Not taken to services. The newspaper on a Sunday, and somebody to disagree with.',
    },
    {
      title: 'The Clarion',
      said: 'I’m chapel of the open road. Clarion Cycling Club, every Sunday, all weathers.',
      use: 'Sunday is outdoors if it can be, and no grace said over the plate.',
    },
  ],
} as const satisfies Record<string, readonly Faith[]>;
export type FaithName = keyof typeof faiths;
