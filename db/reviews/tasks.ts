import { eventsOfEach } from '../store/events.ts';
import type { TasksOf } from '../tasks/asking.ts';
import type { reviewKinds } from './model.ts';
import { reviewEvent } from './projection.ts';
import { reviewsDue } from './queries.ts';

/** Assessments and reviews that are open, or to be begun; nobody who is away is sat down with. */
export const reviewTasks: TasksOf = ({ db, here }) => {
  const things = eventsOfEach<typeof reviewKinds>(db, reviewEvent, here.keys());
  const place = { screen: 'area', tab: 'support-plan', item: 'reviews' } as const;
  return [...here.values()]
    .filter(({ status }) => status === 'resident')
    .flatMap((about) =>
      reviewsDue(things.get(about.id) ?? new Map(), about).map(({ title, due }) => ({
        about,
        title,
        due,
        review: true as const,
        place,
      })),
    );
};
