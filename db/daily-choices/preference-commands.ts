import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { refuseUnlessSound } from '../voices/checks.ts';
import type { Statement } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { refuseIfDayToCome, refuseUnlessWitness } from './checks.ts';
import type { dailyChoiceMethods } from './methods.ts';
import { getStandingPreference } from './preference-queries.ts';

type Input<M extends keyof typeof dailyChoiceMethods> = z.output<(typeof dailyChoiceMethods)[M]['input']>;

export const preferenceCommands = {
  'preferences.record': recordPreference,
  'preferences.seenToHold': seenToHold,
  'preferences.end': endPreference,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Keeps what is usually wanted, with how we know and when it was last seen to hold. */
function recordPreference(
  context: WriteContext,
  { resident, preference, source, holding }: Input<'preferences.record'>,
): { preference: EntryId } {
  getResident(context.db, resident);
  if (source.type === 'statement') refuseUnlessAboutThem(context, resident, source.statement);
  else refuseUnlessSeen(context, source);
  refuseIfDayToCome(context, holding.on);
  refuseUnlessWitness(context, holding.seenBy);
  const { header } = context.append({
    kind: 'preference.recorded@1',
    subject: subjectOf(resident),
    body: { preference, source, holding },
  });
  return { preference: entryId.parse(header.id) };
}

/** Notes that a preference was seen to hold again. */
function seenToHold(context: WriteContext, { resident, preference, holding }: Input<'preferences.seenToHold'>) {
  const before = getStandingPreference(context.db, resident, preference);
  refuseIfDayToCome(context, holding.on);
  refuseUnlessWitness(context, holding.seenBy);
  if (holding.on < before.lastSeen.on) {
    throw new Refused('seen-since', 'It has been seen to hold since that day. Give a later day, or leave it as it is.');
  }
  context.append({
    kind: 'preference.seen-to-hold@1',
    subject: subjectOf(resident),
    body: { which: { id: preference }, holding },
  });
  return {};
}

/** Says that a preference no longer holds, and why. */
function endPreference(context: WriteContext, { resident, preference, on, reason }: Input<'preferences.end'>) {
  getStandingPreference(context.db, resident, preference);
  refuseIfDayToCome(context, on);
  context.append({
    kind: 'preference.ended@1',
    subject: subjectOf(resident),
    body: { which: { id: preference }, ending: { on, reason } },
  });
  return {};
}

function refuseUnlessSeen(
  context: WriteContext,
  pattern: Extract<Input<'preferences.record'>['source'], { type: 'pattern' }>,
): void {
  refuseUnlessWitness(context, pattern.seenBy);
  refuseIfDayToCome(context, pattern.to);
  if (pattern.from > pattern.to)
    throw new Refused('days-reversed', 'The first day is after the last. Please change one of them.');
  if (pattern.counted && pattern.counted.times > pattern.counted.outOf) {
    throw new Refused(
      'count-too-high',
      'It cannot have been so more often than it was offered. Please check the numbers.',
    );
  }
}

/** What a relative would like for somebody is no preference of theirs. Throws Refused('a-suggestion' | …). */
function refuseUnlessAboutThem(context: ReadContext, resident: ResidentId, statement: Statement): void {
  if (statement.voice === 'own-view')
    throw new Refused(
      'a-suggestion',
      'This is what a relative or friend thinks. Write it down as a suggestion: it is offered, and the person answers.',
    );
  refuseUnlessSound(context, resident, statement);
}
