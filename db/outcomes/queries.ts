import { listChoicesForResident } from '../daily-choices/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { RoutineRow } from '../routines/model.ts';
import { choicesBegan, getRoutines, lastDayHere } from '../routines/queries.ts';
import { type EventOf, eventsByThing } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { changesSince, type Plan } from '../support-plan/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { dayPlus, laterOf } from '../time/model.ts';
import { happenedDay, type Statement } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { Outcomes, OwnRow, outcomeKinds, SeenRow, Turn, Week } from './model.ts';
import { outcomeEvent } from './projection.ts';
import { besideOf, helpBetween, type Offered, offeredInChoices, offeredInSight, weeksBack } from './rules.ts';

export const outcomeQueries = {
  'outcomes.get': (context: ReadContext, { resident }: { resident: ResidentId }) => getOutcomes(context, resident),
};

/** As many weeks as show what came before a change and after it. */
const WEEKS = 12;

/** What became of a resident's plan, week by week: the person's own words on it, help offered, routines in their window. */
export function getOutcomes(context: ReadContext, resident: ResidentId): Outcomes {
  const row = getResident(context.db, resident);
  const plan = getPlan(context, resident);
  const { routines } = getRoutines(context, resident);
  const { own: asked, seen } = writtenOf(context.db, resident, plan);
  const own = [...asked, ...fromReviews(plan)].toSorted((a, b) => b.entrySeq - a.entrySeq);
  const to = lastDayHere(context, row);
  const begun = [choicesBegan(context.db, resident), ...[...own, ...seen].map(({ at }) => happenedDay(at))]
    .filter((each) => each !== null)
    .toSorted()[0];
  const since = dayPlus(to, 1 - 7 * WEEKS);
  const choices = listChoicesForResident(context, { resident, from: since, to, limit: 100_000 });
  const offered = [...offeredInChoices(choices.filter(({ withdrawn }) => withdrawn === null)), ...offeredInSight(seen)];
  const span = { begun: laterOf(begun ?? since, since), to };
  return {
    resident,
    weeks: begun === undefined ? [] : weeksBack(to, begun, WEEKS).map((week) => weekOf(week, own, offered, routines)),
    turns: turnsOf(plan, routines, offered, span),
    own,
    seen,
  };
}

function weekOf(
  { from, to }: { from: string; to: string },
  own: readonly OwnRow[],
  offered: readonly Offered[],
  routines: readonly RoutineRow[],
): Week {
  const within = (day: string) => day >= from && day <= to;
  const days = routines.flatMap(({ kept }) => kept?.days.filter(({ day }) => within(day)) ?? []);
  const timed = days.filter(({ off }) => off !== null);
  return {
    ...{ from, to },
    own: own.filter((each) => each.withdrawn === null && within(happenedDay(each.at))).length,
    help: helpBetween(offered, from, to),
    kept: days.length === 0 ? null : { timed: timed.length, within: timed.filter(({ off }) => off === 0).length },
  };
}

const isNow = (words: Statement | null | undefined) => (words?.voice === 'person-now' ? words : null);

/** Every change of the plan and of a routine in these weeks, the newest first, with what stood before and after it. */
function turnsOf(
  plan: Plan,
  routines: readonly RoutineRow[],
  offered: readonly Offered[],
  span: { readonly begun: string; readonly to: string },
): Turn[] {
  const inPlan = changesSince(plan).map(({ at, entrySeq, after, reason, preference }) => ({
    ...{ at, entrySeq, reason, title: after.title },
    words: isNow(preference?.words),
  }));
  const inRoutines = routines.flatMap(({ changes }) =>
    changes.map(({ at, entrySeq, after, reason, words }) => ({
      ...{ at, entrySeq, reason, title: after.what },
      words: isNow(words),
    })),
  );
  return [...inPlan, ...inRoutines]
    .map(({ at, ...rest }) => ({ day: happenedDay(at), ...rest }))
    .filter(({ day }) => day >= span.begun && day <= span.to)
    .map((each) => ({ ...each, beside: besideOf(each.day, offered, span) }))
    .toSorted((a, b) => b.day.localeCompare(a.day) || b.entrySeq - a.entrySeq);
}

/** What was written down of outcomes, each in its own voice. */
function writtenOf(db: ReadDb, resident: ResidentId, { elements }: Plan): { own: OwnRow[]; seen: SeenRow[] } {
  const titleOf = (id: EntryId | null) => elements.find((each) => each.id === id)?.wording.title ?? null;
  const own: OwnRow[] = [];
  const seen: SeenRow[] = [];
  for (const [first, ...rest] of eventsOf(db, resident).values()) {
    const over = rest.find((each) => each.kind === 'outcome.withdrawn@1');
    const withdrawn = over ? { ...writtenIn(over), reason: over.body.withdrawn.reason } : null;
    if (first?.kind === 'outcome.told@1') {
      const { told, person } = first.body;
      const { taken, element } = told;
      own.unshift({
        ...writtenIn(first),
        from: 'asked',
        about: titleOf(element),
        words: person.words,
        taken,
        withdrawn,
      });
    }
    if (first?.kind === 'outcome.seen@1')
      seen.unshift({ ...writtenIn(first), about: titleOf(first.body.seen.element), seen: first.body.seen, withdrawn });
  }
  return { own, seen };
}

const eventsOf = (db: ReadDb, resident: ResidentId) => eventsByThing<typeof outcomeKinds>(db, outcomeEvent, resident);
const writtenIn = ({ entryId, entrySeq, at, recordedAt, by }: EventOf<typeof outcomeKinds>) => ({
  ...{ entryId, entrySeq, at, recordedAt, by },
});

/** What the person said or showed when the plan was looked at together: it stands in those meetings, and is read here. */
const fromReviews = ({ reviews }: Plan): OwnRow[] =>
  reviews.flatMap(({ review: _, talked: __, person, ...written }) =>
    person.words
      ? [{ ...written, from: 'review' as const, about: null, words: person.words, taken: null, withdrawn: null }]
      : [],
  );

/** Refuses what is not there or was withdrawn. Throws Refused('no-such-outcome'). */
export function refuseUnlessStands(db: ReadDb, resident: ResidentId, id: EntryId): void {
  const events = eventsOf(db, resident).get(id);
  if (events && !events.some(({ kind }) => kind === 'outcome.withdrawn@1')) return;
  throw new Refused('no-such-outcome', 'This is not there, or was withdrawn. Look at the list again.');
}
