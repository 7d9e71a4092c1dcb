import type { z } from 'zod';
import type { Someone } from '../capacity/model.ts';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import { getStaff, isActive, listStaff } from '../staff/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { getStandingElement } from '../support-plan/queries.ts';
import { refuseIfPast, refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { complaintMethods } from './methods.ts';
import { type ComplaintRow, isAnswered, isClosed, type Step } from './model.ts';
import { getComplaint } from './queries.ts';

type Input<M extends keyof typeof complaintMethods> = z.output<(typeof complaintMethods)[M]['input']>;

export const complaintCommands = {
  'complaints.receive': receive,
  'complaints.goOn': goOn,
  'complaints.setProcedure': setProcedure,
};

const onDay = (day: string) => ({ precision: 'day', day }) as const;

/** Takes a complaint down. Throws Refused('no-such-resident' | 'no-such-person' | 'time-to-come' | 'not-a-witness' | …). */
function receive(
  context: WriteContext,
  { resident, on, ...body }: Input<'complaints.receive'>,
): { complaint: EntryId; readers: number } {
  refuseIfToCome(context, onDay(on));
  const { who } = body.complainant;
  if (who.type === 'staff') getStaff(context.db, who.id);
  for (const id of body.concerns.staff) getStaff(context.db, id);
  if (resident !== null) {
    getResident(context.db, resident);
    if (who.type === 'person') refuseUnlessPersonOf(context.db, resident, who.id);
    if (body.person.words) refuseUnlessSound(context, resident, body.person.words);
  }
  const at = onDay(on);
  const { header } =
    resident === null
      ? context.append({ kind: 'complaint.received@1', subject: homeOf(context), body, at })
      : context.append({
          kind: 'resident-complaint.received@1',
          subject: { type: 'resident', id: resident },
          body,
          at,
        });
  const readers = listStaff(context.db).filter(
    (each) => each.role === 'manager' && isActive(each, context.now) && !body.concerns.staff.includes(each.id),
  ).length;
  return { complaint: entryId.parse(header.id), readers };
}
const homeOf = ({ home }: WriteContext) => ({ type: 'home', id: home }) as const;

/** What happened next. Nothing earlier is edited. Throws Refused('no-such-complaint' | 'before-it-came' | …). */
function goOn(context: WriteContext, { complaint, on, step, person }: Input<'complaints.goOn'>) {
  const row = getComplaint(context, complaint);
  const at = onDay(on);
  refuseIfToCome(context, at);
  if (on < row.receivedOn)
    throw new Refused('before-it-came', 'That day is before the complaint came. Give the day on which it was done.');
  refuseUnlessInTurn(row, step);
  refuseUnlessKnown(context, row, step);
  if (person.words) refuseUnlessSound(context, residentOf(row), person.words);
  const body = { which: { id: complaint }, step, person };
  if (row.resident === null) context.append({ kind: 'complaint.went-on@1', subject: homeOf(context), body, at });
  else
    context.append({
      kind: 'resident-complaint.went-on@1',
      subject: { type: 'resident', id: row.resident },
      body,
      at,
    });
  return {};
}

/** Refuses what cannot come next. */
function refuseUnlessInTurn(row: ComplaintRow, step: Step): void {
  const closed = isClosed(row);
  switch (step.type) {
    case 'done':
      if (!row.changes.some((each) => each.entryId === step.change && each.done === null))
        throw new Refused('no-such-change', 'This change is not there, or is done. Look at the complaint again.');
      return;
    case 'put-right':
      if (![row, ...row.steps].some((each) => each.entryId === step.entry))
        throw new Refused('no-such-step', 'What is to be put right is not there. Look at the complaint again.');
      return;
    case 'reopened':
      if (!closed) throw new Refused('not-closed', 'This complaint is open. Go on with it.');
      return;
    case 'escalated':
      return;
    case 'closed':
      if (!closed && step.reason === 'answered' && !isAnswered(row))
        throw new Refused('not-answered', 'Nobody was answered yet. Write down the answer first, then close it.');
  }
  if (closed) throw new Refused('complaint-closed', 'This complaint is closed. Open it again first.');
}

/** Refuses names, parts of a plan and days that the record does not hold or that are past. */
function refuseUnlessKnown(context: WriteContext, row: ComplaintRow, step: Step): void {
  if (step.type === 'found') for (const { who } of step.accounts) refuseUnlessSomeoneKnown(context, row, who);
  if (step.type !== 'change') return;
  getStaff(context.db, step.owner);
  refuseIfPast(context, step.by, 'by which it is to be done');
  if (step.element !== null) getStandingElement(context, residentOf(row), step.element);
}

function refuseUnlessSomeoneKnown(context: WriteContext, row: ComplaintRow, who: Someone): void {
  if (who.type === 'staff') getStaff(context.db, who.id);
  if (who.type === 'person') refuseUnlessPersonOf(context.db, residentOf(row), who.id);
}

/** Throws Refused('about-the-home'). */
function residentOf({ resident }: ComplaintRow): ResidentId {
  if (resident !== null) return resident;
  throw new Refused(
    'about-the-home',
    'This complaint is about no resident, so no resident’s words, people or plan belong to it. Write it under whoever said it.',
  );
}

/** The days that the home gives itself from now on; complaints that came before keep theirs. */
function setProcedure(context: WriteContext, procedure: Input<'complaints.setProcedure'>) {
  context.append({ kind: 'complaint.procedure-set@1', subject: homeOf(context), body: { procedure } });
  return {};
}
