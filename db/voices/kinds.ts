import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { id, passage } from '../words/model.ts';
import { statement } from './model.ts';

const general = z.strictObject({ type: z.literal('general') });
const decision = z.strictObject({ type: z.literal('decision'), id });
/** What a view is about: the person's life in general, one decision, or one element of the support plan. */
export const about = z.discriminatedUnion('type', [
  general,
  decision,
  z.strictObject({ type: z.literal('plan-element'), id }),
]);
/** As it was before there was a plan. */
const aboutBefore = z.discriminatedUnion('type', [general, decision]);
export type About = z.infer<typeof about>;

/** Why an older entry is corrected; null only for a slip mended by its author within ten minutes. */
export const correction = z.strictObject({ reason: passage(500).nullable() });
/** Why an older entry no longer stands. */
export const withdrawal = z.strictObject({ reason: passage(500) });

export const voiceKinds = {
  'voice.recorded@1': kind('resident', z.strictObject({ about: aboutBefore, words: statement })),
  'voice.recorded@2': kind('resident', z.strictObject({ about, words: statement })),
  'voice.amended@1': kind('resident', z.strictObject({ about: aboutBefore, words: statement, correction })),
  'voice.amended@2': kind('resident', z.strictObject({ about, words: statement, correction })),
  'voice.withdrawn@1': kind('resident', z.strictObject({ withdrawal })),
} as const;
