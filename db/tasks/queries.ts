import { listResidents } from '../residents/queries.ts';
import { listStaff } from '../staff/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { ReadContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { Task } from './model.ts';
import { sources } from './sources.ts';

export const taskQueries = { 'tasks.list': listTasks };

/**
 * All that is due and that whoever asks may read, by date. It is worked out each time from the registers, which alone know
 * when something is done.
 */
export function listTasks(context: ReadContext): Task[] {
  const { role } = actorStaff(context);
  const here = listResidents(context.db).filter(({ status }) => status === 'resident' || status === 'away');
  const asking = {
    ...context,
    today: londonDay(context.now),
    here: new Map(here.map((each) => [each.id, each])),
    staff: listStaff(context.db),
  };
  return sources
    .filter(({ as: { who } }) => who !== 'anyone' && who.includes(role))
    .flatMap(({ kind, of }) =>
      of(asking).map(
        ({ about, dated = true, review = false, who = null, ...rest }): Task => ({
          kind,
          resident: about,
          dated,
          review,
          who,
          ...rest,
        }),
      ),
    )
    .sort(inOrder);
}

function inOrder(a: Task, b: Task): number {
  const name = ({ resident }: Task) => resident?.preferredName ?? '';
  return a.due.localeCompare(b.due) || name(a).localeCompare(name(b), 'en-GB') || a.title.localeCompare(b.title);
}
