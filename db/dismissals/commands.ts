import type { z } from 'zod';
import { decisionFindings } from '../audit/history/decisions.ts';
import { mayBeDismissed } from '../audit/model.ts';
import { recordsOf } from '../audit/records.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import type { EntryId, ResidentId, StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { mayDismiss } from './may.ts';
import type { dismissalMethods } from './methods.ts';
import { isSamePlace, type Place } from './model.ts';
import { dismissalsOf } from './standing.ts';

type Input<M extends keyof typeof dismissalMethods> = z.output<(typeof dismissalMethods)[M]['input']>;

export const dismissalCommands = { 'dismissals.dismiss': dismiss, 'dismissals.takeBack': takeBack };

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;
const notThere = () =>
  new Refused('no-such-flag', 'Nothing is asked about these words any more. Look at the record again.');

/**
 * Says why words stay as they are although a rule asks about them. It holds for this wording alone: a later one is another
 * entry, and is asked about anew. Throws Refused('no-such-flag' | 'not-yours-to-dismiss' | 'dismissed-already').
 */
function dismiss(context: WriteContext, { resident, entry, flag, reason }: Input<'dismissals.dismiss'>) {
  getResident(context.db, resident);
  refuseUnlessMay(context, flagged(context, resident, entry, flag));
  if (dismissalsOf(context.db, resident).of(entry, flag))
    throw new Refused('dismissed-already', 'Somebody has dismissed this already. Look at the record again.');
  context.append({
    kind: 'evidence.dismissed@1',
    subject: subjectOf(resident),
    body: { which: { id: entry }, flag, dismissal: { reason } },
  });
  return {};
}

/** What was dismissed is asked about again. Throws Refused('no-such-dismissal' | 'not-yours-to-dismiss'). */
function takeBack(context: WriteContext, { resident, entry, dismissal, reason }: Input<'dismissals.takeBack'>) {
  getResident(context.db, resident);
  const standing = dismissalsOf(context.db, resident)
    .at(entry)
    .find(({ dismissal: { id } }) => id === dismissal);
  if (!standing)
    throw new Refused('no-such-dismissal', 'This is not dismissed, or was taken back. Look at the record again.');
  const [record] = recordsOf(context, resident, { entries: [entry] });
  refuseUnlessMay(context, record?.by ?? standing.dismissal.by);
  context.append({
    kind: 'evidence.dismissal-taken-back@1',
    subject: subjectOf(resident),
    body: { which: { id: entry }, back: { dismissal, reason } },
  });
  return {};
}

/** Who wrote the words that a rule asks about, as it finds them now. */
function flagged(context: WriteContext, resident: ResidentId, entry: EntryId, flag: Place): StaffId | null {
  const [record] = recordsOf(context, resident, { entries: [entry] });
  if (flag.rule.startsWith('T')) {
    if (!record?.flags.some((each) => isSamePlace(each, flag))) throw notThere();
    return record.by;
  }
  // Whether words are like others' (D19) is not looked up again: it would read the record of the whole home.
  if (flag.rule === 'D19' && record && flag.field !== null) return record.by;
  const found = decisionFindings(context, resident).some(
    (each) => mayBeDismissed(each) && each.entries[0] === entry && isSamePlace({ ...each, sentence: null }, flag),
  );
  if (!found) throw notThere();
  return null;
}

function refuseUnlessMay(context: WriteContext, writtenBy: StaffId | null): void {
  if (mayDismiss(context, writtenBy)) return;
  throw new Refused(
    'not-yours-to-dismiss',
    'Whoever wrote this, a nurse or a manager can dismiss it. Ask one of them, or leave it as it is.',
  );
}
