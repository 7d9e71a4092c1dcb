import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { passage, staffId } from '../words/model.ts';

/** What a half-written form is called: the screen that it stands on, and what it is about. */
export const formName = z.string().regex(/^[a-z0-9:.-]{1,120}$/);

export const draftKinds = {
  /** A manager went on with what somebody else had half written. What it said is no part of the record. */
  'draft.taken-over@1': kind(
    'resident',
    z.strictObject({
      draft: z.strictObject({ form: formName, from: staffId }),
      why: z.strictObject({ reason: passage(300) }),
    }),
  ),
} as const;
