import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { refuseUnlessReviewed } from './checks.ts';
import type { communicationMethods } from './methods.ts';
import type { event } from './model.ts';
import { howToAsk } from './queries.ts';

type Input<M extends keyof typeof communicationMethods> = z.output<(typeof communicationMethods)[M]['input']>;

export const communicationCommands = {
  'communication.describe': describe,
  'communication.stillHolds': stillHolds,
  'communication.tellEvent': tellEvent,
  'communication.keepContact': keepContact,
};

const onDay = (day: string) => ({ precision: 'day', day }) as const;
const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/**
 * Writes down how somebody is asked, whole: what was written before stays in the history, and what had happened since is
 * answered. Throws Refused('review-gone' | 'review-too-far').
 */
function describe(context: WriteContext, { resident, ...body }: Input<'communication.describe'>) {
  getResident(context.db, resident);
  refuseUnlessReviewed(context, body.needs.reviewBy);
  context.append({ kind: 'communication.described@1', subject: subjectOf(resident), body });
  return {};
}

/** Notes that it was seen to hold, which answers what had happened too. Throws Refused('nothing-described'). */
function stillHolds(context: WriteContext, { resident, holding }: Input<'communication.stillHolds'>) {
  refuseIfToCome(context, holding.on);
  const { current, question } = howToAsk(context.db, resident);
  if (!current)
    throw new Refused('nothing-described', 'Nobody has written down yet how this person is asked. Do that first.');
  if (question && holding.on < question.event.on)
    throw new Refused(
      'seen-before',
      'That was seen before the change that asks for it. Ask again, and give the day on which you saw the answer.',
    );
  context.append({
    kind: 'communication.still-holds@1',
    subject: subjectOf(resident),
    body: { holding },
    at: onDay(holding.on),
  });
  return {};
}

/** Notes something that may have changed how the person is to be asked. */
function tellEvent(context: WriteContext, { resident, event: happened }: Input<'communication.tellEvent'>) {
  getResident(context.db, resident);
  refuseIfToCome(context, happened.on);
  appendEvent(context, resident, happened);
  return {};
}

/** The same, where the record itself notices. */
export function appendEvent(context: WriteContext, resident: ResidentId, body: z.infer<typeof event>): void {
  context.append({
    kind: 'communication.event@1',
    subject: subjectOf(resident),
    body: { event: body },
    at: onDay(body.on),
  });
}

/** Keeps whether the person's needs were met at one contact. */
function keepContact(context: WriteContext, { resident, contact }: Input<'communication.keepContact'>) {
  getResident(context.db, resident);
  refuseIfToCome(context, contact.on);
  context.append({
    kind: 'communication.contact@1',
    subject: subjectOf(resident),
    body: { contact },
    at: onDay(contact.on),
  });
  return {};
}

function refuseIfToCome({ now }: WriteContext, on: string): void {
  if (on > londonDay(now))
    throw new Refused('day-to-come', 'That day is still to come. Give the day on which it happened.');
}
