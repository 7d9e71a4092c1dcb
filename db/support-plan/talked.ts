import { z } from 'zod';
import { statement } from '../voices/model.ts';
import { entryId, line, passage } from '../words/model.ts';

/**
 * One thing that was talked about: the views on it, how it was found out that the person had understood, and what was
 * decided, with the views that it rests on. The views stand where they were given; here they are only named.
 */
export const talkedAbout = z
  .strictObject({
    title: line(80),
    /** The part of the plan that it is about; null for anything else. */
    element: entryId.nullable(),
    views: z.array(entryId).max(20),
    /** What was seen or heard when it was checked; or why it could not be. */
    understood: passage(600),
    decided: passage(800).nullable(),
    informedBy: z.array(entryId).max(20),
  })
  .refine(({ views, informedBy }) => informedBy.every((view) => views.includes(view)), {
    path: ['informedBy'],
    message: 'What was decided rests on views that were given on it. Name the view first.',
  });
export type TalkedAbout = z.infer<typeof talkedAbout>;

const givenView = z.strictObject({ view: entryId, entrySeq: z.int(), words: statement });
export const talkedRow = z.strictObject({
  entrySeq: z.int(),
  title: z.string(),
  element: entryId.nullable(),
  views: z.array(givenView),
  understood: z.string(),
  decided: z.string().nullable(),
  /** Those of the views that informed what was decided. */
  informedBy: z.array(givenView),
});
export type TalkedRow = z.infer<typeof talkedRow>;
