import type { z } from 'zod';
import { listDecisionsForResident } from '../best-interests/queries.ts';
import { choicesTodayCount, latestOwnWordsFromChoices } from '../daily-choices/queries.ts';
import { latestOwnWords } from '../life-history/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { type Instant, londonDay } from '../time/model.ts';
import { happenedKey } from '../voices/rules.ts';
import type { boardMethods, boardTile } from './methods.ts';

export const boardQueries = { 'board.today': today };

type Board = z.output<(typeof boardMethods)['board.today']['output']>;
type Tile = z.output<typeof boardTile>;

/** Days ahead that the board looks for reviews; those past due stay on it. */
const REVIEWS_AHEAD_DAYS = 28;
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
    const lastWords = heard.get(resident.id) ?? null;
    return {
      resident,
      choicesToday: choices.get(resident.id) ?? 0,
      lastWords,
      // Nobody who is away tops a list of the unheard.
      daysUnheard: resident.status === 'resident' ? daysUnheard(resident, lastWords, context.now) : null,
    };
  });
  return {
    tiles,
    reviews: residents.flatMap((resident) => reviewsDue(context, resident)).sort((a, b) => a.due.localeCompare(b.due)),
  };
}

/** The newest of what each person said or showed themselves, in whichever area it was written down. */
function latestHeard(
  { db }: ReadContext,
  residents: readonly ResidentRow[],
): Map<string, NonNullable<Tile['lastWords']>> {
  const ids = residents.map(({ id }) => id);
  const all = [...latestOwnWords(db).values(), ...latestOwnWordsFromChoices(db, ids)];
  const latest = new Map<string, (typeof all)[number]>();
  for (const each of all) {
    const known = latest.get(each.resident);
    if (!known || happenedKey(each.when) > happenedKey(known.when)) latest.set(each.resident, each);
  }
  return new Map(
    [...latest].map(([resident, { mode, words, language, when, recordedAt }]) => [
      resident,
      { mode, words, language: language?.language ?? null, when, recordedAt },
    ]),
  );
}

function reviewsDue(context: ReadContext, resident: ResidentRow): Board['reviews'] {
  const horizon = londonDay(new Date(Date.parse(context.now) + REVIEWS_AHEAD_DAYS * DAY).toISOString());
  return listDecisionsForResident(context, { resident: resident.id }).flatMap(({ reviewOn, question, status }) =>
    reviewOn && reviewOn <= horizon && status !== 'ended'
      ? [{ resident, area: 'best-interests' as const, title: question, due: reviewOn }]
      : [],
  );
}

/** Whole London days since the person was last heard, or since they came where they never were. */
function daysUnheard({ admittedAt }: ResidentRow, lastWords: Tile['lastWords'], now: Instant): number {
  const key = lastWords ? happenedKey(lastWords.when) : '';
  // Words from an unknown day count from when they were written down.
  const day = key.length === 10 ? key : londonDay(key.length > 10 ? key : (lastWords?.recordedAt ?? admittedAt));
  return Math.max(0, Math.round((Date.parse(londonDay(now)) - Date.parse(day)) / DAY));
}
