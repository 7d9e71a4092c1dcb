import type { z } from 'zod';
import { listDecisionsForResident } from '../best-interests/queries.ts';
import { communicationDue } from '../communication/queries.ts';
import { askAgainOn } from '../consent/model.ts';
import { consentEvent } from '../consent/projection.ts';
import { listConsentsForResident } from '../consent/queries.ts';
import { choicesTodayCount, latestOwnWordsFromChoices } from '../daily-choices/queries.ts';
import { latestOwnWords } from '../life-history/queries.ts';
import { declinesToLookAt } from '../patterns/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import { reviewsDue } from '../reviews/queries.ts';
import { residentsIn } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { supportPlanEvent } from '../support-plan/projection.ts';
import { planDueOn } from '../support-plan/queries.ts';
import { dayPlus, type Instant, londonDay } from '../time/model.ts';
import { happenedKey } from '../voices/rules.ts';
import type { boardMethods, boardTile } from './methods.ts';
import { bestInterestsTasks, inAnyRegister } from './tasks.ts';

export const boardQueries = { 'board.today': today };

type Board = z.output<(typeof boardMethods)['board.today']['output']>;
type Tile = z.output<typeof boardTile>;

/** Days ahead that the board looks for reviews; those past due stay on it. */
const REVIEWS_AHEAD_DAYS = 28;
/** Days ahead for what is to be asked or done: close enough to act on. */
const TASKS_AHEAD_DAYS = 7;
const DAY = 86_400_000;

/** Everyone who lives here, with the last thing each said or showed, and the reviews that are due. */
function today(context: ReadContext): Board {
  const residents = listResidents(context.db).filter((each) => each.status === 'resident' || each.status === 'away');
  const heard = latestHeard(context, residents);
  const choices = choicesTodayCount(
    context.db,
    londonDay(context.now),
    residents.map(({ id }) => id),
  );
  const tiles = residents.map((resident): Tile => {
    const own = heard.get(resident.id);
    return {
      resident,
      choicesToday: choices.get(resident.id) ?? 0,
      lastWords: own?.lastWords ?? null,
      // Nobody who is away tops a list of the unheard.
      daysUnheard: resident.status === 'resident' ? daysUnheard(resident, own, context.now) : null,
    };
  });
  const registered = inAnyRegister(context.db);
  return {
    tiles,
    looks: declinesToLookAt(context, residents),
    reviews: [
      ...residents.flatMap((resident) => decisionsDue(context, resident, registered)),
      ...plansDue(context, residents),
      ...templatedDue(context, residents),
      ...askingDue(context, residents),
    ].sort((a, b) => a.due.localeCompare(b.due)),
  };
}

interface Heard {
  readonly lastWords: NonNullable<Tile['lastWords']>;
  /** When they were last heard at all, to sort by. */
  readonly last: string;
}

/** The newest of what each person said or showed themselves, in whichever area it was written down. */
function latestHeard({ db }: ReadContext, residents: readonly ResidentRow[]): Map<string, Heard> {
  const fromChoices = latestOwnWordsFromChoices(
    db,
    residents.map(({ id }) => id),
  );
  const all = [...[...latestOwnWords(db).values()].map((each) => ({ ...each, heardLast: each.when })), ...fromChoices];
  const latest = new Map<string, Heard>();
  for (const { resident, mode, words, language, when, recordedAt, heardLast } of all) {
    const last = happenedKey(heardLast);
    const known = latest.get(resident);
    const lastWords = { mode, words, language, when, recordedAt };
    if (!known || last > known.last) latest.set(resident, { lastWords, last });
  }
  return latest;
}

/** Whom to ask "how do we ask now?" about, and whose needs are soon to be reviewed; nobody who is away. */
function askingDue(context: ReadContext, residents: readonly ResidentRow[]): Board['reviews'] {
  const here = new Map(residents.filter(({ status }) => status === 'resident').map((each) => [each.id, each]));
  return communicationDue(context.db, [...here.keys()]).flatMap(({ resident: id, why, due }) => {
    const resident = here.get(id);
    if (!resident || (why === 'review' && due > horizonFrom(context.now))) return [];
    return [
      {
        resident,
        area: 'how-to-ask' as const,
        title: why === 'changed' ? 'how do we ask now?' : 'needs to communicate',
        due,
        item: null,
      },
    ];
  });
}

const horizonFrom = (now: Instant) => dayPlus(londonDay(now), REVIEWS_AHEAD_DAYS);

/** The reviews of a resident's decisions, and what else is to be done about them soon. */
function decisionsDue(context: ReadContext, resident: ResidentRow, registered: ReadonlySet<string>): Board['reviews'] {
  const decisions = listDecisionsForResident(context, { resident: resident.id });
  const reviews = decisions.flatMap(({ decision, reviewOn, question, status }) =>
    reviewOn && reviewOn <= horizonFrom(context.now) && status !== 'ended'
      ? [{ title: question, due: reviewOn, item: decision as string }]
      : [],
  );
  const soon = dayPlus(londonDay(context.now), TASKS_AHEAD_DAYS);
  const tasks = bestInterestsTasks(context, resident, decisions, registered).filter(({ due }) => due <= soon);
  return [...reviews, ...tasks].map((each) => ({ resident, area: 'best-interests' as const, ...each }));
}

/** Plans that are to be looked at together, and what somebody is to be asked for again. */
function plansDue({ db, now }: ReadContext, residents: readonly ResidentRow[]): Board['reviews'] {
  const [planned, asked] = [residentsIn(db, supportPlanEvent), residentsIn(db, consentEvent)];
  const soon = dayPlus(londonDay(now), TASKS_AHEAD_DAYS);
  return residents.flatMap((resident): Board['reviews'] => {
    const at = { resident, area: 'support-plan' as const };
    const plan = planned.has(resident.id) ? planDueOn(db, resident.id) : null;
    const consents = asked.has(resident.id) ? listConsentsForResident(db, resident.id) : [];
    return [
      ...(plan !== null && plan <= horizonFrom(now)
        ? [{ ...at, title: 'the plan, together', due: plan, item: null }]
        : []),
      ...consents.flatMap((row) => {
        const due = askAgainOn(row);
        return due !== null && due <= soon
          ? [{ ...at, title: `ask again: ${row.asked.about}`, due, item: 'consent' }]
          : [];
      }),
    ];
  });
}

/** Assessments and reviews that are open, or soon to be begun; nobody who is away is sat down with. */
function templatedDue(context: ReadContext, residents: readonly ResidentRow[]): Board['reviews'] {
  return residents.flatMap((resident) =>
    resident.status === 'resident'
      ? reviewsDue(context, resident)
          .filter(({ due }) => due <= horizonFrom(context.now))
          .map(({ title, due }) => ({ resident, area: 'support-plan' as const, title, due, item: 'reviews' }))
      : [],
  );
}

/** Whole London days since the person was last heard, or since they came where they never were. */
function daysUnheard({ admittedAt }: ResidentRow, heard: Heard | undefined, now: Instant): number {
  const last = heard?.last ?? '';
  // Words from an unknown day count from when they were written down.
  const day =
    last.length === 10 ? last : londonDay(last.length > 10 ? last : (heard?.lastWords.recordedAt ?? admittedAt));
  return Math.max(0, Math.round((Date.parse(londonDay(now)) - Date.parse(day)) / DAY));
}
