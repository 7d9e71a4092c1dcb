import type { z } from 'zod';
import { refuseUnlessDecisionOf } from '../best-interests/gather.ts';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { refuseIfPast, refuseIfToCome } from '../voices/checks.ts';
import { listVoicesForResident } from '../voices/queries.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { disagreementMethods } from './methods.ts';
import type { Position } from './model.ts';
import { refuseUnlessOpen } from './queries.ts';

type Input<M extends keyof typeof disagreementMethods> = z.output<(typeof disagreementMethods)[M]['input']>;

export const disagreementCommands = {
  'disagreements.open': openDisagreement,
  'disagreements.addPosition': addPosition,
  'disagreements.move': moveOn,
  'disagreements.close': closeDisagreement,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Writes down who stands where, what is done first, and what holds meanwhile. The person's own objection is a side. */
function openDisagreement(
  context: WriteContext,
  { resident, at, ...body }: Input<'disagreements.open'>,
): { disagreement: EntryId } {
  getResident(context.db, resident);
  if (body.about.decision) refuseUnlessDecisionOf(context.db, resident, body.about.decision);
  for (const position of body.positions) refuseUnlessPosition(context, resident, position);
  refuseIfToCome(context, at);
  refuseIfPast(context, body.ladder.by, 'by which the step is to be done');
  const { header } = context.append({ kind: 'disagreement.opened@1', subject: subjectOf(resident), body, at });
  return { disagreement: entryId.parse(header.id) };
}

function addPosition(
  context: WriteContext,
  { resident, disagreement, at, position }: Input<'disagreements.addPosition'>,
) {
  refuseUnlessOpen(context.db, resident, disagreement);
  refuseUnlessPosition(context, resident, position);
  refuseIfToCome(context, at);
  context.append({
    kind: 'disagreement.position-added@1',
    subject: subjectOf(resident),
    body: { which: { id: disagreement }, position },
    at,
  });
  return {};
}

/** The next step of the ladder, with what holds until it is done. */
function moveOn(context: WriteContext, { resident, disagreement, at, ladder }: Input<'disagreements.move'>) {
  refuseUnlessOpen(context.db, resident, disagreement);
  refuseIfToCome(context, at);
  refuseIfPast(context, ladder.by, 'by which the step is to be done');
  context.append({
    kind: 'disagreement.moved@1',
    subject: subjectOf(resident),
    body: { which: { id: disagreement }, ladder },
    at,
  });
  return {};
}

function closeDisagreement(
  context: WriteContext,
  { resident, disagreement, at, closing }: Input<'disagreements.close'>,
) {
  refuseUnlessOpen(context.db, resident, disagreement);
  refuseIfToCome(context, at);
  context.append({
    kind: 'disagreement.closed@1',
    subject: subjectOf(resident),
    body: { which: { id: disagreement }, closing },
    at,
  });
  return {};
}

/** A side is a view of this resident's record that stands, or what somebody known says. Throws Refused('no-such-view'). */
function refuseUnlessPosition(context: ReadContext, resident: ResidentId, position: Position): void {
  if (position.type === 'stated') {
    if (position.who.type === 'person') refuseUnlessPersonOf(context.db, resident, position.who.id);
    return;
  }
  const standing = listVoicesForResident(context, { resident }).some(
    ({ voice, withdrawn }) => voice === position.view && withdrawn === null,
  );
  if (!standing) throw new Refused('no-such-view', 'This view is not there, or was withdrawn. Look at the list again.');
}
