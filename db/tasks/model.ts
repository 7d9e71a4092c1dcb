import { z } from 'zod';
import { areas } from '../areas/model.ts';
import { residentRow } from '../residents/model.ts';
import type { StaffRow } from '../staff/model.ts';
import { day, daysBetween } from '../time/model.ts';
import { entryId, residentId, type StaffId, staffId } from '../words/model.ts';

/** What can be due, by the register that it is worked out from. Paper holds only what every member of staff may read. */
export const taskKinds = {
  decision: { words: 'Major decisions', onPaper: true },
  'planned-care': { words: 'Planned care', onPaper: true },
  disagreement: { words: 'Disagreements', onPaper: true },
  advocate: { words: 'Advocates', onPaper: true },
  authority: { words: 'Powers and papers', onPaper: true },
  liberty: { words: 'Limits and liberty', onPaper: true },
  plan: { words: 'Support plan', onPaper: true },
  review: { words: 'Assessments and reviews', onPaper: true },
  consent: { words: 'Consent', onPaper: true },
  'how-to-ask': { words: 'How to ask', onPaper: true },
  people: { words: 'Who is involved', onPaper: true },
  draft: { words: 'Left half written', onPaper: false },
  complaint: { words: 'Complaints', onPaper: false },
  audit: { words: 'Audit', onPaper: false },
  supervision: { words: 'Supervision', onPaper: false },
  retention: { words: 'How long records are kept', onPaper: false },
  safety: { words: 'Safety of the record', onPaper: false },
} as const satisfies Record<string, { words: string; onPaper: boolean }>;
export type TaskKind = keyof typeof taskKinds;
export const taskKindNames = Object.keys(taskKinds) as [TaskKind, ...TaskKind[]];

/** Where it is done: a part of somebody's binder, or a screen about the home. */
export const place = z.discriminatedUnion('screen', [
  z.strictObject({
    screen: z.literal('area'),
    tab: z.enum([...areas, 'support-plan', 'how-to-ask', 'people']),
    /** One thing to open there; null for the whole of it. */
    item: z.string().nullable(),
  }),
  z.strictObject({ screen: z.literal('audit'), audit: entryId.nullable() }),
  z.strictObject({ screen: z.literal('complaints'), complaint: entryId }),
  z.strictObject({ screen: z.literal('supervision'), staff: staffId }),
  z.strictObject({ screen: z.enum(['retention', 'settings', 'board']) }),
]);
export type Place = z.infer<typeof place>;

/** Who is named to do it: somebody who works here, or a name as it was written down. */
const named = z.strictObject({ name: z.string(), staff: staffId.nullable() });
export type Named = z.infer<typeof named>;

/** One thing that is due. It is worked out from the record each time and stands nowhere: doing it ends it. */
export const task = z.strictObject({
  kind: z.enum(taskKindNames),
  /** Whom it is about; null for the home. */
  resident: residentRow.nullable(),
  title: z.string(),
  due: day,
  /** Whether it has a day of its own. What has none is due from the day on which it arose. */
  dated: z.boolean(),
  /** A review: people are asked to it, so it is announced weeks ahead. */
  review: z.boolean(),
  who: named.nullable(),
  place,
});
export type Task = z.infer<typeof task>;

/** What a register says is due. */
export interface Owed extends Pick<Task, 'title' | 'due' | 'place'> {
  readonly about: Task['resident'];
  readonly dated?: false;
  readonly review?: true;
  readonly who?: Named | null;
}

export const groups = ['past', 'today', 'week', 'month', 'later'] as const;
export type Group = (typeof groups)[number];
export const groupInWords: Record<Group, string> = {
  past: 'Past due',
  today: 'Today',
  week: 'The next seven days',
  month: 'The next 30 days',
  later: 'Later',
};
/** When it is due, seen from a London day. */
export function groupOf({ due }: Pick<Task, 'due'>, today: string): Group {
  const days = daysBetween(today, due);
  if (days < 0) return 'past';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : days <= 30 ? 'month' : 'later';
}

/** "11 days past", "today", "in 3 days"; of what has no day of its own: "open for 11 days". */
export function howLate({ due, dated }: Pick<Task, 'due' | 'dated'>, today: string): string {
  const days = daysBetween(today, due);
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  if (!dated) return days === 0 ? 'open since today' : `open for ${count}`;
  if (days === 0) return 'today';
  return days < 0 ? `${count} past` : days === 1 ? 'tomorrow' : `in ${count}`;
}

/** What is left of a list: what somebody is named to do, about one resident, of one kind. */
export const taskFilter = z.strictObject({
  mine: z.boolean(),
  resident: residentId.nullable(),
  kind: z.enum(taskKindNames).nullable(),
});
export type TaskFilter = z.infer<typeof taskFilter>;
export const everything: TaskFilter = { mine: false, resident: null, kind: null };

/** The tasks that a filter lets through, for whoever looks. */
export const matching = (tasks: readonly Task[], { mine, resident, kind }: TaskFilter, me: StaffId): Task[] =>
  tasks.filter(
    (each) =>
      (!mine || each.who?.staff === me) &&
      (resident === null || each.resident?.id === resident) &&
      (kind === null || each.kind === kind),
  );

/** The tasks that paper may hold. */
export const forPaper = (tasks: readonly Task[]): Task[] => tasks.filter(({ kind }) => taskKinds[kind].onPaper);

/** Somebody who works here, by the name that was written down; a name that nobody here has stays a name. */
export function namedAmong(staff: readonly Pick<StaffRow, 'id' | 'name'>[], written: string): Named {
  const same = staff.filter(({ name }) => written.toLowerCase().includes(name.toLowerCase()));
  const [one] = same;
  return { name: written, staff: same.length === 1 && one ? one.id : null };
}
