import type { z } from 'zod';
import type { DecisionId } from '../capacity/model.ts';
import type { Link } from '../ledger/model.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import type { Happened } from '../time/model.ts';
import { isToCome, needsReason } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { closedBecause } from './duties/capacity.ts';
import { gather, listSteps, refuseUnlessDecisionOf } from './gather.ts';
import type { bestInterestsMethods } from './methods.ts';
import type { DecisionKind } from './steps.ts';

export type Input<M extends keyof typeof bestInterestsMethods> = z.output<(typeof bestInterestsMethods)[M]['input']>;
export type Saved = { entry: EntryId };

/** A decision is about one resident. */
export const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** What every step of a decision is saved with. */
export interface Saving {
  readonly resident: ResidentId;
  readonly decision: DecisionId;
  readonly at: Happened | null;
  readonly changed: string | null;
}
/** What a new version of a step needs: its place after the one that it follows, and the reason where one is due. */
export function following(
  context: WriteContext,
  { resident, decision, at, changed }: Saving,
  kind: DecisionKind,
  isSame: (body: Record<string, unknown>) => boolean = () => true,
) {
  refuseUnlessDecisionOf(context.db, resident, decision);
  if (at && isToCome(at, context.now))
    throw new Refused('time-to-come', 'That time is still to come. Give the day on which it was done.');
  const before = listSteps(context.db, decision).findLast(
    (row) => row.kind === kind && row.supersededBy === null && isSame(row.body),
  );
  const author = actorStaff(context).id;
  if (
    before &&
    changed === null &&
    (before.by === null || needsReason({ author: before.by, recordedAt: before.recordedAt }, author, context.now))
  ) {
    throw new Refused(
      'reason-missing',
      'Please say what changed, and why. Only your own slip of the last ten minutes needs no reason.',
    );
  }
  const link: Link | undefined = before && { type: 'amends', entry: before.entryId };
  return { subject: subjectOf(resident), step: { decision, changed }, ...(at && { at }), ...(link && { link }) };
}
export const saved = ({ header }: { header: { id: EntryId } }): Saved => ({ entry: header.id });

/** D1, D2: the steps after capacity stay closed until they may open. Throws Refused('capacity-first' | 'person-decides' | 'nobody-decides'). */
export function refuseWhileClosed(context: WriteContext, { resident, decision }: Saving): void {
  const { state } = gather(context, resident, decision);
  const closed = closedBecause(state);
  if (closed === null) return;
  if (closed.rule === 'D2') throw new Refused('nobody-decides', closed.missing);
  if (state.conclusion === 'has capacity for this decision now') throw new Refused('person-decides', closed.missing);
  throw new Refused('capacity-first', `This step is closed until there is one thing. ${closed.missing}`);
}
