import { z } from 'zod';
import { checklistRows } from '../best-interests/model.ts';
import { decisionId } from '../capacity/model.ts';
import { domain } from '../daily-choices/model.ts';
import { nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, passage, residentId, staffId } from '../words/model.ts';
import { heard, held, item } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, item: entryId };

/** A wording that was corrected: it stays readable, struck through. */
const earlierItem = z.strictObject({
  ...item.shape,
  recordings: z.array(heard),
  entry: entryId,
  author: staffId,
  recordedAt: instant,
  reason: z.string().nullable(),
  endedAt: instant,
  endedBy: staffId,
});

/** An item as it now stands: `item` is the id that never changes, `entry` the entry of its newest wording. */
export const lifeHistoryItem = z.strictObject({
  ...item.shape,
  recordings: z.array(heard),
  item: entryId,
  entry: entryId,
  entrySeq: z.int(),
  resident: residentId,
  /** Who recorded it first, and who wrote the newest wording. */
  author: staffId,
  writtenBy: staffId,
  recordedAt: instant,
  lastHeld: z.strictObject({ on: day, seen: z.string().nullable(), by: staffId }).nullable(),
  withdrawn: z.strictObject({ reason: z.string(), at: instant, by: staffId }).nullable(),
  earlier: z.array(earlierItem),
});
export type LifeHistoryItem = z.infer<typeof lifeHistoryItem>;

/** Where a part of the story was used: what it changed is what it is told for. */
export const itemUses = z.strictObject({
  /** Choices in which it guided staff, because no choice could be seen. */
  choices: z.array(z.strictObject({ entry: entryId, at: happened, domain, did: z.string() })),
  choicesInAll: z.int(),
  /** Parts of the support plan that rest on it. */
  plan: z.array(z.strictObject({ element: entryId, title: z.string() })),
  /** Decisions whose checklist rests on it, with the rows that do. */
  decisions: z.array(
    z.strictObject({ decision: decisionId, question: z.string(), rows: z.array(z.enum(checklistRows)) }),
  ),
});
export type ItemUses = z.infer<typeof itemUses>;

export const lifeHistoryMethods = {
  /** What the caller may see, in the order of the timeline; what is kept from them is neither listed nor counted. */
  'lifeHistory.list': reads(everyone, z.strictObject(resident), z.array(lifeHistoryItem)),
  'lifeHistory.uses': reads(everyone, z.strictObject(one), itemUses),
  'lifeHistory.add': writes(
    recorders,
    z.strictObject({ ...resident, details: item }),
    z.strictObject({ item: entryId }),
  ),
  'lifeHistory.amend': writes(
    recorders,
    z.strictObject({ ...one, details: item, reason: passage(500).nullable() }),
    nothing,
  ),
  'lifeHistory.withdraw': writes(recorders, z.strictObject({ ...one, reason: passage(500) }), nothing),
  'lifeHistory.confirmHolds': writes(recorders, z.strictObject({ ...resident, held }), nothing),
} as const;
