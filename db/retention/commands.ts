import type { z } from 'zod';
import type { BodyOf } from '../ledger/kinds.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { retentionMethods } from './methods.ts';
import type { RetentionRow } from './model.ts';
import { retentionFor } from './queries.ts';

type Input<M extends keyof typeof retentionMethods> = z.output<(typeof retentionMethods)[M]['input']>;

export const retentionCommands = {
  'retention.setPeriod': setPeriod,
  'retention.placeHold': placeHold,
  'retention.liftHold': liftHold,
  'retention.keepLonger': keepLonger,
};

/** How long this home keeps records from now on; the code's own period stays beside it on the screen. */
function setPeriod(context: WriteContext, { years, why }: Input<'retention.setPeriod'>) {
  context.append({
    kind: 'retention.period-set@1',
    subject: { type: 'home', id: context.home },
    body: { period: { years, why } },
  });
  return {};
}

/** Puts a legal hold on a record: while one stands, nothing of it may be erased. */
function placeHold(context: WriteContext, { resident, why, askedBy }: Input<'retention.placeHold'>): { hold: EntryId } {
  getResident(context.db, resident);
  const { header } = context.append({
    kind: 'retention.hold-placed@1',
    subject: { type: 'resident', id: resident },
    body: { hold: { why, askedBy } },
  });
  return { hold: header.id };
}

/** Lifts one legal hold with a reason; others go on standing. Throws Refused('no-such-hold'). */
function liftHold(context: WriteContext, { resident, hold, why }: Input<'retention.liftHold'>) {
  const { holds } = retentionFor(context, getResident(context.db, resident));
  if (!holds.some(({ entry }) => entry === hold))
    throw new Refused('no-such-hold', 'No such hold stands on this record. It may have been lifted already.');
  context.append({
    kind: 'retention.hold-lifted@1',
    subject: { type: 'resident', id: resident },
    body: { lifted: { which: hold, why } },
    link: { type: 'withdraws', entry: hold },
  });
  return {};
}

/** A manager looked at a record and keeps it longer. Throws Refused('care-goes-on' | 'day-gone'). */
function keepLonger(context: WriteContext, { resident, until, why }: Input<'retention.keepLonger'>) {
  const { due } = retentionFor(context, getResident(context.db, resident));
  if (due === null) throw careGoesOn();
  if (until <= due || until <= londonDay(context.now))
    throw new Refused('day-gone', 'The record is kept until then anyway. Choose a later day.');
  context.append({
    kind: 'retention.kept-longer@1',
    subject: { type: 'resident', id: resident },
    body: { kept: { until, why } },
  });
  return {};
}

/** Whether a record may be erased now, and why. Throws Refused('care-goes-on' | 'held' | 'not-due'). */
export function erasable(
  context: Parameters<typeof retentionFor>[0],
  resident: ResidentId,
): RetentionRow & { careEnded: NonNullable<RetentionRow['careEnded']>; due: string } {
  const row = retentionFor(context, getResident(context.db, resident));
  const { careEnded, due, state } = row;
  if (careEnded === null || due === null) throw careGoesOn();
  if (state === 'held')
    throw new Refused(
      'held',
      'A legal hold stands on this record, so nothing of it may be erased. Lift the hold first.',
    );
  if (state !== 'due')
    throw new Refused('not-due', 'This record is still to be kept. It can be erased once its period has ended.');
  return { ...row, careEnded, due };
}

const careGoesOn = () =>
  new Refused('care-goes-on', 'This person’s care has not ended here, so the record is kept. Look at their status.');

/**
 * Erases a record for good: the words and salts of all that was written about the person, every row that shows them and
 * every half-written form. The figures are those that the certificate states: where anything was written since it was
 * made, nothing is erased. Throws as `erasable` does, and Refused('written-since').
 */
export function eraseRecord(
  context: WriteContext,
  resident: ResidentId,
  { id, body }: { readonly id: EntryId; readonly body: BodyOf<'retention.erased@1'> },
): void {
  erasable(context, resident);
  const entries = [...context.entriesAbout(resident)].length;
  if (entries !== body.erasure.entries)
    throw new Refused(
      'written-since',
      'Something was written about this person just now. Look at it, then start again.',
    );
  context.append({ kind: 'retention.erased@1', subject: { type: 'resident', id: resident }, body, id });
}
