import type { z } from 'zod';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { refuseUnlessSound } from '../voices/checks.ts';
import { refuseWithoutReason } from '../voices/commands.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { lifeHistoryMethods } from './methods.ts';
import { type Item, maySee } from './model.ts';
import { getStandingItem } from './queries.ts';

type Input<M extends keyof typeof lifeHistoryMethods> = z.output<(typeof lifeHistoryMethods)[M]['input']>;

export const lifeHistoryCommands = {
  'lifeHistory.add': addItem,
  'lifeHistory.amend': amendItem,
  'lifeHistory.withdraw': withdrawItem,
  'lifeHistory.confirmHolds': confirmHolds,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Adds to the story of a life: one statement, as given, with what surrounds it. */
function addItem(context: WriteContext, { resident, details }: Input<'lifeHistory.add'>): { item: EntryId } {
  actorStaff(context);
  getResident(context.db, resident);
  refuseUnlessSound(context, resident, details.words);
  refuseUnlessFits(context, resident, details);
  const { header } = context.append({
    kind: 'life-history.item-recorded@1',
    subject: subjectOf(resident),
    body: details,
    at: details.words.when,
  });
  return { item: entryId.parse(header.id) };
}

/** Corrects an item by a new entry beside it. Whose words they are never changes; the old wording stays readable. */
function amendItem(context: WriteContext, { resident, item, details, reason }: Input<'lifeHistory.amend'>) {
  const before = getStandingItem(context, resident, item);
  refuseUnlessSound(context, resident, details.words, before.words);
  refuseUnlessFits(context, resident, details, item);
  refuseWithoutReason(context, { author: before.writtenBy, recordedAt: before.recordedAt }, reason);
  if (!maySee({ tier: details.privacy.tier, author: before.author }, actorStaff(context))) {
    throw new Refused(
      'hidden-from-you',
      'After this change you could not read it yourself. Ask a manager to change who may read it.',
    );
  }
  context.append({
    kind: 'life-history.item-amended@1',
    subject: subjectOf(resident),
    body: { ...details, correction: { reason } },
    at: details.words.when,
    link: { type: 'amends', entry: before.entry },
  });
  return {};
}

/** Says that an item no longer stands, and why; it stays readable, struck through. */
function withdrawItem(context: WriteContext, { resident, item, reason }: Input<'lifeHistory.withdraw'>) {
  const before = getStandingItem(context, resident, item);
  context.append({
    kind: 'life-history.item-withdrawn@1',
    subject: subjectOf(resident),
    body: { withdrawal: { reason } },
    link: { type: 'withdraws', entry: before.entry },
  });
  return {};
}

/** Writes down that an item was seen to be true still, and what was seen. */
function confirmHolds(context: WriteContext, { resident, held }: Input<'lifeHistory.confirmHolds'>) {
  getStandingItem(context, resident, held.item);
  refuseDayToCome(context, held.on);
  context.append({
    kind: 'life-history.seen-to-hold@1',
    subject: subjectOf(resident),
    body: { held },
    at: { precision: 'day', day: held.on },
  });
  return {};
}

/** The people are this resident's, the other telling is one the caller can read, and no day is still to come. */
function refuseUnlessFits(context: WriteContext, resident: ResidentId, { story, care }: Item, itself?: EntryId): void {
  for (const someone of story.people)
    if (someone.type === 'person') refuseUnlessPersonOf(context.db, resident, someone.id);
  if (story.beside !== null && story.beside === itself) {
    throw new Refused('beside-itself', 'A memory cannot stand beside itself. Choose the other telling, or none.');
  }
  if (story.beside !== null) getStandingItem(context, resident, story.beside);
  if (care.lastSeenToHold !== null) refuseDayToCome(context, care.lastSeenToHold);
}

function refuseDayToCome(context: WriteContext, on: string): void {
  if (on > londonDay(context.now)) {
    throw new Refused('day-to-come', 'That day is still to come. Give the day on which it was last seen to hold.');
  }
}
