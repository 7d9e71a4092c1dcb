import { z } from 'zod';
import { areas, bestInterestsParts } from '../areas/model.ts';
import { domainInWords, namesOf } from '../daily-choices/model.ts';
import { happened } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';

/**
 * Whose words were found. "about" is a title, the name of what was offered, or how something is used in care: nobody's
 * statement.
 */
export const searchVoices = ['said', 'showed', 'documented', 'reported', 'own-view', 'staff', 'about'] as const;
export type SearchVoice = (typeof searchVoices)[number];

/** Where words are found: the three areas, and the plan that stands beside them. */
export const shelves = [...areas, 'support-plan'] as const;
export type ShelfName = (typeof shelves)[number];

/** Pages of a shelf that show what is about no one decision and no one part of the plan. */
export const parts = [...bestInterestsParts, 'consent', 'routines', 'outcomes', 'reviews'] as const;

/** As many hits as are shown of each area, the newest that were written down first. */
export const MOST_HITS = 50;
export const asked = z
  .string()
  .trim()
  .min(2, 'Give two letters at least.')
  .max(120, 'Please search for less than that.');

export const hit = z.strictObject({
  resident: residentId,
  area: z.enum(shelves),
  /** What to open: the item of a story, or the entry. */
  item: entryId,
  voice: z.enum(searchVoices),
  /** Who, where the words are not the person's own. */
  speaker: z.string().nullable(),
  /** The title of a story; empty elsewhere. */
  title: z.string(),
  domain: z.enum(namesOf(domainInWords)).nullable(),
  /** The page of its shelf that shows it, where it is on one of its own. */
  part: z.enum(parts).nullable(),
  at: happened,
  /** The words around what was found; what was found is marked. */
  snippet: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
});
export type Hit = z.infer<typeof hit>;

/** What was found, area by area; an area in which nothing was is left out. */
export const found = z.strictObject({
  areas: z.array(z.strictObject({ area: z.enum(shelves), hits: z.array(hit), more: z.boolean() })),
});
export type Found = z.infer<typeof found>;
