import type { TasksOf } from '../tasks/asking.ts';
import { communicationDue } from './queries.ts';

/**
 * "How do we ask now?" within 14 days of what may have changed it, and the needs to be reviewed (DAPB1605), until it is
 * written down anew or seen to hold. Nobody who is away: they are asked when they are back.
 */
export const communicationTasks: TasksOf = ({ db, here }) => {
  const present = [...here.values()].filter(({ status }) => status === 'resident');
  return communicationDue(
    db,
    present.map(({ id }) => id),
  ).flatMap(({ resident, why, due }) => {
    const about = here.get(resident);
    if (!about) return [];
    const place = { screen: 'area', tab: 'how-to-ask', item: null } as const;
    // What changed is looked at from the day on which it did: the board names it at once, not only when its 14 days end.
    const title =
      why === 'changed' ? 'Something changed: how do we ask now?' : 'Look again at what is needed to communicate';
    return [{ about, title, due, review: true as const, place }];
  });
};
