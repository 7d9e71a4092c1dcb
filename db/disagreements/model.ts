import { z } from 'zod';
import { decisionId, someone } from '../capacity/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, passage, residentId, staffId } from '../words/model.ts';

/** The ladder (domain A9), from talk to the court. One may go up or down it, or miss a rung. */
export const rungs = {
  talk: 'Talk, and make clear what is known',
  advocate: 'An advocate for the person',
  'second-opinion': 'A second opinion',
  meeting: 'A meeting, or another one',
  mediation: 'Mediation',
  complaint: 'A complaint, or the local authority, NHS body, Public Guardian or safeguarding',
  court: 'The Court of Protection',
} as const;
export type Rung = keyof typeof rungs;
export const rungNames = Object.keys(rungs) as [Rung, ...Rung[]];

/** One step of the ladder: by when, and what holds meanwhile, on which ground. */
export const ladderStep = z.strictObject({
  rung: z.enum(rungNames),
  what: passage(800),
  by: day,
  /** The interim arrangement and its legal basis, at every step. */
  meanwhile: passage(800),
  ground: passage(500),
});
export type LadderStep = z.infer<typeof ladderStep>;

/**
 * Where one of them stands. The person's own side is a view of theirs that is already written down, so that nobody words
 * it for them; nobody else's has to be.
 */
export const position = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('view'), view: entryId }),
  z.strictObject({ type: z.literal('stated'), who: someone, says: passage(800) }),
]);
export type Position = z.infer<typeof position>;

export const endings = [
  'they came to agree',
  'the decision stands, and the way on was explained',
  'the person decided',
  'the court decided',
  'it no longer arises',
] as const;

const which = z.strictObject({ id: entryId });
export const disagreementKinds = {
  'disagreement.opened@1': kind(
    'resident',
    z.strictObject({
      about: z.strictObject({ decision: decisionId.nullable(), matter: passage(500) }),
      positions: z.array(position).min(2, 'A disagreement has two sides at least.').max(12),
      ladder: ladderStep,
    }),
  ),
  'disagreement.position-added@1': kind('resident', z.strictObject({ which, position })),
  'disagreement.moved@1': kind('resident', z.strictObject({ which, ladder: ladderStep })),
  'disagreement.closed@1': kind(
    'resident',
    z.strictObject({ which, closing: z.strictObject({ how: z.enum(endings), what: passage(1000) }) }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const disagreementRow = z.strictObject({
  id: entryId,
  resident: residentId,
  ...done,
  about: disagreementKinds['disagreement.opened@1'].body.shape.about,
  positions: z.array(z.strictObject({ ...done, position })),
  ladder: z.array(z.strictObject({ ...done, ladder: ladderStep })),
  closed: z.strictObject({ ...done, how: z.enum(endings), what: z.string() }).nullable(),
});
export type DisagreementRow = z.infer<typeof disagreementRow>;

/** By when the present step is to be done; null once it is closed. */
export const stepDue = ({ ladder, closed }: Pick<DisagreementRow, 'ladder' | 'closed'>): string | null =>
  closed ? null : (ladder.at(-1)?.ladder.by ?? null);
