import type { z } from 'zod';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import type { boardMethods } from './methods.ts';

export const boardQueries = { 'board.today': today };

type Board = z.output<(typeof boardMethods)['board.today']['output']>;

/** Everyone who lives here, with the last thing each said or showed. */
function today({ db, now }: ReadContext): Board {
  const residents = listResidents(db).filter((each) => each.status === 'resident' || each.status === 'away');
  const tiles = residents.map((resident) => ({
    resident,
    choicesToday: 0,
    lastWords: null,
    daysUnheard: resident.status === 'resident' ? wholeDays(resident.admittedAt, now) : null,
  }));
  return { tiles, reviews: [] };
}

function wholeDays(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
