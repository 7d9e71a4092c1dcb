import type { ResidentRow } from '../residents/model.ts';
import type { Things } from '../store/events.ts';
import { owedToEach, type TasksOf } from '../tasks/asking.ts';
import type { Owed } from '../tasks/model.ts';
import { dayPlus, londonDay } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import { type supportPlanKinds, VIEW_DAYS } from './model.ts';
import { supportPlanEvent } from './projection.ts';
import { daysOfPlan, meetingToCome } from './queries.ts';

type PlanThings = Things<typeof supportPlanKinds>;

/** What of a plan is to be looked at together by which day, and the cards that are to be laid again. */
export const planTasks: TasksOf = (asking) =>
  owedToEach<typeof supportPlanKinds>(asking, supportPlanEvent, (about, things) => [
    ...looksTogether(about, things),
    ...meetings(about, things),
    ...cardsAgain(about, things),
  ]);

/** One meeting looks at all that is due on its day: one line a day, until a later day is set. */
function looksTogether(about: ResidentRow, things: PlanThings): Owed[] {
  return [...Map.groupBy(daysOfPlan(things), ({ on }) => on)].map(([due, elements]) => {
    const [first, second, ...more] = elements.map(({ title }) => title);
    const named = [first, second].filter(Boolean).join('; ') + (more.length > 0 ? `; and ${more.length} more` : '');
    const [only] = elements.length === 1 ? elements : [];
    const place = { screen: 'area', tab: 'support-plan', item: only?.element ?? null } as const;
    return { about, title: `Look at the plan together: ${named}`, due, review: true, place };
  });
}

/** A meeting that is planned with the person, until the plan was looked at together or it was called off. */
function meetings(about: ResidentRow, things: PlanThings): Owed[] {
  const planned = meetingToCome(things);
  if (planned === null) return [];
  const { on, where } = planned.meeting;
  const place = { screen: 'area', tab: 'support-plan', item: null } as const;
  return [{ about, title: `Meet about the plan, and write it down: ${where}`, due: on, place }];
}

/** The person's order is a view of theirs: a view is asked for again within 90 days (D18), while there is an order to lay. */
function cardsAgain(about: ResidentRow, things: PlanThings): Owed[] {
  const newest = [...things.values()].map(([first]) => first).findLast((first) => first?.kind === 'plan.ranked@1');
  if (!newest || daysOfPlan(things).length < 2) return [];
  const laid = happenedDay(newest.at);
  const due = dayPlus(laid.length === 10 ? laid : londonDay(newest.recordedAt), VIEW_DAYS);
  return [
    {
      about,
      title: `What matters most to ${about.preferredName}: lay the cards again`,
      due,
      place: { screen: 'area', tab: 'support-plan', item: null },
    },
  ];
}
