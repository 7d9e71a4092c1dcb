import { listDecisionsForResident } from '../best-interests/queries.ts';
import { isOver } from '../liberty/model.ts';
import { getLiberty } from '../liberty/queries.ts';
import { isFollowed } from '../planned-care/model.ts';
import { listPlannedCareForResident } from '../planned-care/queries.ts';
import { isOpen } from '../reviews/model.ts';
import { listReviews } from '../reviews/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import type { ResidentId } from '../words/model.ts';

/** What stood open in the other home was theirs: here it is history, closed by the act that brings it. */
export function closeWhatStoodOpen(context: WriteContext, resident: ResidentId, home: string): string[] {
  const subject = { type: 'resident', id: resident } as const;
  const reason = `It was open at ${home} when the record came from there. If it is needed here, it is begun here.`;
  const closed: string[] = [];
  for (const { decision, question, status } of listDecisionsForResident(context, { resident })) {
    if (status !== 'draft') continue;
    context.append({
      kind: 'decision.ended@2',
      subject,
      body: {
        step: { decision, changed: null },
        ended: { because: 'it was for another home to decide', what: reason, waitUntil: null },
      },
    });
    closed.push(`A decision: ${question}`);
  }
  for (const row of listPlannedCareForResident(context.db, resident)) {
    if (!isFollowed(row)) continue;
    const review = { found: reason, stands: 'it has ended', nextOn: null } as const;
    const body = { which: { id: row.id }, review, person: { words: null } };
    context.append({ kind: 'planned-care.reviewed@1', subject, body });
    closed.push(`Care that was agreed: ${row.care.what}`);
  }
  const { limits, applications } = getLiberty(context, resident);
  for (const { id, ended, limit } of limits) {
    if (ended) continue;
    context.append({ kind: 'limit.ended@1', subject, body: { which: { id }, ending: { reason } } });
    closed.push(`A limit: ${limit.what}`);
  }
  for (const row of applications) {
    if (isOver(row)) continue;
    context.append({
      kind: 'liberty.heard@1',
      subject,
      body: { which: { id: row.id }, news: { type: 'ended', reason } },
    });
    closed.push('An application or authorisation to deprive of liberty, which was for that home alone');
  }
  for (const row of listReviews(context, resident)) {
    if (!isOpen(row)) continue;
    context.append({ kind: 'review.stopped@1', subject, body: { which: { id: row.id }, stopped: { reason } } });
    closed.push('An assessment or review');
  }
  const { meeting } = getPlan(context, resident);
  if (meeting) {
    const body = { which: { id: meeting.entryId }, calledOff: { reason } };
    context.append({ kind: 'plan.meeting-called-off@1', subject, body });
    closed.push('A meeting about the plan');
  }
  return closed;
}
