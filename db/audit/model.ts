import { z } from 'zod';
import { flag } from '../evidence/model.ts';
import { kind } from '../ledger/model.ts';
import { shelves } from '../search/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

/** As many records as one person reads with care in one sitting. */
export const MOST_SAMPLED = 40;
export const SAMPLE_SIZE = 10;

/** What is asked of each record by whoever reads it: the three things that a record of involvement has to show. */
export const questions = {
  asked: 'Could you tell how it was asked, and whether that suits the person?',
  heard: 'Does it show what the person said or showed, apart from what others made of it?',
  became: 'Could you tell what came of it?',
} as const;
export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as [Question, ...Question[]];
export const replies = ['yes', 'in part', 'no', 'not asked here'] as const;
const reply = z.enum(replies);
export const answers = z.strictObject({ asked: reply, heard: reply, became: reply });

/** One line of a record, and in which voice: the person's own words are shown and never judged. */
export const recordLine = z.strictObject({
  label: z.string(),
  text: z.string(),
  /** The words of the person as they were said or written: exempt from every rule. */
  own: z.boolean(),
});
/** A record as an audit reads it. */
export const auditedRecord = z.strictObject({
  entry: entryId,
  resident: residentId,
  shelf: z.enum(shelves),
  /** What to open there. */
  item: z.string().nullable(),
  about: z.string(),
  at: happened,
  recordedAt: instant,
  by: staffId,
  lines: z.array(recordLine),
  flags: z.array(flag),
});
export type AuditedRecord = z.infer<typeof auditedRecord>;

/** Something that no single record shows: how choices are offered, when they are written down. */
export const pattern = z.strictObject({
  rule: z.enum(['D20', 'D21']),
  resident: residentId.nullable(),
  by: staffId.nullable(),
  what: z.string(),
  entries: z.array(entryId).max(20),
});
export type Pattern = z.infer<typeof pattern>;

const count = z.strictObject({ rule: line(8), count: z.int().positive() });
/** What a look through every record of some days found, in figures that are kept as they were then. */
export const figures = z.strictObject({
  records: z.int().nonnegative(),
  flagged: z.int().nonnegative(),
  byRule: z.array(count).max(60),
});
export type Figures = z.infer<typeof figures>;

const which = z.strictObject({ id: entryId });
export const auditKinds = {
  'audit.begun@1': kind(
    'home',
    z.strictObject({
      audit: z.strictObject({
        from: day,
        to: day,
        /** What the sample was drawn with: the same seed draws the same records. */
        seed: line(40),
        sample: z.array(entryId).max(MOST_SAMPLED),
        of: z.int().nonnegative(),
        figures,
      }),
    }),
  ),
  'audit.answered@1': kind(
    'home',
    z.strictObject({ which, read: z.strictObject({ entry: entryId, answers, note: passage(600).nullable() }) }),
  ),
  'audit.action-added@1': kind(
    'home',
    z.strictObject({ which, action: z.strictObject({ what: passage(500), owner: staffId, by: day }) }),
  ),
  'audit.action-done@1': kind(
    'home',
    z.strictObject({ which, done: z.strictObject({ action: entryId, what: passage(500) }) }),
  ),
  'audit.closed@1': kind(
    'home',
    z.strictObject({ which, closed: z.strictObject({ found: passage(2000), againOn: day }) }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const auditRow = z.strictObject({
  id: entryId,
  ...done,
  audit: auditKinds['audit.begun@1'].body.shape.audit,
  reads: z.array(z.strictObject({ ...done, ...auditKinds['audit.answered@1'].body.shape.read.shape })),
  actions: z.array(
    z.strictObject({
      ...done,
      ...auditKinds['audit.action-added@1'].body.shape.action.shape,
      done: z.strictObject({ ...done, what: z.string() }).nullable(),
    }),
  ),
  closed: z.strictObject({ ...done, found: z.string(), againOn: day }).nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;

/** How often a question was answered yes, of the records in which it could be asked. */
export function yesOf(
  { reads }: Pick<AuditRow, 'reads'>,
  question: Question,
): { readonly count: number; readonly of: number } {
  const asked = reads.filter(({ answers: given }) => given[question] !== 'not asked here');
  return { count: asked.filter(({ answers: given }) => given[question] === 'yes').length, of: asked.length };
}
