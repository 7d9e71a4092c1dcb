import type { z } from 'zod';
import { advanceDecisionsOfEach } from '../authority/queries.ts';
import { choicesTodayCount, latestOwnWordsFromChoices } from '../daily-choices/queries.ts';
import { latestOwnWords } from '../life-history/queries.ts';
import { declinesToLookAt } from '../patterns/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { taskKinds } from '../tasks/model.ts';
import { listTasks } from '../tasks/queries.ts';
import { dayPlus, type Instant, londonDay } from '../time/model.ts';
import { happenedKey } from '../voices/rules.ts';
import type { boardMethods, boardTile } from './methods.ts';

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
  const ids = residents.map(({ id }) => id);
  const choices = choicesTodayCount(context.db, londonDay(context.now), ids);
  const advance = advanceDecisionsOfEach(context, ids);
  const tiles = residents.map((resident): Tile => {
    const own = heard.get(resident.id);
    return {
      resident,
      choicesToday: choices.get(resident.id) ?? 0,
      lastWords: own?.lastWords ?? null,
      // Nobody who is away tops a list of the unheard.
      daysUnheard: resident.status === 'resident' ? daysUnheard(resident, own, context.now) : null,
      advanceDecisions: advance.get(resident.id) ?? [],
    };
  });
  return {
    tiles,
    looks: declinesToLookAt(context, residents),
    due: dueSoon(context),
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

/** What is due of the people who live here, near enough to prepare or to do. */
function dueSoon(context: ReadContext): Board['due'] {
  const today = londonDay(context.now);
  return listTasks(context).filter(
    ({ kind, resident, review, due }) =>
      // What is owed to whoever complained, managers alone are told.
      (kind === 'complaint' || (resident !== null && taskKinds[kind].onPaper)) &&
      due <= dayPlus(today, review ? REVIEWS_AHEAD_DAYS : TASKS_AHEAD_DAYS),
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
