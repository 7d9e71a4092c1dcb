import type { z } from 'zod';
import { refuseUnlessDecisionOf } from '../best-interests/gather.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { refuseIfToCome } from '../voices/checks.ts';
import { type EntryId, entryId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { advocateMethods } from './methods.ts';
import { listAdvocatesForResident } from './queries.ts';

type Input<M extends keyof typeof advocateMethods> = z.output<(typeof advocateMethods)[M]['input']>;

export const advocateCommands = { 'advocates.ask': askForAdvocate, 'advocates.hear': hearOfAdvocate };

/** Writes down who asked which body for an advocate, and when (ss.37-39): the duty to send one is theirs. */
function askForAdvocate(
  context: WriteContext,
  { resident, at, request }: Input<'advocates.ask'>,
): { request: EntryId } {
  getResident(context.db, resident);
  if (request.decision) refuseUnlessDecisionOf(context.db, resident, request.decision);
  refuseIfToCome(context, at);
  const { header } = context.append({
    kind: 'advocate.asked-for@1',
    subject: { type: 'resident', id: resident },
    body: { request },
    at,
  });
  return { request: entryId.parse(header.id) };
}

/** What has come of it: asked again, allocated, met, a report and how it was used. Throws Refused('no-such-request'). */
function hearOfAdvocate(context: WriteContext, { resident, request, at, news }: Input<'advocates.hear'>) {
  if (!listAdvocatesForResident(context.db, resident).some(({ id }) => id === request))
    throw new Refused('no-such-request', 'This request is not there. Look at the list again.');
  refuseIfToCome(context, at);
  context.append({
    kind: 'advocate.heard-from@1',
    subject: { type: 'resident', id: resident },
    body: { which: { id: request }, news },
    at,
  });
  return {};
}
