import { isActive } from '../staff/queries.ts';
import { eventsOfEach } from '../store/events.ts';
import type { TasksOf } from '../tasks/asking.ts';
import type { supervisionKinds } from './model.ts';
import { supervisionEvent } from './projection.ts';
import { supervisionsIn } from './queries.ts';

/** Of everybody who still works here: what the last supervision left to do, and the next one, which ends both. */
export const supervisionTasks: TasksOf = ({ db, now, staff }) => {
  const working = new Map(staff.filter((each) => isActive(each, now)).map((each) => [each.id, each]));
  const held = eventsOfEach<typeof supervisionKinds, (typeof staff)[number]['id']>(
    db,
    supervisionEvent,
    working.keys(),
  );
  return [...held].flatMap(([id, things]) => {
    const [last] = supervisionsIn(things);
    const name = working.get(id)?.name;
    if (!last || !name) return [];
    const at = { about: null, place: { screen: 'supervision', staff: id } } as const;
    const { actions, nextOn } = last.supervision;
    return [
      ...actions.map(({ what, by }) => ({
        ...at,
        title: `From supervision: ${what}`,
        due: by,
        who: { name, staff: id },
      })),
      { ...at, title: `Supervision with ${name}`, due: nextOn, review: true as const },
    ];
  });
};
