import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import { type disagreementKinds, rungs, stepDue } from './model.ts';
import { disagreementEvent } from './projection.ts';
import { disagreementsIn } from './queries.ts';

/** The step of the ladder on which a disagreement stands, until it moves on or is closed. */
export const disagreementTasks: TasksOf = (asking) =>
  owedToEach<typeof disagreementKinds>(asking, disagreementEvent, (about, things) =>
    disagreementsIn(about.id, things).flatMap((row) => {
      const due = stepDue(row);
      const step = row.ladder.at(-1)?.ladder;
      if (due === null || !step) return [];
      const title = `Next step of a disagreement: ${rungs[step.rung].toLowerCase()}. ${row.about.matter}`;
      const item = row.about.decision ?? 'disagreements';
      return [{ about, title, due, place: { screen: 'area', tab: 'best-interests', item } }];
    }),
  );
