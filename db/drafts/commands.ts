import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import { draft } from './projection.ts';
import { ownDraft } from './queries.ts';

export const draftCommands = { 'drafts.save': saveDraft, 'drafts.drop': dropDraft };

interface Which {
  resident: ResidentId;
  form: string;
}

function saveDraft(context: WriteContext, { resident, form, value }: Which & { value: string }) {
  const row = { staff: actorStaff(context).id, resident, form, value, savedAt: context.now };
  context.db
    .insert(draft)
    .values(row)
    .onConflictDoUpdate({ target: [draft.staff, draft.resident, draft.form], set: { value, savedAt: context.now } })
    .run();
  return {};
}

function dropDraft(context: WriteContext, which: Which) {
  context.db
    .delete(draft)
    .where(ownDraft(actorStaff(context).id, which))
    .run();
  return {};
}
