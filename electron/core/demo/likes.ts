import type { Picture } from '../../../db/daily-choices/model.ts';
import type { KeptBoard, LikesPlace } from '../../../db/likes/model.ts';
import { dayPlus } from '../../../db/time/model.ts';
import type { Making } from './home.ts';

type Laid = readonly [label: string, picture: Picture | null, place: LikesPlace | null];
interface Sitting {
  readonly topic: string;
  readonly cards: readonly Laid[];
  readonly by: 'grace' | 'shazia' | 'tomasz';
  readonly moved: KeptBoard['seen']['moved'];
  readonly observed: string;
  readonly said?: string;
  readonly note?: string;
}

/** Who sat down over cards with staff, and where each was laid. */
const sittings: Readonly<Record<string, Sitting>> = {
  edith: {
    topic: 'What a good afternoon is made of',
    cards: [
      ['Setting the trays', null, 'like'],
      ['The garden', 'garden', 'like'],
      ['Visitors', 'people', 'not-sure'],
      ['Television', 'television', 'do-not-like'],
      ['Music', 'music', 'like'],
      ['Sitting by myself', 'alone', null],
    ],
    by: 'grace',
    moved: 'the person',
    observed: 'Pushed the television to the far edge with one finger, and laughed.',
    said: 'You can have that one.',
    note: 'The card about sitting alone was picked up twice and put back.',
  },
  frank: {
    topic: 'Ways of being washed',
    cards: [
      ['Bath', 'bath', 'not-sure'],
      ['Shower', 'shower', 'do-not-like'],
      ['A wash at the basin', 'wash', 'like'],
    ],
    by: 'tomasz',
    moved: 'staff, as shown',
    observed: 'Tapped the basin three times before the cards were all out.',
  },
};

/** One sitting each, in the last week. */
export function planLikes({ lives, timeline, ids, span }: Making): void {
  for (const { key } of lives) {
    const sitting = sittings[key];
    if (!sitting) continue;
    const { topic, cards, by, moved, observed, said, note } = sitting;
    timeline.put(dayPlus(span.last, -6), 14 * 60 + 25, by, (tell) => {
      tell('likes.keep', {
        resident: ids.of(`resident/${key}`),
        kept: {
          board: {
            topic,
            cards: cards.map(([label, picture, place]) => ({ label, photograph: null, picture, place })),
          },
          seen: { moved, observed, observer: ids.of(`staff/${by}`) },
          ...(said ? { words: { said, language: null } } : {}),
          ...(note ? { note } : {}),
        },
      });
    });
  }
}
