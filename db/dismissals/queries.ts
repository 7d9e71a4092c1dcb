import type { AuditedRecord } from '../audit/model.ts';
import { isAsked } from '../audit/model.ts';
import { recordsOf } from '../audit/records.ts';
import { getResident } from '../residents/queries.ts';
import { recorders } from '../staff/model.ts';
import { actorStaff } from '../store/actor.ts';
import type { ReadContext } from '../store/model.ts';
import { SLIP_MINUTES } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { mayDismiss } from './may.ts';

export const dismissalQueries = {
  'dismissals.justWritten': justWritten,
  'dismissals.flagsOf': flagsOf,
};

/** For as long as an author may mend a slip of their own without a reason. */
function justWritten(context: ReadContext, { resident }: { resident: ResidentId }): AuditedRecord[] {
  getResident(context.db, resident);
  const since = new Date(Date.parse(context.now) - SLIP_MINUTES * 60_000).toISOString();
  return recordsOf(context, resident, { since, by: actorStaff(context).id }).filter(isAsked);
}

function flagsOf(context: ReadContext, { resident, entries }: { resident: ResidentId; entries: readonly EntryId[] }) {
  getResident(context.db, resident);
  const { role } = actorStaff(context);
  // A prompt is for whoever can answer it. What was dismissed, by whom and why, is part of the record.
  const prompted = recorders.some((each) => each === role);
  return recordsOf(context, resident, { entries }).flatMap(({ entry, by, flags }) => {
    const shown = flags.filter(({ dismissal }) => prompted || dismissal !== null);
    return shown.length === 0 ? [] : [{ entry, mayDismiss: mayDismiss(context, by), flags: shown }];
  });
}
