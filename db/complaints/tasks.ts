import type { TasksOf } from '../tasks/asking.ts';
import { owedInWords } from './model.ts';
import { listOwed } from './queries.ts';

/**
 * What is owed to whoever complained. A list is read over a shoulder: what a complaint is about stands on its own page
 * alone.
 */
export const complaintTasks: TasksOf = (asking) =>
  listOwed(asking).map(({ complaint, resident, what, due }) => {
    const about = (resident && asking.here.get(resident)) || null;
    const title = `${owedInWords[what]}: a complaint about ${about ? 'the care here' : 'the home'}`;
    return { about, title, due, place: { screen: 'complaints', complaint } };
  });
