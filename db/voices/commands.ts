import type { z } from 'zod';
import { refuseUnlessDecisionOf } from '../best-interests/gather.ts';
import { decisionId } from '../capacity/model.ts';
import { getResident } from '../residents/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { getStandingElement } from '../support-plan/queries.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { refuseUnlessSound } from './checks.ts';
import type { voiceMethods } from './methods.ts';
import { needsReason } from './model.ts';
import { getStandingVoice } from './queries.ts';

type Input<M extends keyof typeof voiceMethods> = z.output<(typeof voiceMethods)[M]['input']>;

export const voiceCommands = {
  'voices.record': recordVoice,
  'voices.amend': amendVoice,
  'voices.withdraw': withdrawVoice,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Records one statement, as given, about the person's life or one decision. */
function recordVoice(context: WriteContext, { resident, about, words }: Input<'voices.record'>): { voice: EntryId } {
  actorStaff(context);
  getResident(context.db, resident);
  if (about.type === 'decision') refuseUnlessDecisionOf(context.db, resident, decisionId.parse(about.id));
  if (about.type === 'plan-element') getStandingElement(context, resident, entryId.parse(about.id));
  refuseUnlessSound(context, resident, words);
  const { header } = context.append({
    kind: 'voice.recorded@2',
    subject: subjectOf(resident),
    body: { about, words },
    at: words.when,
  });
  return { voice: entryId.parse(header.id) };
}

/** Corrects a statement by a new entry beside it; the old wording stays readable. */
function amendVoice(context: WriteContext, { resident, voice, words, reason }: Input<'voices.amend'>) {
  const before = getStandingVoice(context.db, resident, voice);
  refuseUnlessSound(context, resident, words, before.words);
  refuseWithoutReason(context, before, reason);
  context.append({
    kind: 'voice.amended@2',
    subject: subjectOf(resident),
    body: { about: before.about, words, correction: { reason } },
    at: words.when,
    link: { type: 'amends', entry: before.entry },
  });
  return {};
}

/** Says that a statement no longer stands, and why; it stays readable, struck through. */
function withdrawVoice(context: WriteContext, { resident, voice, reason }: Input<'voices.withdraw'>) {
  const before = getStandingVoice(context.db, resident, voice);
  context.append({
    kind: 'voice.withdrawn@1',
    subject: subjectOf(resident),
    body: { withdrawal: { reason } },
    link: { type: 'withdraws', entry: before.entry },
  });
  return {};
}

/** Every correction says why, but for a slip mended by its author within ten minutes. */
export function refuseWithoutReason(
  context: WriteContext,
  before: Parameters<typeof needsReason>[0],
  reason: string | null,
): void {
  if (reason === null && needsReason(before, actorStaff(context).id, context.now)) {
    throw new Refused(
      'reason-missing',
      'Please say why this is corrected. Only your own slip of the last ten minutes needs no reason.',
    );
  }
}
