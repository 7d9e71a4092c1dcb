import type { Task } from '../../db/tasks/model.ts';

/** What tells one line of a list from every other: two things can be due in the same words on one day. */
export const taskKey = ({ kind, resident, title, due, who, place }: Task): string =>
  JSON.stringify([kind, resident?.id, title, due, who?.name, place]);
