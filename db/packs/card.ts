import { z } from 'zod';
import type { Domain } from '../daily-choices/model.ts';
import type { LifeHistoryItem } from '../life-history/methods.ts';
import { goesIntoPacks, type Heading } from '../life-history/model.ts';
import { isOwnWords } from '../voices/model.ts';
import { type EntryId, entryId, passage, residentId } from '../words/model.ts';

/** The room card hangs where every visitor reads it; the hospital card goes to those who care for the person there. */
export const cardVersions = ['room', 'hospital'] as const;
export type CardVersion = (typeof cardVersions)[number];

/**
 * A know-me card. Whoever makes it chooses what stands on it: parts of the story and what is usually wanted. On a wall it is
 * read by every visitor, so the person is asked first; a hospital may need it before anybody can ask.
 */
export const cardRequest = z
  .strictObject({
    resident: residentId,
    version: z.enum(cardVersions),
    items: z.array(entryId).max(12),
    preferences: z.array(entryId).max(20),
    photograph: z.boolean(),
    /** What the person said or showed when asked about this card. */
    asked: passage(150).nullable(),
  })
  .refine(({ version, asked }) => version === 'hospital' || asked !== null, {
    path: ['asked'],
    message: 'Please write what they said or showed when asked about this card.',
  });
export type CardRequest = z.infer<typeof cardRequest>;

/** Sides of a sheet: one on a wall, both for a hospital. */
export const MOST_PAGES: Record<CardVersion, number> = { room: 1, hospital: 2 };

const notForTheWall: ReadonlySet<Heading> = new Set([
  'wellness',
  'love-and-loss',
  'war-and-moving',
  'faith',
  'worries',
  'best-not-mentioned',
  'identity',
  'end-of-life',
]);
const notForAHospital: ReadonlySet<Heading> = new Set(['identity']);

/**
 * Whether a part of the story may stand on a know-me card: told to everyone who works here, still standing, and, for the
 * card on the wall, not of the kind that people keep from visitors. Whoever makes the card chooses among these.
 */
export function mayStandOnCard(
  { privacy, story, withdrawn }: Pick<LifeHistoryItem, 'privacy' | 'story' | 'withdrawn'>,
  version: CardVersion,
): boolean {
  if (withdrawn !== null || !goesIntoPacks(privacy)) return false;
  return !(version === 'room' ? notForTheWall : notForAHospital).has(story.heading);
}

/**
 * Whether it has anything for a card: the person's own words, or how it is used in care. What others tell of the person is
 * theirs to tell, and stands on no card; a cue drawn from it may.
 */
const saysOnCard = ({ words, care }: Pick<LifeHistoryItem, 'words' | 'care'>): boolean =>
  isOwnWords(words) || Boolean(care.useInCare || care.say || care.avoid);

const domainsKeptFromTheWall: ReadonlySet<Domain> = new Set(['washing', 'who-helps', 'other-care', 'faith', 'other']);
/** Whether what is usually wanted of this kind may stand on the card: on a wall nothing of personal care or belief. */
export const domainMayStandOnCard = (domain: Domain, version: CardVersion): boolean =>
  version === 'hospital' || !domainsKeptFromTheWall.has(domain);

/** So many parts of a story stand on it unless someone chooses others. */
const BEGIN_WITH: Record<CardVersion, number> = { room: 3, hospital: 6 };
type OnCard = Pick<LifeHistoryItem, 'item' | 'privacy' | 'story' | 'withdrawn' | 'words' | 'care'>;

/** What may stand on a card, the person’s own words first and what matters most before the rest. */
export const mayBeOnCard = <I extends OnCard>(items: readonly I[], version: CardVersion): I[] =>
  items.filter((item) => mayStandOnCard(item, version) && saysOnCard(item)).toSorted((a, b) => rank(a) - rank(b));
const rank = ({ words, story }: OnCard): number =>
  (isOwnWords(words) ? 0 : 2) + (story.heading === 'matters-most' ? 0 : 1);

/** What a card begins with: the first of what may stand on it, and what is usually wanted. */
export const cardToBeginWith = <P extends { id: EntryId; domain: Domain }>(
  items: readonly OnCard[],
  preferences: readonly P[],
  version: CardVersion,
): Pick<CardRequest, 'items' | 'preferences'> => ({
  items: mayBeOnCard(items, version)
    .slice(0, BEGIN_WITH[version])
    .map(({ item }) => item),
  preferences: preferences.filter(({ domain }) => domainMayStandOnCard(domain, version)).map(({ id }) => id),
});
