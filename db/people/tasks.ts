import type { TasksOf } from '../tasks/asking.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { waitingToBeAskedAbout } from './queries.ts';

/** Days within which the person is asked about somebody new: while they can say, and before anything is shared. */
export const ASK_WITHIN_DAYS = 14;

/**
 * Whom nobody has asked the person about yet (s.4(7)(a)): one line a person, until they are asked. Whoever is away is
 * asked when they are back; a professional comes because of their work, and is asked about where it matters.
 */
export const peopleTasks: TasksOf = ({ db, here }) => {
  const present = [...here.values()].filter(({ status }) => status === 'resident').map(({ id }) => id);
  return [...waitingToBeAskedAbout(db, present)].flatMap(([resident, people]) => {
    const about = here.get(resident);
    const [first, second, ...more] = people;
    if (!about || !first) return [];
    const named =
      [first.name, second?.name].filter(Boolean).join('; ') + (more.length > 0 ? `; and ${more.length} more` : '');
    return [
      {
        about,
        title: `Ask ${about.preferredName} who is to be involved, and in what: ${named}`,
        due: dayPlus(londonDay(first.addedAt), ASK_WITHIN_DAYS),
        place: { screen: 'area', tab: 'people', item: null } as const,
      },
    ];
  });
};
