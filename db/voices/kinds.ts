import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { id, passage } from '../words/model.ts';
import { statement } from './model.ts';

/** What a view is about: the person's life in general, or one decision. */
export const about = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('general') }),
  z.strictObject({ type: z.literal('decision'), id }),
]);
export type About = z.infer<typeof about>;

/** Why an older entry is corrected; null only for a slip mended by its author within ten minutes. */
export const correction = z.strictObject({ reason: passage(500).nullable() });
/** Why an older entry no longer stands. */
export const withdrawal = z.strictObject({ reason: passage(500) });

export const voiceKinds = {
  'voice.recorded@1': kind('resident', z.strictObject({ about, words: statement })),
  'voice.amended@1': kind('resident', z.strictObject({ about, words: statement, correction })),
  'voice.withdrawn@1': kind('resident', z.strictObject({ withdrawal })),
} as const;
