import type { PersonId } from '../words/model.ts';
import type { LifeHistoryItem } from './methods.ts';
import { goesIntoPacks, type Heading } from './model.ts';

/** What people tell staff so that care is right, and not so that it stands in a book. */
const notForABook: ReadonlySet<Heading> = new Set(['best-not-mentioned', 'identity', 'end-of-life', 'worries']);

/**
 * Whether a part of the story may stand in a book for one of the person's people: told to everyone who works here, not of
 * the kind that is kept to oneself, and in the person's own words or the reader's. What staff noted, and what somebody
 * else in the family thinks, is not theirs to read.
 */
export function goesIntoBook(
  { privacy, story, words, withdrawn }: Pick<LifeHistoryItem, 'privacy' | 'story' | 'words' | 'withdrawn'>,
  reader: PersonId,
): boolean {
  if (withdrawn !== null || !goesIntoPacks(privacy) || notForABook.has(story.heading)) return false;
  return words.voice === 'own-view' ? words.person === reader : words.voice !== 'staff';
}
