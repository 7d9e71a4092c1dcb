import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { happened, instant } from '../time/model.ts';
import { entryId, residentId, staffId } from '../words/model.ts';

/** What can be moved from the record of the wrong person to that of the right one. */
export const movable = [
  ...(['daily-choice', 'preference', 'life-history', 'statement', 'suggestion', 'likes'] as const),
  ...(['paper', 'limit', 'liberty-sign'] as const),
] as const;
export type Movable = (typeof movable)[number];
export const movableInWords: Record<Movable, string> = {
  'daily-choice': 'a choice',
  preference: 'a usual preference',
  'life-history': 'a part of the life story',
  statement: 'a statement',
  suggestion: 'a suggestion',
  likes: 'a board of likes',
  paper: 'a power or paper',
  limit: 'a limit',
  'liberty-sign': 'what somebody showed of living here',
};

/** When it was said to have happened, and when and by whom it was first written down: figures, never words. */
const was = z.strictObject({ at: happened, recordedAt: instant, author: staffId });

export const wrongPersonKinds = {
  /** Takes away the words of the entry that it links to. `with` is the entry that this one followed, if it did. */
  'wrong-person.moved-away@1': kind(
    'resident',
    z.strictObject({ moved: z.strictObject({ what: z.enum(movable), with: entryId.nullable() }), was }),
  ),
  /** Stands beside what was recorded again; its link leads to the entry that was written on the wrong person. */
  'wrong-person.moved-here@1': kind(
    'resident',
    z.strictObject({ moved: z.strictObject({ what: z.enum(movable), which: entryId }), was }),
  ),
} as const;

/** The stub on the wrong person's record, or the note beside what came to the right one. */
export const movedRow = z.strictObject({
  entry: entryId,
  resident: residentId,
  direction: z.enum(['away', 'here']),
  what: z.enum(movable),
  /** The entry that stands now, where it came here. */
  which: entryId.nullable(),
  was,
  movedAt: instant,
  movedBy: staffId,
});
export type MovedRow = z.infer<typeof movedRow>;
