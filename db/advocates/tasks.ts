import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import { type advocateKinds, advocateKindsInWords, chaseDue } from './model.ts';
import { advocateEvent } from './projection.ts';
import { advocatesIn } from './queries.ts';

/** Whom to ask again for an advocate, until one is allocated or it is settled that none comes. */
export const advocateTasks: TasksOf = (asking) =>
  owedToEach<typeof advocateKinds>(asking, advocateEvent, (about, things) =>
    advocatesIn(about.id, things).flatMap((row) => {
      const due = chaseDue(row);
      if (due === null) return [];
      const { type, askedOf, decision } = row.request;
      const title = `Ask again for an advocate: ${advocateKindsInWords[type].words}, of ${askedOf}`;
      return [
        { about, title, due, place: { screen: 'area', tab: 'best-interests', item: decision ?? 'disagreements' } },
      ];
    }),
  );
