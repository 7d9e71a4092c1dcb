import { z } from 'zod';
import { line } from '../words/model.ts';

const year = z
  .int('Please give the year in four figures.')
  .min(1850, 'Please give the year in four figures.')
  .max(2200, 'Please give the year in four figures.');

/** When something was, as people know it. */
export const period = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('year'), year, about: z.boolean() }),
    z.strictObject({ type: z.literal('years'), from: year, to: year }),
    z.strictObject({ type: z.literal('decade'), decade: year.multipleOf(10, 'Please choose a decade, such as 1950.') }),
    z.strictObject({ type: z.literal('now') }),
    z.strictObject({ type: z.literal('always') }),
    /** "When the pit closed": with about which year that was, where somebody knows, so that it finds its place. */
    z.strictObject({ type: z.literal('words'), words: line(60), around: year.nullable() }),
  ])
  .refine((when) => when.type !== 'years' || when.from <= when.to, {
    message: 'The last year comes before the first.',
    path: ['to'],
  });
export type Period = z.infer<typeof period>;

/** "1953 to 1961", "about 1961", "1950s", "Now", "Always", or as people say it. */
export function periodInWords(when: Period): string {
  switch (when.type) {
    case 'year':
      return when.about ? `About ${when.year}` : String(when.year);
    case 'years':
      return `${when.from} to ${when.to}`;
    case 'decade':
      return `${when.decade}s`;
    case 'now':
      return 'Now';
    case 'always':
      return 'Always';
    case 'words':
      return when.words;
  }
}

/** Where it stands on the timeline: a year, or before all dated ones ("always"), after them (words alone), or last ("now"). */
export function periodStart(when: Period): number {
  switch (when.type) {
    case 'year':
      return when.year;
    case 'years':
      return when.from;
    case 'decade':
      return when.decade;
    case 'now':
      return 9999;
    case 'always':
      return 0;
    case 'words':
      return when.around ?? 9000;
  }
}
