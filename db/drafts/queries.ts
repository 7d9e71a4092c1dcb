import { and, desc, eq, ne } from 'drizzle-orm';
import { actorStaff } from '../store/actor.ts';
import type { ReadContext } from '../store/model.ts';
import { type ResidentId, type StaffId, staffId } from '../words/model.ts';
import { draft } from './projection.ts';

export const draftQueries = { 'drafts.get': getDraft, 'drafts.others': listOthers };

/** Which draft is meant: the caller's own, never anyone else's. */
export const ownDraft = (staff: StaffId, input: { resident: ResidentId; form: string }) =>
  and(eq(draft.staff, staff), eq(draft.resident, input.resident), eq(draft.form, input.form));

function getDraft(context: ReadContext, input: { resident: ResidentId; form: string }) {
  const row = context.db
    .select()
    .from(draft)
    .where(ownDraft(actorStaff(context).id, input))
    .get();
  return row ? { value: row.value, savedAt: row.savedAt } : null;
}

/** Who else left this form half written, the latest first; never what it says. */
function listOthers(context: ReadContext, { resident, form }: { resident: ResidentId; form: string }) {
  return context.db
    .select({ staff: draft.staff, savedAt: draft.savedAt })
    .from(draft)
    .where(and(ne(draft.staff, actorStaff(context).id), eq(draft.resident, resident), eq(draft.form, form)))
    .orderBy(desc(draft.savedAt))
    .all()
    .map(({ staff, savedAt }) => ({ staff: staffId.parse(staff), savedAt }));
}
