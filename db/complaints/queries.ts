import { countryOf } from '../home/queries.ts';
import type { Actor } from '../ledger/model.ts';
import { yearsLater } from '../retention/model.ts';
import { type EventOf, eventsByThing, eventsOfEach, residentsIn, type Things } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import { type EntryId, type ResidentId, residentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import {
  type Change,
  type ComplaintRow,
  type complaintKinds,
  isClosed,
  keptAfterClosing,
  lastDayToAcknowledge,
  OWN_DAYS,
  type Owed,
  owedOf,
  type Standing,
} from './model.ts';
import { complaintEvent } from './projection.ts';

export const complaintQueries = {
  'complaints.list': (context: ReadContext) => ({
    rows: listComplaints(context),
    procedure: getProcedure(context),
    country: countryOf(context),
  }),
};

type Event = EventOf<typeof complaintKinds>;

/** Every complaint that the reader may read: open ones first, what is owed soonest on top, then the newest. */
export function listComplaints(context: ReadContext): ComplaintRow[] {
  const procedures = proceduresOf(context);
  const all = [
    ...eventsOfEach<typeof complaintKinds, string>(context.db, complaintEvent, residentsIn(context.db, complaintEvent)),
  ]
    .flatMap(([whose, things]) => complaintsIn(context, residentId.parse(whose), things, procedures))
    .filter((row) => mayRead(context.actor, row))
    .toSorted((a, b) => b.entrySeq - a.entrySeq);
  const due = (row: ComplaintRow) =>
    owedOf(row)
      .map((each) => each.due)
      .sort()[0] ?? '9';
  return [
    ...all.filter((row) => !isClosed(row)).toSorted((a, b) => due(a).localeCompare(due(b))),
    ...all.filter(isClosed),
  ];
}

/** The complaints about one resident's care that the reader may read, the oldest first. */
export function listComplaintsOf(context: ReadContext, whose: ResidentId): ComplaintRow[] {
  return everyComplaintOf(context, whose).filter((row) => mayRead(context.actor, row));
}

/** Nobody reads a complaint about themselves here. */
const mayRead = (actor: Actor, { concerns }: ComplaintRow): boolean =>
  actor.type === 'system' || !concerns.staff.includes(actor.id);

function everyComplaintOf(context: ReadContext, whose: ResidentId): ComplaintRow[] {
  const things = eventsByThing<typeof complaintKinds>(context.db, complaintEvent, whose);
  return complaintsIn(context, whose, things, proceduresOf(context));
}

const complaintsIn = (
  context: ReadContext,
  whose: ResidentId,
  things: Things<typeof complaintKinds>,
  procedures: readonly Procedure[],
): ComplaintRow[] => [...things].flatMap(([id, events]) => rowOf(context, id, whose, events, procedures) ?? []);

/** What is owed about all complaints that the reader may read, the soonest first. */
export function listOwed(context: ReadContext): Owed[] {
  return listComplaints(context)
    .flatMap(owedOf)
    .sort((a, b) => a.due.localeCompare(b.due));
}

function rowOf(
  context: ReadContext,
  id: EntryId,
  whose: ResidentId,
  [first, ...rest]: readonly Event[],
  procedures: readonly Procedure[],
): ComplaintRow | null {
  if (first?.kind !== 'complaint.received@1' && first?.kind !== 'resident-complaint.received@1') return null;
  const { kind: _, body, ...written } = first;
  const receivedOn = happenedDay(written.at);
  const steps = rest.flatMap((event): ComplaintRow['steps'] => {
    if (event.kind !== 'complaint.went-on@1' && event.kind !== 'resident-complaint.went-on@1') return [];
    const { kind: __, body: next, ...later } = event;
    const on = happenedDay(later.at);
    return [{ ...later, on, step: next.step, words: next.person.words }];
  });
  const resident = whose === context.home ? null : whose;
  // A complaint keeps the days that stood when it was written down.
  const days = procedures.findLast(({ entrySeq }) => entrySeq < written.entrySeq)?.days ?? OWN_DAYS;
  const openedAgain = steps.findLast(({ step }) => step.type === 'reopened')?.on;
  const own = dayPlus(receivedOn, days.acknowledge - 1);
  const lastDayInLaw = body.complaint.about.includes('data') ? lastDayToAcknowledge(receivedOn) : null;
  return {
    id,
    resident,
    ...written,
    ...body,
    receivedOn,
    acknowledgeBy: lastDayInLaw !== null && lastDayInLaw < own ? lastDayInLaw : own,
    lastDayInLaw,
    answerBy: dayPlus(openedAgain ?? receivedOn, days.answer - 1),
    steps,
    changes: changesIn(context, resident, steps),
  };
}

function changesIn(context: ReadContext, resident: ResidentId | null, steps: ComplaintRow['steps']): Change[] {
  return steps.flatMap(({ step, words: _, on: __, ...written }): Change[] => {
    if (step.type !== 'change') return [];
    const { what, owner, by: due, element } = step;
    const doneIn = steps.find((each) => each.step.type === 'done' && each.step.change === written.entryId);
    const done = doneIn?.step.type === 'done' ? doneIn.step.what : null;
    return [
      {
        ...written,
        what,
        owner,
        due,
        element: element && resident ? { id: element, title: titleOf(context, resident, element) } : null,
        done: doneIn && done !== null ? { ...writtenOf(doneIn), what: done } : null,
      },
    ];
  });
}
const writtenOf = ({ entryId, entrySeq, at, recordedAt, by }: ComplaintRow['steps'][number]) => ({
  entryId,
  entrySeq,
  at,
  recordedAt,
  by,
});
const titleOf = (context: ReadContext, resident: ResidentId, element: EntryId): string | null =>
  getPlan(context, resident).elements.find(({ id }) => id === element)?.wording.title ?? null;

interface Procedure {
  readonly entrySeq: number;
  readonly days: Standing;
}
function proceduresOf({ db, home }: ReadContext): Procedure[] {
  return [...eventsByThing<typeof complaintKinds>(db, complaintEvent, residentId.parse(home)).values()].flatMap(
    ([event]) => {
      if (event?.kind !== 'complaint.procedure-set@1') return [];
      const { acknowledge, answer, why } = event.body.procedure;
      const days = { acknowledge, answer, set: { why, by: event.by, at: event.recordedAt } };
      return [{ entrySeq: event.entrySeq, days }];
    },
  );
}
/** The days that the home gives itself now. */
export const getProcedure = (context: ReadContext): Standing => proceduresOf(context).at(-1)?.days ?? OWN_DAYS;

/** A complaint that the reader may read. One about the reader is not there for them. Throws Refused('no-such-complaint'). */
export function getComplaint(context: ReadContext, id: EntryId): ComplaintRow {
  const row = listComplaints(context).find((each) => each.id === id);
  if (row) return row;
  throw new Refused('no-such-complaint', 'This complaint is not there. Look at the list again.');
}

/**
 * Until when a resident's record is kept for the sake of the complaints in it, whoever may read them; null where there
 * are none. One that is still open cannot be closed before today.
 */
export function keptForComplaints(context: ReadContext, resident: ResidentId): string | null {
  const today = londonDay(context.now);
  const closedOn = (row: ComplaintRow) =>
    isClosed(row) ? (row.steps.findLast(({ step }) => step.type === 'closed')?.on ?? today) : today;
  const ends = everyComplaintOf(context, resident).map((row) => yearsLater(closedOn(row), keptAfterClosing.years));
  return ends.sort().at(-1) ?? null;
}
