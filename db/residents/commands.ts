import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { appendEvent } from '../communication/commands.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { type ResidentId, residentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { residentMethods } from './methods.ts';
import { getResident } from './queries.ts';

type Input<M extends keyof typeof residentMethods> = z.output<(typeof residentMethods)[M]['input']>;

export const residentCommands = {
  'residents.admit': admitResident,
  'residents.changeIdentity': changeIdentity,
  'residents.changeStatus': changeStatus,
};

/** Opens a record for someone who lives here. */
function admitResident(context: WriteContext, { identity }: Input<'residents.admit'>): { resident: ResidentId } {
  const resident = residentId.parse(uuidv7());
  context.append({ kind: 'resident.admitted@1', subject: { type: 'resident', id: resident }, body: { identity } });
  return { resident };
}

/** Corrects or brings up to date who the person is to the home. */
function changeIdentity(context: WriteContext, { resident, identity }: Input<'residents.changeIdentity'>) {
  getResident(context.db, resident);
  context.append({
    kind: 'resident.identity-changed@1',
    subject: { type: 'resident', id: resident },
    body: { identity },
  });
  return {};
}

/** Resident, away, left or died, from a day that is not in the future. */
function changeStatus(context: WriteContext, { resident, status }: Input<'residents.changeStatus'>) {
  const before = getResident(context.db, resident);
  if (status.since > londonDay(context.now)) {
    throw new Refused('day-to-come', 'That day is still to come. Record the change on the day it happens.');
  }
  context.append({
    kind: 'resident.status-changed@1',
    subject: { type: 'resident', id: resident },
    body: { status },
    at: { precision: 'day', day: status.since },
  });
  // Hospital changes how people are heard: whoever comes back from it is asked about anew.
  if (before.statusReason === 'hospital' && status.status === 'resident')
    appendEvent(context, resident, { type: 'hospital', on: status.since, words: null });
  return {};
}
