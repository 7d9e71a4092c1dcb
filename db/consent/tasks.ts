import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import { askAgainOn, type consentKinds } from './model.ts';
import { consentEvent } from './projection.ts';
import { consentsIn } from './queries.ts';

/** What is to be asked again, until it is asked again in the same words, or was taken back. */
export const consentTasks: TasksOf = (asking) =>
  owedToEach<typeof consentKinds>(asking, consentEvent, (about, things) =>
    consentsIn(about.id, things).flatMap((row, _, all) => {
      const due = askAgainOn(row, all);
      const place = { screen: 'area', tab: 'support-plan', item: 'consent' } as const;
      return due ? [{ about, title: `Ask again: ${row.asked.about}`, due, place }] : [];
    }),
  );
