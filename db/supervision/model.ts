import { z } from 'zod';
import { auditedRecord } from '../audit/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, passage, staffId } from '../words/model.ts';

/** As many of somebody's own records as are talked about in one supervision, of each kind. */
export const MOST_EXAMPLES = 3;
/** Days back from which examples are taken. */
export const EXAMPLE_DAYS = 60;

/**
 * What was talked about: examples of their own, well written and not, how they keep voices apart and in balance, what is
 * to change. The worker's own words are a part of their own.
 */
export const supervision = z.strictObject({
  strong: z.array(entryId).max(MOST_EXAMPLES),
  weak: z.array(entryId).max(MOST_EXAMPLES),
  /** Whose voice is heard first, when family is asked, how quiet people are asked. */
  balancing: passage(2000),
  actions: z.array(z.strictObject({ what: passage(400), by: day })).max(6),
  nextOn: day,
});
export type Supervision = z.infer<typeof supervision>;
export const workersWords = passage(2000).nullable();

export const supervisionKinds = {
  'supervision.held@1': kind('staff', z.strictObject({ supervision, worker: z.strictObject({ words: workersWords }) })),
} as const;

export const examples = z.strictObject({ strong: z.array(auditedRecord), weak: z.array(auditedRecord) });
export type Examples = z.infer<typeof examples>;
export const supervisionRow = z.strictObject({
  entryId,
  entrySeq: z.int(),
  at: happened,
  recordedAt: instant,
  by: staffId,
  supervision,
  words: z.string().nullable(),
});
export type SupervisionRow = z.infer<typeof supervisionRow>;
