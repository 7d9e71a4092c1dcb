import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import type { Role } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { statement } from '../voices/model.ts';
import { entryId, line, passage, personId, photographRef, recordingRef, type StaffId } from '../words/model.ts';
import { period } from './period.ts';

export { type Period, period, periodInWords, periodStart } from './period.ts';

/**
 * What a part of the story is about. The topics follow PRSB's About Me standard and the wider list of domain.md B6; the
 * wording is our own. Keys are part of the record: a key is never renamed, its wording may be.
 */
export const headings = {
  'matters-most': 'What matters most',
  people: 'People who matter',
  communication: 'How we understand each other',
  wellness: 'Keeping well',
  'please-do': 'Please do, please don’t',
  support: 'How and when to help',
  'also-know': 'Worth knowing too',
  childhood: 'Childhood',
  school: 'School',
  work: 'Work',
  'home-and-places': 'Homes and places',
  'war-and-moving': 'War, moving, first language',
  'love-and-loss': 'Love and loss',
  faith: 'Faith and how it is lived',
  food: 'Food and drink',
  'music-and-senses': 'Music, smells and textures',
  interests: 'Interests and skilled hands',
  routines: 'The shape of the day',
  'good-and-bad-days': 'A good day, a bad day',
  treasures: 'Pets and treasured things',
  comforts: 'What comforts',
  worries: 'Worries and fears',
  humour: 'What raises a laugh',
  'best-not-mentioned': 'Best not mentioned',
  identity: 'Sexuality and identity',
  hopes: 'Hopes',
  'end-of-life': 'Wishes for the end of life',
} as const;
export type Heading = keyof typeof headings;
const headingKeys = Object.keys(headings) as [Heading, ...Heading[]];

/** Who may read an item. Whoever wrote it always may. */
export const tiers = ['all staff', 'seniors', 'private'] as const;
export type Tier = (typeof tiers)[number];
export const tierInWords: Record<Tier, string> = {
  'all staff': 'Everyone who works here',
  seniors: 'Nurses and managers, and whoever wrote it',
  private: 'Managers, and whoever wrote it',
};

/** Where a heading is of the kind that people keep to themselves, the form begins with fewer readers. */
export const tierToBeginWith = (heading: Heading): Tier =>
  heading === 'identity' ? 'private' : heading === 'end-of-life' ? 'seniors' : 'all staff';

/** Whether someone may know of an item at all: its words, its place in a list, and that it is there to be counted. */
export function maySee(item: { tier: Tier; author: StaffId }, who: { id: StaffId; role: Role }): boolean {
  if (item.tier === 'all staff' || item.author === who.id || who.role === 'manager') return true;
  return item.tier === 'seniors' && who.role === 'nurse';
}

/** Whether an item may be printed in a pack: what is kept from some of the staff is kept from every pack. */
export const goesIntoPacks = (item: { tier: Tier }): boolean => item.tier === 'all staff';

const someone = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), id: personId }),
  z.strictObject({ type: z.literal('named'), name: line(80) }),
]);
export type Someone = z.infer<typeof someone>;

/** What the item is about, when and where. */
export const story = z.strictObject({
  heading: z.enum(headingKeys),
  title: line(100),
  period,
  places: z.array(line(80)).max(8),
  people: z.array(someone).max(12),
  /** Another telling of the same thing: both stand, side by side, each with its teller. */
  beside: entryId.nullable(),
});
/** How it changes an ordinary day here, and what to say and not to say. */
export const care = z.strictObject({
  useInCare: passage(600).nullable(),
  say: passage(300).nullable(),
  avoid: passage(300).nullable(),
  lastSeenToHold: day.nullable(),
});
/** A picture, and what it shows for whoever cannot see it. */
export const picture = z.strictObject({ photo: photographRef, alt: line(200) });

/** A recording, and what is to be heard on it. */
export const heard = z.strictObject({ recording: recordingRef, says: line(200) });

/** "1 min 5 s": how long a recording goes on. */
export const secondsInWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;

/** An item of someone's story: exactly one statement of one of the five kinds, and what surrounds it. */
export const item = z.strictObject({
  story,
  words: statement,
  care,
  photographs: z.array(picture).max(12),
  /** Not there in what was written before recordings could be kept. */
  recordings: z.array(heard).max(6).optional(),
  privacy: z.strictObject({ tier: z.enum(tiers) }),
});
export type Item = z.infer<typeof item>;

const correction = z.strictObject({ reason: passage(500).nullable() });
const withdrawal = z.strictObject({ reason: passage(500) });
/** That it was seen to be true still: when, and what was seen. */
export const held = z.strictObject({ item: entryId, on: day, seen: passage(400) });

export const lifeHistoryKinds = {
  'life-history.item-recorded@1': kind('resident', item),
  'life-history.item-amended@1': kind('resident', z.strictObject({ ...item.shape, correction })),
  'life-history.item-withdrawn@1': kind('resident', z.strictObject({ withdrawal })),
  'life-history.seen-to-hold@1': kind('resident', z.strictObject({ held })),
} as const;

/** Days after which an item that has never been looked at again asks whether it still holds. */
export const LOOK_AGAIN_DAYS = 180;
