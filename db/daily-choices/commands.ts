import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { refuseUnlessSuggested } from '../suggestions/queries.ts';
import { type Happened, londonDay } from '../time/model.ts';
import { needsReason } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { refuseIfToCome, refuseUnlessWitness } from './checks.ts';
import { refuseUnlessGuideStands } from './guide.ts';
import type { dailyChoiceMethods } from './methods.ts';
import { outcomeFits } from './model.ts';
import { preferenceCommands } from './preference-commands.ts';
import { dayOf } from './projection.ts';
import { getStandingChoice } from './queries.ts';

type Input<M extends keyof typeof dailyChoiceMethods> = z.output<(typeof dailyChoiceMethods)[M]['input']>;

export const dailyChoiceCommands = {
  ...preferenceCommands,
  'dailyChoices.record': recordChoice,
  'dailyChoices.deliver': deliverLater,
  'dailyChoices.withdraw': withdrawChoice,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Records what the person chose, as it was seen and heard. */
function recordChoice(
  context: WriteContext,
  { resident, record, at }: Input<'dailyChoices.record'>,
): { choice: EntryId } {
  refuseUnlessHere(context, resident, at);
  refuseIfToCome(context, at);
  refuseUnlessWitness(context, record.seen.observer);
  refuseUnlessSuggested(context.db, resident, record.choice);
  refuseUnlessGuideStands(context, resident, record.choice.answer);
  if (record.choice.offeredBefore) getStandingChoice(context.db, resident, record.choice.offeredBefore);
  const { header } = context.append({
    kind: 'daily-choice.recorded@1',
    subject: subjectOf(resident),
    body: record,
    ...(at ? { at } : {}),
  });
  return { choice: entryId.parse(header.id) };
}

/** Records what came of a choice later on. The choice itself stays as it was written. */
function deliverLater(context: WriteContext, { resident, choice, delivery, at }: Input<'dailyChoices.deliver'>) {
  const before = getStandingChoice(context.db, resident, choice);
  const latest = (before.later[0]?.delivery ?? before.choice.delivery).outcome.type;
  refuseIfToCome(context, at);
  if (latest !== 'later' && latest !== 'not-delivered') {
    throw new Refused(
      'nothing-owed',
      'Nothing is owed from this choice any more. If it was asked again, record that as a new choice.',
    );
  }
  if (!outcomeFits(before.choice.answer.type, delivery.outcome.type)) {
    throw new Refused('outcome-does-not-fit', 'This does not follow from the answer. Say again what came of it.');
  }
  context.append({
    kind: 'daily-choice.delivered@1',
    subject: subjectOf(resident),
    body: { which: { id: choice }, delivery },
    ...(at ? { at } : {}),
  });
  return {};
}

/** Says that a record of a choice does not stand, and why; it stays readable, struck through. */
function withdrawChoice(context: WriteContext, { resident, choice, reason }: Input<'dailyChoices.withdraw'>) {
  const before = getStandingChoice(context.db, resident, choice);
  if (reason === null && needsReason(before, actorStaff(context).id, context.now)) {
    throw new Refused(
      'reason-missing',
      'Please say why this is withdrawn. Only your own slip of the last ten minutes needs no reason.',
    );
  }
  context.append({
    kind: 'daily-choice.withdrawn@1',
    subject: subjectOf(resident),
    body: { which: { id: choice }, withdrawal: { reason } },
    link: { type: 'withdraws', entry: choice },
  });
  return {};
}

// A late entry about someone who has left or died is right; a choice made after that day is on the wrong person.
function refuseUnlessHere(context: WriteContext, resident: ResidentId, at: Happened | undefined): void {
  const { status, statusSince } = getResident(context.db, resident);
  if (status !== 'left' && status !== 'died') return;
  const day = (at && dayOf(at)) ?? londonDay(context.now);
  if (statusSince === null || day > statusSince) {
    throw new Refused('not-here', 'This person no longer lived here on that day. Please check whose record this is.');
  }
}
