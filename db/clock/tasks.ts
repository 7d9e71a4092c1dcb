import type { TasksOf } from '../tasks/asking.ts';
import { londonDay } from '../time/model.ts';
import { listClockSteps } from './queries.ts';

/** Each time that the PC's clock was set back, until a manager has said what it was. */
export const clockTasks: TasksOf = ({ db }) =>
  listClockSteps(db)
    .filter(({ looked }) => looked === null)
    .map(({ now }) => ({
      about: null,
      title: 'This PC’s clock went back: look at it, and write down what it was',
      due: londonDay(now),
      dated: false,
      place: { screen: 'board' },
    }));
