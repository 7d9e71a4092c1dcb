import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { getStandingElement } from '../support-plan/queries.ts';
import { refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { isOwnWords, type Statement } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { routineMethods } from './methods.ts';
import { getStandingRoutine } from './queries.ts';

type Input<M extends keyof typeof routineMethods> = z.output<(typeof routineMethods)[M]['input']>;

export const routineCommands = {
  'routines.begin': beginRoutine,
  'routines.tell': tellOfRoutine,
  'routines.change': changeRoutine,
  'routines.end': endRoutine,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Keeps what the person wants and whose word says so. Throws Refused('no-such-element' | 'not-a-witness' | …). */
function beginRoutine(
  context: WriteContext,
  { resident, at, routine, words }: Input<'routines.begin'>,
): { id: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  refuseUnlessInPlan(context, resident, routine.element);
  refuseUnlessSound(context, resident, words);
  const { header } = context.append({
    kind: 'routine.begun@1',
    subject: subjectOf(resident),
    body: { routine, words },
    at,
  });
  return { id: entryId.parse(header.id) };
}

/** Keeps another word about it, whosever it is. What is wanted stays as it was. */
function tellOfRoutine(context: WriteContext, { resident, id, at, words }: Input<'routines.tell'>) {
  getStandingRoutine(context, resident, id);
  refuseIfToCome(context, at);
  refuseUnlessSound(context, resident, words);
  context.append({ kind: 'routine.told@1', subject: subjectOf(resident), body: { which: { id }, words }, at });
  return {};
}

/** Keeps that the person wants it otherwise. Throws Refused('not-theirs') where the word for it is somebody else's. */
function changeRoutine(context: WriteContext, { resident, id, at, routine, because, words }: Input<'routines.change'>) {
  getStandingRoutine(context, resident, id);
  refuseIfToCome(context, at);
  refuseUnlessInPlan(context, resident, routine.element);
  refuseUnlessTheirs(words);
  refuseUnlessSound(context, resident, words);
  context.append({
    kind: 'routine.changed@1',
    subject: subjectOf(resident),
    body: { which: { id }, routine, because, words },
    at,
  });
  return {};
}

function endRoutine(context: WriteContext, { resident, id, at, reason }: Input<'routines.end'>) {
  getStandingRoutine(context, resident, id);
  refuseIfToCome(context, at);
  context.append({
    kind: 'routine.ended@1',
    subject: subjectOf(resident),
    body: { which: { id }, ended: { reason } },
    at,
  });
  return {};
}

/** A routine is what the person wants, so that the home's day, or a relative's view, never moves it. */
function refuseUnlessTheirs(words: Statement): void {
  if (isOwnWords(words)) return;
  throw new Refused(
    'not-theirs',
    'Only what the person says, shows or wrote changes what they want. Ask them first; write down what others think or remember as a further word.',
  );
}

/** What is wanted by the clock is a part of the plan, whoever sends it here. */
function refuseUnlessInPlan(context: ReadContext, resident: ResidentId, element: EntryId | null): void {
  if (element === null) throw new Refused('no-such-element', 'Please choose the part of the plan that it belongs to.');
  getStandingElement(context, resident, element);
}
