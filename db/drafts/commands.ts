import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import type { ResidentId, StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { draft } from './projection.ts';
import { ownDraft } from './queries.ts';

export const draftCommands = {
  'drafts.save': saveDraft,
  'drafts.drop': dropDraft,
  'drafts.takeOver': takeOver,
};

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

/**
 * Makes somebody else's half-written form the caller's own; whose it was and why it was taken over stands in the ledger.
 * Throws Refused('no-such-draft' | 'own-draft-first').
 */
function takeOver(context: WriteContext, { resident, form, from, reason }: Which & { from: StaffId; reason: string }) {
  const mine = actorStaff(context).id;
  const { db } = context;
  const theirs = db.select().from(draft).where(ownDraft(from, { resident, form })).get();
  if (!theirs || from === mine)
    throw new Refused('no-such-draft', 'This is not half written any more. Open the form again.');
  if (db.select({ form: draft.form }).from(draft).where(ownDraft(mine, { resident, form })).get())
    throw new Refused('own-draft-first', 'You have half written this yourself. Save it, or empty it, first.');
  db.update(draft).set({ staff: mine, savedAt: context.now }).where(ownDraft(from, { resident, form })).run();
  context.append({
    kind: 'draft.taken-over@1',
    subject: { type: 'resident', id: resident },
    body: { draft: { form, from }, why: { reason } },
  });
  return { value: theirs.value };
}
