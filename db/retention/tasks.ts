import { listResidents } from '../residents/queries.ts';
import type { TasksOf } from '../tasks/asking.ts';
import { dayPlus } from '../time/model.ts';
import { retentionFor } from './queries.ts';

/** Records are kept for years: a year ahead is soon enough to hear of one. */
const AHEAD_DAYS = 365;

/** Records whose period is over or soon will be, until a manager keeps them longer or erases them; none that is held. */
export const retentionTasks: TasksOf = (asking) =>
  listResidents(asking.db)
    .filter(({ status }) => status === 'left' || status === 'died')
    .flatMap((about) => {
      const { due, state } = retentionFor(asking, about);
      if (due === null || state === 'held' || due > dayPlus(asking.today, AHEAD_DAYS)) return [];
      return [{ about, title: 'Keep this record longer, or erase it', due, place: { screen: 'retention' } }];
    });
