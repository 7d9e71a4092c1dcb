import type { z } from 'zod';
import { refuseUnlessDecisionOf } from '../best-interests/gather.ts';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { refuseIfPast, refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { libertyMethods } from './methods.ts';
import { type Limit, medicineLimits } from './model.ts';
import { getLiberty, refuseUnlessLimitHolds } from './queries.ts';

type Input<M extends keyof typeof libertyMethods> = z.output<(typeof libertyMethods)[M]['input']>;

export const libertyCommands = {
  'liberty.beginLimit': beginLimit,
  'liberty.changeLimit': changeLimit,
  'liberty.writeMedicine': writeMedicine,
  'liberty.reviewLimit': reviewLimit,
  'liberty.endLimit': endLimit,
  'liberty.show': showSign,
  'liberty.apply': apply,
  'liberty.hear': hear,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Writes down a limit: what, why, in what proportion, what less was tried, and when it is looked at again (s.1(6), s.6). */
function beginLimit(context: WriteContext, { resident, at, says }: Input<'liberty.beginLimit'>): { limit: EntryId } {
  getResident(context.db, resident);
  refuseUnlessSaid(context, resident, says);
  refuseIfToCome(context, at);
  const { header } = context.append({ kind: 'limit.begun@1', subject: subjectOf(resident), body: { limit: says }, at });
  return { limit: entryId.parse(header.id) };
}

function changeLimit(context: WriteContext, { resident, limit, at, says, reason }: Input<'liberty.changeLimit'>) {
  refuseUnlessLimitHolds(context, resident, limit);
  refuseUnlessSaid(context, resident, says);
  refuseIfToCome(context, at);
  context.append({
    kind: 'limit.changed@1',
    subject: subjectOf(resident),
    body: { which: { id: limit }, limit: says, why: { reason } },
    at,
  });
  return {};
}

/** Writes down the medicine of a limit that is one (NICE SC1). Throws Refused('no-medicine' | 'no-such-limit' | 'day-past'). */
function writeMedicine(
  context: WriteContext,
  { resident, limit, at, medicine, person }: Input<'liberty.writeMedicine'>,
) {
  const row = refuseUnlessLimitHolds(context, resident, limit);
  if (!medicineLimits.includes(row.limit.type))
    throw new Refused('no-medicine', 'This limit is no medicine. Write the medicine down as a limit of its own.');
  refuseIfToCome(context, at);
  refuseIfPast(context, medicine.until, 'until which it may be given so');
  for (const each of medicine.alsoAsked)
    if (each.type === 'person') refuseUnlessPersonOf(context.db, resident, each.id);
  for (const on of [medicine.prescriber.on, medicine.pharmacist?.on])
    if (on !== undefined) refuseIfToCome(context, { precision: 'day', day: on });
  if (person.words) refuseUnlessSound(context, resident, person.words);
  context.append({
    kind: 'limit.medicine-written@1',
    subject: subjectOf(resident),
    body: { which: { id: limit }, medicine, person },
    at,
  });
  return {};
}

function reviewLimit(context: WriteContext, { resident, limit, at, review }: Input<'liberty.reviewLimit'>) {
  refuseUnlessLimitHolds(context, resident, limit);
  refuseIfToCome(context, at);
  refuseIfPast(context, review.nextOn, 'on which it is looked at again');
  context.append({
    kind: 'limit.reviewed@1',
    subject: subjectOf(resident),
    body: { which: { id: limit }, review },
    at,
  });
  return {};
}

function endLimit(context: WriteContext, { resident, limit, at, reason }: Input<'liberty.endLimit'>) {
  refuseUnlessLimitHolds(context, resident, limit);
  refuseIfToCome(context, at);
  context.append({
    kind: 'limit.ended@1',
    subject: subjectOf(resident),
    body: { which: { id: limit }, ending: { reason } },
    at,
  });
  return {};
}

/** Writes down what the person said or showed about living here, or about one limit: in their own voice alone. */
function showSign(context: WriteContext, { resident, sign, words }: Input<'liberty.show'>): { sign: EntryId } {
  getResident(context.db, resident);
  if (sign.limit) refuseUnlessLimitHolds(context, resident, sign.limit);
  refuseUnlessSound(context, resident, words);
  const { header } = context.append({
    kind: 'liberty.shown@1',
    subject: subjectOf(resident),
    body: { sign, words },
    at: words.when,
  });
  return { sign: entryId.parse(header.id) };
}

/** Writes down what was asked of the supervisory body or the court, and when. */
function apply(context: WriteContext, { resident, at, application }: Input<'liberty.apply'>): { application: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  const { header } = context.append({
    kind: 'liberty.applied-for@1',
    subject: subjectOf(resident),
    body: { application },
    at,
  });
  return { application: entryId.parse(header.id) };
}

/** What has come of an application. Throws Refused('no-such-application'). */
function hear(context: WriteContext, { resident, application, at, news }: Input<'liberty.hear'>) {
  if (!getLiberty(context, resident).applications.some(({ id }) => id === application))
    throw new Refused('no-such-application', 'This application is not there. Look at the list again.');
  refuseIfToCome(context, at);
  context.append({
    kind: 'liberty.heard@1',
    subject: subjectOf(resident),
    body: { which: { id: application }, news },
    at,
  });
  return {};
}

function refuseUnlessSaid(context: ReadContext, resident: ResidentId, { decision, reviewOn }: Limit): void {
  if (decision) refuseUnlessDecisionOf(context.db, resident, decision);
  refuseIfPast(context, reviewOn, 'on which it is looked at again');
}
