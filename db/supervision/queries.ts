import { type AuditedRecord, isAsked } from '../audit/model.ts';
import { everyRecord } from '../audit/queries.ts';
import { getStaff } from '../staff/queries.ts';
import { actorStaff } from '../store/actor.ts';
import { eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { residentId, type StaffId } from '../words/model.ts';
import { EXAMPLE_DAYS, type Examples, MOST_EXAMPLES, type SupervisionRow, type supervisionKinds } from './model.ts';
import { supervisionEvent } from './projection.ts';

export const supervisionQueries = {
  'supervision.prepare': (context: ReadContext, { staff }: { staff: StaffId }) => examplesOf(context, staff),
  'supervision.list': (context: ReadContext, { staff }: { staff: StaffId }) => listSupervisions(context, staff),
  'supervision.mine': (context: ReadContext) => listSupervisions(context, actorStaff(context).id),
};

/** What somebody wrote in the days from which examples are taken. */
export function recordsBy(context: ReadContext, staff: StaffId): AuditedRecord[] {
  const to = londonDay(context.now);
  return everyRecord(context, { from: dayPlus(to, -EXAMPLE_DAYS), to }, ({ by }) => by === staff);
}

/**
 * Some of what somebody wrote lately, in their own records: the newest in which the person is heard and nothing would be
 * asked, and the newest that a reader would ask about. Throws Refused('no-such-staff').
 */
export function examplesOf(context: ReadContext, staff: StaffId): Examples {
  getStaff(context.db, staff);
  const theirs = recordsBy(context, staff).toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const heard = ({ lines }: AuditedRecord) =>
    lines.some(({ own, label }) => own || label === 'Seen' || label === 'Shown');
  return {
    strong: theirs.filter((record) => !isAsked(record) && heard(record)).slice(0, MOST_EXAMPLES),
    weak: theirs.filter(isAsked).slice(0, MOST_EXAMPLES),
  };
}

/** Every supervision of somebody, the newest first. Throws Refused('no-such-staff'). */
export function listSupervisions({ db }: ReadContext, staff: StaffId): SupervisionRow[] {
  getStaff(db, staff);
  return supervisionsIn(eventsByThing<typeof supervisionKinds>(db, supervisionEvent, residentId.parse(staff)));
}

/** The supervisions that somebody's events make, the newest first. */
export function supervisionsIn(things: Things<typeof supervisionKinds>): SupervisionRow[] {
  return [...things.values()]
    .flatMap(([held]) => {
      if (!held) return [];
      const { kind: _, body, ...written } = held;
      return [{ ...written, supervision: body.supervision, words: body.worker.words }];
    })
    .reverse();
}
