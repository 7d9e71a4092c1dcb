import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import { askedAgainOn, type plannedCareKinds } from './model.ts';
import { plannedCareEvent } from './projection.ts';
import { plannedCareIn } from './queries.ts';

/** Planned care to be asked about again, until it has ended or was raised. */
export const plannedCareTasks: TasksOf = (asking) =>
  owedToEach<typeof plannedCareKinds>(asking, plannedCareEvent, (about, things) =>
    plannedCareIn(about.id, things).flatMap((row) => {
      const due = askedAgainOn(row);
      const place = { screen: 'area', tab: 'best-interests', item: 'planned-care' } as const;
      return due
        ? [{ about, title: `Ask again about planned care: ${row.care.question}`, due, review: true as const, place }]
        : [];
    }),
  );
