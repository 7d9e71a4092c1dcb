import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { instant } from '../time/model.ts';
import { staffId } from '../words/model.ts';
import { slotId } from './model.ts';

const setAt = { slot: slotId, made: instant };

/** What the ledger says of the keys: which way of opening was set, given or taken away; never anything that opens. */
export const keysKinds = {
  'keys.passphrase-changed@1': kind(
    'home',
    z.strictObject({ change: z.strictObject({ ...setAt, by: z.enum(['manager', 'recovery-sheet']) }) }),
  ),
  'keys.opener-added@1': kind('home', z.strictObject({ opener: z.strictObject({ ...setAt, staff: staffId }) })),
  'keys.opener-removed@1': kind('home', z.strictObject({ opener: z.strictObject({ slot: slotId }) })),
  'keys.sheet-replaced@1': kind('home', z.strictObject({ sheet: z.strictObject(setAt) })),
  /** The whole record encrypted anew. Pictures that could not be read stay sealed as they were, and are counted. */
  'keys.rotated@1': kind(
    'home',
    z.strictObject({
      rotation: z.strictObject({ pictures: z.int().nonnegative(), unreadable: z.int().nonnegative() }),
    }),
  ),
  /** A manager who forgot their PIN set a new one with the recovery sheet. */
  'keys.sheet-used@1': kind('home', z.strictObject({ use: z.strictObject({ newPinFor: staffId }) })),
} as const;
