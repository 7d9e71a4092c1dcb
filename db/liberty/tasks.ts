import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import type { libertyKinds } from './model.ts';
import { libertyEvent } from './projection.ts';
import { libertyDue, libertyIn } from './queries.ts';

/** What is due about limits, what is shown of living with them, and what was asked of the supervisory body or the court. */
export const libertyTasks: TasksOf = (asking) =>
  owedToEach<typeof libertyKinds>(asking, libertyEvent, (about, things) =>
    libertyDue(libertyIn(things), asking.today).map(({ what, on, dated }) => ({
      about,
      title: what,
      due: on,
      ...(dated ? {} : { dated }),
      place: { screen: 'area', tab: 'best-interests', item: 'liberty' },
    })),
  );
