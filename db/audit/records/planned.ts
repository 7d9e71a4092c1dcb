import { and, asc, eq } from 'drizzle-orm';
import type { EventOf } from '../../store/events.ts';
import type { ReadDb } from '../../store/model.ts';
import type { supportPlanKinds } from '../../support-plan/model.ts';
import { supportPlanEvent } from '../../support-plan/projection.ts';
import type { ResidentId } from '../../words/model.ts';
import { type Draft, draft, type Line, meets, type Which } from './draft.ts';

type PlanEvent = EventOf<typeof supportPlanKinds>;
const wordings: readonly string[] = ['plan.element-begun@1', 'plan.element-changed@1'];

/** What is written in a plan: the wordings of its parts, how views were used, where each stands, what was talked about. */
export function planned(db: ReadDb, resident: ResidentId, which: Which): Draft[] {
  const own = eq(supportPlanEvent.resident, resident);
  const rows = db
    .select()
    .from(supportPlanEvent)
    .where(and(own, meets(which, supportPlanEvent)))
    .orderBy(asc(supportPlanEvent.entrySeq))
    .all();
  const newest = newestWordings(db, resident);
  return rows.flatMap(({ entryId: entry, author: by, thing, kind, body, ...row }) => {
    // The table holds each body under its own kind.
    const lines = planLines({ kind, body } as PlanEvent);
    if (lines.length === 0) return [];
    const head = { ...row, entry, by, shelf: 'support-plan', item: thing, about: 'Support plan' } as const;
    if (kind === 'plan.reviewed@1') return [draft(head, lines, { series: 'reviews' })];
    if (!wordings.includes(kind)) return [draft(head, lines)];
    return [draft(head, lines, { thing, stands: newest.get(thing) === entry, series: thing })];
  });
}

/** The entry that gave each part of the plan the wording that stands. */
function newestWordings(db: ReadDb, resident: ResidentId): ReadonlyMap<string, string> {
  const { thing, entryId, kind } = supportPlanEvent;
  const rows = db
    .select({ thing, entryId, kind })
    .from(supportPlanEvent)
    .where(eq(supportPlanEvent.resident, resident))
    .orderBy(asc(supportPlanEvent.entrySeq))
    .all();
  return new Map(rows.flatMap((row) => (wordings.includes(row.kind) ? [[row.thing, row.entryId] as const] : [])));
}

function planLines({ kind, body }: PlanEvent): Line[] {
  const staff = { voice: 'staff' };
  switch (kind) {
    case 'plan.element-begun@1':
    case 'plan.element-changed@1':
      return [
        { label: body.wording.title, text: body.wording.what, checked: { name: 'what', ...staff } },
        {
          label: 'Why changed',
          text: kind === 'plan.element-changed@1' ? body.because.reason : null,
          checked: { name: 'why-changed', ...staff },
        },
      ];
    case 'plan.view-used@1':
      return [{ label: 'How a view was used', text: body.use.how }];
    case 'plan.settled@1':
      return [
        {
          label: 'Understood',
          text: body.settled.understood,
          checked: { name: 'understood', ...staff, field: 'understanding' },
        },
      ];
    case 'plan.reviewed@1':
      return [{ label: 'Talked about', text: body.review.minutes, checked: { name: 'minutes', ...staff } }];
    case 'plan.talked-about@1':
      return [
        { label: body.talked.title, text: body.talked.decided, checked: { name: 'decided', ...staff } },
        {
          label: 'Understood',
          text: body.talked.understood,
          checked: { name: 'understood', ...staff, field: 'understanding' },
        },
      ];
    default:
      return [];
  }
}
