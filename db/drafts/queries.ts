import { and, eq } from 'drizzle-orm';
import { actorStaff } from '../store/actor.ts';
import type { ReadContext } from '../store/model.ts';
import type { ResidentId, StaffId } from '../words/model.ts';
import { draft } from './projection.ts';

export const draftQueries = { 'drafts.get': getDraft };

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
