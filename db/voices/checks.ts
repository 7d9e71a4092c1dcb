import { isDeepStrictEqual } from 'node:util';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { recorders } from '../staff/model.ts';
import { isActive, listStaff } from '../staff/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { type Happened, londonDay } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { correctionKeepsVoice, isToCome, restsOn, type Statement } from './model.ts';

/**
 * Refuses a statement that nobody here could have heard or given: its witness must work here now, its family member
 * must be one of this resident's people, and its times must have come. On a correction the witness may have left since.
 */
export function refuseUnlessSound(
  context: ReadContext,
  resident: ResidentId,
  statement: Statement,
  before?: Statement,
): void {
  if (before && !correctionKeepsVoice(before.voice, statement.voice)) {
    throw new Refused(
      'voice-changed',
      'A correction cannot make these the words of someone else. Withdraw this and record it again as whose words they are.',
    );
  }
  refuseUnlessStaffNow(context, statement, before);
  for (const person of restsOn(statement).people) refuseUnlessPersonOf(context.db, resident, person);
  if (
    isToCome(statement.when, context.now) ||
    (statement.voice === 'person-documented' && statement.seenOn > londonDay(context.now))
  ) {
    throw new Refused('time-to-come', 'That time is still to come. Give the day on which it was said, shown or seen.');
  }
  if (statement.language && (statement.language.translation === null) !== (statement.language.translatedBy === null)) {
    throw new Refused(
      'translator-missing',
      'A translation needs the name of who made it, and a translator a translation.',
    );
  }
}

function refuseUnlessStaffNow(context: ReadContext, statement: Statement, before: Statement | undefined): void {
  const { staff } = restsOn(statement);
  if (staff.length === 0 || (before && isDeepStrictEqual(restsOn(before).staff, staff))) return;
  const witnesses = new Set(
    listStaff(context.db)
      .filter((each) => isActive(each, context.now) && recorders.some((role) => role === each.role))
      .map((each) => each.id),
  );
  if (!staff.every((each) => witnesses.has(each))) {
    throw new Refused(
      'not-a-witness',
      'Only someone who works here now can have heard or seen this. Choose a name from the list.',
    );
  }
}

/** Refuses a time that has not come. Throws Refused('time-to-come'). */
export function refuseIfToCome({ now }: Pick<ReadContext, 'now'>, at: Happened): void {
  if (isToCome(at, now))
    throw new Refused('time-to-come', 'That day is still to come. Give the day on which it was done.');
}

/** Refuses a London day that is past; `what` says which day is asked for. Throws Refused('day-past'). */
export function refuseIfPast({ now }: Pick<ReadContext, 'now'>, day: string, what: string): void {
  if (day < londonDay(now)) throw new Refused('day-past', `That day is past. Give the day ${what}.`);
}
