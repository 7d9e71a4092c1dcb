import type { z } from 'zod';
import { refuseUnlessWitness } from '../daily-choices/checks.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { getStandingElement } from '../support-plan/queries.ts';
import { refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import type { outcomeMethods } from './methods.ts';
import { refuseUnlessStands } from './queries.ts';

type Input<M extends keyof typeof outcomeMethods> = z.output<(typeof outcomeMethods)[M]['input']>;

export const outcomeCommands = {
  'outcomes.tell': tellOutcome,
  'outcomes.see': seeOutcome,
  'outcomes.withdraw': withdrawOutcome,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Keeps what the person says or shows of how it goes. Throws Refused('no-such-element' | 'not-a-witness'). */
function tellOutcome(context: WriteContext, { resident, at, told, person }: Input<'outcomes.tell'>): { id: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  if (told.element) getStandingElement(context, resident, told.element);
  refuseUnlessSound(context, resident, person.words);
  const { header } = context.append({
    kind: 'outcome.told@1',
    subject: subjectOf(resident),
    body: { told, person },
    at,
  });
  return { id: entryId.parse(header.id) };
}

/** Keeps what staff saw when help was offered. Throws Refused('no-such-element' | 'not-a-witness'). */
function seeOutcome(context: WriteContext, { resident, at, seen }: Input<'outcomes.see'>): { id: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  if (seen.element) getStandingElement(context, resident, seen.element);
  refuseUnlessWitness(context, seen.observer);
  const { header } = context.append({ kind: 'outcome.seen@1', subject: subjectOf(resident), body: { seen }, at });
  return { id: entryId.parse(header.id) };
}

/** Says that it does not stand, and why; it stays readable, struck through. */
function withdrawOutcome(context: WriteContext, { resident, id, at, reason }: Input<'outcomes.withdraw'>) {
  refuseUnlessStands(context.db, resident, id);
  refuseIfToCome(context, at);
  context.append({
    kind: 'outcome.withdrawn@1',
    subject: subjectOf(resident),
    body: { which: { id }, withdrawn: { reason } },
    at,
  });
  return {};
}
