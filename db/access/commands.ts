import type { z } from 'zod';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { shortDateInWords } from '../time/model.ts';
import { refuseIfToCome } from '../voices/checks.ts';
import { happenedDay } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { accessMethods } from './methods.ts';
import { type Proof, whyNot } from './model.ts';
import { getAccess, notDied } from './queries.ts';

type Input<M extends keyof typeof accessMethods> = z.output<(typeof accessMethods)[M]['input']>;

export const accessCommands = {
  'access.ask': ask,
  'access.askMore': askMore,
  'access.prove': prove,
  'access.decide': decide,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;
const onDay = (day: string) => ({ precision: 'day', day }) as const;

/** Keeps who asks, as whom and for what. Throws Refused('not-died' | 'day-too-early' | 'time-to-come' | 'no-such-person'). */
function ask(context: WriteContext, { resident, on, asked, proof }: Input<'access.ask'>): { request: EntryId } {
  const row = refuseUnlessDied(context, resident);
  refuseUnlessSince(context, row.statusSince ?? on, on, `${row.preferredName} died`);
  refuseUnlessGranted(context, row, proof);
  if (asked.person) refuseUnlessPersonOf(context.db, resident, asked.person);
  const { header } = context.append({
    kind: 'access.asked@1',
    subject: subjectOf(resident),
    body: { asked, proof },
    at: onDay(on),
  });
  return { request: entryId.parse(header.id) };
}

/** The home asks for what is lacking: whom they represent, who they are (s.3(6)). */
function askMore(context: WriteContext, { resident, request, on, more }: Input<'access.askMore'>) {
  refuseUnlessFollows(context, resident, request, on);
  context.append({
    kind: 'access.more-asked@1',
    subject: subjectOf(resident),
    body: { which: { id: request }, more },
    at: onDay(on),
  });
  return {};
}

/** What was shown since: who they are, and the grant. */
function prove(context: WriteContext, { resident, request, on, proof }: Input<'access.prove'>) {
  const row = refuseUnlessFollows(context, resident, request, on);
  refuseUnlessGranted(context, row, proof);
  context.append({
    kind: 'access.proved@1',
    subject: subjectOf(resident),
    body: { which: { id: request }, proof },
    at: onDay(on),
  });
  return {};
}

/**
 * A manager decides, and may decide anew. Throws Refused('no-right' | 'asked-not-to') where anything would be given to
 * somebody who may not have it (s.3(1)(f)), or whom the person asked not to be given it (s.4(3)).
 */
function decide(context: WriteContext, { resident, request, on, decision }: Input<'access.decide'>) {
  refuseUnlessFollows(context, resident, request, on);
  for (const person of decision.agreed) refuseUnlessPersonOf(context.db, resident, person);
  if (decision.outcome !== 'not') {
    const { asked, proof } = getAccess(context.db, resident, request);
    const why = whyNot(asked, proof);
    if (why !== null) throw new Refused('no-right', why);
    if (decision.note === 'asked not to')
      throw new Refused(
        'asked-not-to',
        'The person asked that access is not given, so it may not be: s.4(3). Choose “Not given”.',
      );
  }
  context.append({
    kind: 'access.decided@1',
    subject: subjectOf(resident),
    body: { which: { id: request }, decision },
    at: onDay(on),
  });
  return {};
}

/** While somebody lives they ask for their own record, or somebody does for them under the law on data. */
function refuseUnlessDied(context: WriteContext, resident: ResidentId): ResidentRow {
  const row = getResident(context.db, resident);
  if (row.status === 'died') return row;
  throw notDied();
}

function refuseUnlessFollows(context: WriteContext, resident: ResidentId, request: EntryId, on: string): ResidentRow {
  const row = refuseUnlessDied(context, resident);
  refuseUnlessSince(context, happenedDay(getAccess(context.db, resident, request).at), on, 'it was asked for');
  return row;
}

function refuseUnlessSince(context: WriteContext, since: string, on: string, what: string): void {
  refuseIfToCome(context, onDay(on));
  if (on < since)
    throw new Refused(
      'day-too-early',
      `That day is before ${what}, ${shortDateInWords(since)}. Look at the day again.`,
    );
}

function refuseUnlessGranted(context: WriteContext, { statusSince }: ResidentRow, { grant }: Proof): void {
  if (grant) refuseUnlessSince(context, statusSince ?? grant.granted, grant.granted, 'the day of death');
}
