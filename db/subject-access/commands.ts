import type { z } from 'zod';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { shortDateInWords } from '../time/model.ts';
import { refuseIfToCome } from '../voices/checks.ts';
import { happenedDay } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { subjectAccessMethods } from './methods.ts';
import { type SubjectAccessRow, type subjectAccessKinds, whyNotSo } from './model.ts';
import { getSubjectAccess } from './queries.ts';

type Input<M extends keyof typeof subjectAccessMethods> = z.output<(typeof subjectAccessMethods)[M]['input']>;

export const subjectAccessCommands = {
  'subjectAccess.ask': ask,
  'subjectAccess.askMore': askMore,
  'subjectAccess.moreCame': moreCame,
  'subjectAccess.extend': extend,
  'subjectAccess.giveOpinion': giveOpinion,
  'subjectAccess.decide': decide,
  'subjectAccess.answer': answer,
};

const onDay = (day: string) => ({ precision: 'day', day }) as const;

/** Keeps who asks, on whose behalf and for what. Throws Refused('has-died' | 'time-to-come' | 'no-such-person'). */
function ask(
  context: WriteContext,
  { resident, on, asked, identity }: Input<'subjectAccess.ask'>,
): { request: EntryId } {
  const { status } = getResident(context.db, resident);
  // The law on data ends with a life; what is asked for afterwards is asked for under another.
  if (status === 'died')
    throw new Refused('has-died', 'This is for the record of somebody who lives. Look at “Who asks for the record”.');
  refuseIfToCome(context, onDay(on));
  if (asked.person) refuseUnlessPersonOf(context.db, resident, asked.person);
  const { header } = context.append({
    kind: 'subject-access.asked@1',
    subject: { type: 'resident', id: resident },
    body: { asked, identity },
    at: onDay(on),
  });
  return { request: entryId.parse(header.id) };
}

/** The home asks who they are, or what they mean. Throws Refused('asked-already'). */
function askMore(context: WriteContext, { resident, request, on, more }: Input<'subjectAccess.askMore'>) {
  const row = refuseUnlessOpen(context, resident, request, on);
  if (row.waits.some(({ about, came }) => about === more.about && came === null))
    throw new Refused('asked-already', 'This was asked already, and no answer has come. Write down the answer first.');
  return keep(context, resident, on, 'subject-access.more-asked@1', { which: { id: request }, more });
}

/** What the home asked for has come. Throws Refused('not-asked') where the home asked for no such thing. */
function moreCame(context: WriteContext, { resident, request, on, came }: Input<'subjectAccess.moreCame'>) {
  const row = refuseUnlessOpen(context, resident, request, on);
  const waiting = row.waits.find(({ about, came: since }) => about === came.about && since === null);
  if (came.about === 'what they mean' && !waiting)
    throw new Refused(
      'not-asked',
      'Nobody asked them what they mean, so no clock stood still. Look at the list again.',
    );
  if (waiting) refuseBefore(waiting.asked, on, 'it was asked for');
  return keep(context, resident, on, 'subject-access.more-came@1', { which: { id: request }, came });
}

/** Two months more, told within the first (Art 12A(3)-(4)). Throws Refused('too-late'). */
function extend(context: WriteContext, { resident, request, on, extended }: Input<'subjectAccess.extend'>) {
  const row = refuseUnlessOpen(context, resident, request, on);
  if (row.extended) throw new Refused('extended-already', 'It was made longer already, and can be once.');
  if (row.answerBy !== null && on > row.answerBy)
    throw new Refused(
      'too-late',
      'They have to be told within the first month, and that is over. Answer now, and say why it is late.',
    );
  return keep(context, resident, on, 'subject-access.extended@1', { which: { id: request }, extended });
}

function giveOpinion(context: WriteContext, { resident, request, on, opinion }: Input<'subjectAccess.giveOpinion'>) {
  refuseUnlessOpen(context, resident, request, on, false);
  return keep(context, resident, on, 'subject-access.opinion-given@1', { which: { id: request }, opinion });
}

/** A manager decides on one thing that was proposed, and may decide anew. Throws Refused('not-so'). */
function decide(context: WriteContext, { resident, request, on, decided }: Input<'subjectAccess.decide'>) {
  const row = refuseUnlessOpen(context, resident, request, on);
  const why = whyNotSo(decided.ground, row);
  if (why !== null) throw new Refused('not-so', why);
  return keep(context, resident, on, 'subject-access.redaction-decided@1', { which: { id: request }, decided });
}

function answer(context: WriteContext, { resident, request, on, answered }: Input<'subjectAccess.answer'>) {
  refuseUnlessOpen(context, resident, request, on);
  return keep(context, resident, on, 'subject-access.answered@1', { which: { id: request }, answered });
}

function keep<K extends keyof typeof subjectAccessKinds>(
  context: WriteContext,
  resident: ResidentId,
  on: string,
  kind: K,
  body: Parameters<typeof context.append<K>>[0]['body'],
) {
  context.append({ kind, subject: { type: 'resident', id: resident }, body, at: onDay(on) });
  return {};
}

/** Throws Refused('no-such-request' | 'answered' | 'day-too-early' | 'time-to-come'). */
function refuseUnlessOpen(
  context: WriteContext,
  resident: ResidentId,
  request: EntryId,
  on: string,
  after = true,
): SubjectAccessRow {
  const row = getSubjectAccess(context.db, resident, request);
  if (row.answered)
    throw new Refused('answered', 'This was answered already. Write down a new request, if they ask again.');
  refuseIfToCome(context, onDay(on));
  // A health professional may have been asked before anybody asked for the record.
  if (after) refuseBefore(happenedDay(row.at), on, 'it was asked for');
  return row;
}

function refuseBefore(since: string, on: string, what: string): void {
  if (on < since)
    throw new Refused(
      'day-too-early',
      `That day is before ${what}, ${shortDateInWords(since)}. Look at the day again.`,
    );
}
