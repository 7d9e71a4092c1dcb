import type { ResidentRow } from '../residents/model.ts';
import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import type { Owed } from '../tasks/model.ts';
import { londonDay } from '../time/model.ts';
import { type authorityKinds, type PaperRow, paperDue, paperKinds } from './model.ts';
import { authorityEvent } from './projection.ts';
import { papersIn } from './queries.ts';

/** Papers that are only said to exist, until somebody has seen them; and those to be checked again or about to run out. */
export const authorityTasks: TasksOf = (asking) =>
  owedToEach<typeof authorityKinds>(asking, authorityEvent, (about, things) =>
    papersIn(about.id, things, asking.today).flatMap((row) => owedOf(about, row)),
  );

function owedOf(about: ResidentRow, row: PaperRow): Owed[] {
  const place = { screen: 'area', tab: 'best-interests', item: 'authority' } as const;
  const { words } = paperKinds[row.paper.type];
  const due = paperDue(row);
  return [
    // D22: "claimed" but not "seen". Nobody gave it a day: it is to be asked for from the day on which it was claimed.
    ...(row.state === 'claimed'
      ? [{ about, title: `Ask to see it: ${words}`, due: londonDay(row.recordedAt), dated: false as const, place }]
      : []),
    ...(due ? [{ about, title: `${row.verified?.againOn ? 'Check again' : 'Runs out'}: ${words}`, due, place }] : []),
  ];
}
