import type { z } from 'zod';
import { refuseUnlessDecisionOf } from '../best-interests/gather.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { isToCome, needsReason } from '../voices/model.ts';
import { type EntryId, entryId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { capacityMethods } from './methods.ts';
import { listAssessmentsForDecision } from './queries.ts';

type Input<M extends keyof typeof capacityMethods> = z.output<(typeof capacityMethods)[M]['input']>;

export const capacityCommands = { 'capacity.assess': assess };

/** Records one assessment of capacity: one decision, one time (ss.2-3). The conclusion is the assessor's own. */
function assess(context: WriteContext, input: Input<'capacity.assess'>): { entry: EntryId } {
  const { resident, decision, at, corrects, changed, given } = input;
  refuseUnlessDecisionOf(context.db, resident, decision);
  if (isToCome(at, context.now))
    throw new Refused('time-to-come', 'That time is still to come. Give the day on which the person was asked.');
  if (corrects) refuseUnlessMended(context, input);
  const { header } = context.append({
    kind: 'capacity.assessed@1',
    subject: { type: 'resident', id: resident },
    body: { step: { decision, changed }, ...given },
    at,
    ...(corrects ? { link: { type: 'amends', entry: corrects } as const } : {}),
  });
  return { entry: entryId.parse(header.id) };
}

function refuseUnlessMended(context: WriteContext, { decision, corrects, changed }: Input<'capacity.assess'>): void {
  const before = listAssessmentsForDecision(context.db, decision).find(
    (row) => row.entryId === corrects && row.supersededBy === null,
  );
  if (!before)
    throw new Refused(
      'no-such-assessment',
      'The assessment to put right is not there, or was put right already. Look at the list again.',
    );
  if (
    changed === null &&
    (before.by === null ||
      needsReason({ author: before.by, recordedAt: before.recordedAt }, actorStaff(context).id, context.now))
  ) {
    throw new Refused(
      'reason-missing',
      'Please say why this is put right. Only your own slip of the last ten minutes needs no reason.',
    );
  }
}
