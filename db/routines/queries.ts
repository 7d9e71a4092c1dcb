import { eq, min } from 'drizzle-orm';
import { dailyChoice } from '../daily-choices/projection.ts';
import { listChoicesForResident } from '../daily-choices/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { happenedDay, isOwnWords, isPersonsChannel } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { keptOf, type Shown, SPAN_DAYS, type Wanted } from './kept.ts';
import { type RoutineRow, type Routines, type routineKinds, windowOf } from './model.ts';
import { routineEvent } from './projection.ts';

type Event = EventOf<typeof routineKinds>;

export const routineQueries = {
  'routines.get': (context: ReadContext, { resident }: { resident: ResidentId }) => getRoutines(context, resident),
};

/** A resident's routines, each against what happened: those that stand in the order of the day, then those that ended. */
export function getRoutines(context: ReadContext, resident: ResidentId): Routines {
  const row = getResident(context.db, resident);
  const things = eventsByThing<typeof routineKinds>(context.db, routineEvent, resident);
  if (things.size === 0) return { resident, routines: [] };
  const titles = new Map(
    getPlan(context, resident).elements.map(({ id, wording, ended }) => [id, ended ? null : wording.title]),
  );
  const looked = lookedAt(context, row);
  const rows = [...things].flatMap(([id, events]) => {
    const read = routineOf(id, events);
    if (!read) return [];
    const partOfPlan = (read.routine.element && titles.get(read.routine.element)) ?? null;
    const kept = looked && !read.ended ? keptOf(wantedIn(read), looked.choices, looked) : null;
    return [{ ...read, partOfPlan, kept }];
  });
  const order = ({ ended, routine }: RoutineRow) => (ended ? 1 : 0) * 10_000 + windowOf(routine).from;
  return { resident, routines: rows.toSorted((a, b) => order(a) - order(b) || a.entrySeq - b.entrySeq) };
}

function routineOf(id: EntryId, [first, ...rest]: readonly Event[]): RoutineRow | null {
  if (first?.kind !== 'routine.begun@1') return null;
  const { kind: _, body, ...written } = first;
  const { routine, words } = body;
  const row: RoutineRow = {
    id,
    ...written,
    routine,
    ...{ partOfPlan: null, ended: null, kept: null },
    words: [{ entrySeq: written.entrySeq, words }],
    changes: [],
  };
  for (const { kind, body: next, ...later } of rest) {
    if (kind === 'routine.ended@1') row.ended = { ...later, ...next.ended };
    if (kind === 'routine.changed@1') {
      const { reason } = next.because;
      row.changes.unshift({ ...later, before: row.routine, after: next.routine, reason, words: next.words });
      row.routine = next.routine;
    }
    if (kind === 'routine.told@1' || kind === 'routine.changed@1')
      row.words.unshift({ entrySeq: later.entrySeq, words: next.words });
  }
  const order = ({ words }: RoutineRow['words'][number]) =>
    isOwnWords(words) ? 0 : isPersonsChannel(words.voice) ? 1 : 2;
  row.words.sort((a, b) => order(a) - order(b));
  return row;
}

/** What was wanted from which day on, the first first. */
const wantedIn = ({ at, routine, changes }: RoutineRow): Wanted[] => [
  { since: happenedDay(at), routine: changes.at(-1)?.before ?? routine },
  ...changes.toReversed().map((each) => ({ since: happenedDay(each.at), routine: each.after })),
];

interface Looked {
  readonly choices: readonly Shown[];
  readonly begun: string;
  readonly to: string;
}

/** The first day of which a choice is recorded; null where there is none. */
export const choicesBegan = (db: ReadDb, resident: ResidentId): string | null =>
  db
    .select({ day: min(dailyChoice.day) })
    .from(dailyChoice)
    .where(eq(dailyChoice.resident, resident))
    .get()?.day ?? null;

/** The last whole day of somebody's here: today is not over, and a day away shows nothing. */
export function lastDayHere({ now }: ReadContext, { status, statusSince }: ResidentRow): string {
  const yesterday = dayPlus(londonDay(now), -1);
  const gone = status !== 'resident' && statusSince !== null && statusSince <= yesterday;
  return gone ? dayPlus(statusSince, -1) : yesterday;
}

/** The choices of the weeks that are looked at; null where there are none. */
function lookedAt(context: ReadContext, row: ResidentRow): Looked | null {
  const begun = choicesBegan(context.db, row.id);
  const to = lastDayHere(context, row);
  if (begun === null || begun > to) return null;
  // A day more, for what happened after midnight.
  const span = { resident: row.id, from: dayPlus(to, -2 * SPAN_DAYS), to: dayPlus(to, 1), limit: 100_000 };
  const choices = listChoicesForResident(context, span).filter(({ withdrawn }) => withdrawn === null);
  return { choices, begun, to };
}

/** A routine that has not ended. Throws Refused('no-such-routine'). */
export function getStandingRoutine(context: ReadContext, resident: ResidentId, id: EntryId): RoutineRow {
  getResident(context.db, resident);
  const events = eventsByThing<typeof routineKinds>(context.db, routineEvent, resident).get(id);
  const row = events ? routineOf(id, events) : null;
  if (row && row.ended === null) return row;
  throw new Refused('no-such-routine', 'This is not there, or has ended. Look at the routines again.');
}
