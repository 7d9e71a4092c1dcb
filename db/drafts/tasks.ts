import { inArray } from 'drizzle-orm';
import type { BestInterestsPart } from '../areas/model.ts';
import type { ResidentRow } from '../residents/model.ts';
import { actorStaff } from '../store/actor.ts';
import type { TasksOf } from '../tasks/asking.ts';
import type { Place } from '../tasks/model.ts';
import { londonDay } from '../time/model.ts';
import { residentId, staffId } from '../words/model.ts';
import { draft } from './projection.ts';

type Tab = Extract<Place, { screen: 'area' }>['tab'];
/** What the screens call their forms, up to the first mark: what was half written, and the tab behind which it stands. */
const forms: Readonly<Record<string, { what: string; tab: Tab; part?: BestInterestsPart | 'consent' }>> = {
  'daily-choice': { what: 'a choice', tab: 'daily-choices' },
  'choice-board': { what: 'a choice on the board', tab: 'daily-choices' },
  'likes-board': { what: 'likes and dislikes', tab: 'life-history' },
  'life-history': { what: 'a life story', tab: 'life-history' },
  communication: { what: 'how they are asked', tab: 'how-to-ask' },
  gate: { what: 'a matter brought to Best interests', tab: 'best-interests' },
  decision: { what: 'a step of a decision', tab: 'best-interests' },
  capacity: { what: 'an assessment of capacity', tab: 'best-interests' },
  authority: { what: 'a power or paper', tab: 'best-interests', part: 'authority' },
  advocate: { what: 'what came of asking for an advocate', tab: 'best-interests', part: 'disagreements' },
  disagreement: { what: 'a disagreement', tab: 'best-interests', part: 'disagreements' },
  liberty: { what: 'what is shown of living here', tab: 'best-interests', part: 'liberty' },
  limit: { what: 'a limit', tab: 'best-interests', part: 'liberty' },
  application: { what: 'what came of an application', tab: 'best-interests', part: 'liberty' },
  plan: { what: 'a part of the support plan', tab: 'support-plan' },
  consent: { what: 'what was asked for', tab: 'support-plan', part: 'consent' },
};
const unknown = { what: 'a form', tab: 'people' } as const;

/**
 * What was left half written: one's own at once; to a manager, who may go on with it, also what somebody else left on an
 * earlier day. Never what it says.
 */
export const draftTasks: TasksOf = (asking) => {
  const { db, here, staff, today } = asking;
  const me = actorStaff(asking);
  const rows = db
    .select({ staff: draft.staff, resident: draft.resident, form: draft.form, savedAt: draft.savedAt })
    .from(draft)
    .where(inArray(draft.resident, [...here.keys()]))
    .all();
  return rows.flatMap((row) => {
    const about: ResidentRow | undefined = here.get(residentId.parse(row.resident));
    const due = londonDay(row.savedAt);
    const author = staffId.parse(row.staff);
    if (!about || (author !== me.id && (me.role !== 'manager' || due >= today))) return [];
    const name = staff.find(({ id }) => id === author)?.name ?? 'Somebody no longer listed';
    return [{ about, due, dated: false, who: { name, staff: author }, ...leftIn(row.form) }];
  });
};

function leftIn(form: string): { title: string; place: Place } {
  const [name = '', id] = form.split(/[:.]/);
  const { what, tab, part = null } = { part: undefined, ...(forms[name] ?? unknown) };
  const item = part ?? (name === 'decision' || name === 'plan' ? (id ?? null) : null);
  return { title: `Left half written: ${what}`, place: { screen: 'area', tab, item } };
}
