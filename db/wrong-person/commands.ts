import type { z } from 'zod';
import type { BodyOf, KindName } from '../ledger/kinds.ts';
import type { Entry } from '../ledger/model.ts';
import { getStandingItem } from '../life-history/queries.ts';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import { seniors } from '../staff/model.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { ownView } from '../voices/model.ts';
import { type EntryId, entryId, type PersonId, type ResidentId, type StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { choiceAgain, itemAgain, paperAgain, statementAgain } from './again.ts';
import { familyOf, isRestedOn } from './family.ts';
import type { wrongPersonMethods } from './methods.ts';
import type { Movable } from './model.ts';

type Input = z.output<(typeof wrongPersonMethods)['wrongPerson.move']['input']>;

export const wrongPersonCommands = { 'wrongPerson.move': moveToRightPerson };

/** The kinds that begin each of what can be moved. */
const begins: Record<Movable, readonly KindName[]> = {
  'daily-choice': ['daily-choice.recorded@1'],
  preference: ['preference.recorded@1'],
  'life-history': ['life-history.item-recorded@1'],
  statement: ['voice.recorded@1', 'voice.recorded@2'],
  suggestion: ['suggestion.recorded@1'],
  likes: ['likes.board-kept@1'],
  paper: ['authority.recorded@1'],
  limit: ['limit.begun@1'],
  'liberty-sign': ['liberty.shown@1'],
};
const ends: readonly string[] = [
  'daily-choice.withdrawn@1',
  'preference.ended@1',
  'life-history.item-withdrawn@1',
  'voice.withdrawn@1',
  'suggestion.ended@1',
  'likes.board-withdrawn@1',
  'authority.ended@1',
  'limit.ended@1',
] satisfies KindName[];

/**
 * Records it again under the right person, and takes the words from the wrong one: a stub says that something stood
 * there, with times and who wrote it. Throws Refused('same-person' | 'no-such-entry' | 'not-yours' | 'rested-on' |
 * 'whose-words' | 'no-such-person').
 */
function moveToRightPerson(context: WriteContext, { resident, to, what, entry, speaker }: Input): { entry: EntryId } {
  getResident(context.db, resident);
  getResident(context.db, to);
  if (to === resident) throw new Refused('same-person', 'That is the same person. Choose whom it was really about.');
  const all = [...context.entriesAbout(resident)];
  const family = familyOf(all, entry);
  const [head] = family;
  refuseUnlessStanding(context, resident, what, family);
  if (!head || !mayMove(context, head)) {
    throw new Refused('not-yours', 'Only whoever wrote this, a nurse or a manager can move it. Ask one of them.');
  }
  if (isRestedOn(all, family)) {
    throw new Refused(
      'rested-on',
      'A decision, a review or the support plan rests on this, so its words stay. Withdraw it here with the reason, and record it anew for the right person.',
    );
  }
  if (speaker !== null) refuseUnlessPersonOf(context.db, to, speaker);
  const again = recordAgain(context, to, family, speaker);
  const was = wasOf(context, head);
  context.append({
    kind: 'wrong-person.moved-here@1',
    subject: { type: 'resident', id: to },
    body: { moved: { what, which: again }, was },
    link: { type: 'moves', entry },
  });
  takeAway(context, resident, what, family);
  return { entry: again };
}

/** What can be moved stands, and the caller may read it. */
function refuseUnlessStanding(
  context: WriteContext,
  resident: ResidentId,
  what: Movable,
  family: readonly Entry[],
): void {
  const [head] = family;
  const stands =
    begins[what].some((name) => name === head?.header.kind) &&
    head !== undefined &&
    Object.keys(head.body).length > 0 &&
    !family.some(({ header }) => ends.includes(header.kind));
  if (!stands || !head)
    throw new Refused('no-such-entry', 'This is not there, or has been withdrawn. Look at the list again.');
  if (what === 'life-history') getStandingItem(context, resident, entryId.parse(head.header.id));
}

function mayMove(context: WriteContext, head: Entry): boolean {
  const { id, role } = actorStaff(context);
  return (
    seniors.some((senior) => senior === role) || (head.header.actor.type === 'staff' && head.header.actor.id === id)
  );
}

const wasOf = (context: WriteContext, { header }: Entry) => ({
  at: header.at,
  recordedAt: header.recorded_at,
  author: header.actor.type === 'staff' ? header.actor.id : (actorStaff(context).id satisfies StaffId),
});

function isOf<K extends KindName>(entry: Entry, kind: K): entry is Entry<BodyOf<K>> {
  return entry.header.kind === kind;
}

/** A statement as it was recorded or amended, of either version: both hold their words in the same place. */
const isVoice = (entry: Entry, what: 'recorded' | 'amended') =>
  isOf(entry, `voice.${what}@1`) || isOf(entry, `voice.${what}@2`);

/** Writes the newest wording under the right person, at the time at which it happened; gives its entry. */
function recordAgain(
  context: WriteContext,
  to: ResidentId,
  family: readonly Entry[],
  speaker: PersonId | null,
): EntryId {
  const subject = { type: 'resident', id: to } as const;
  let again: EntryId | undefined;
  const newest = family.findLast((entry) => isOf(entry, 'life-history.item-amended@1') || isVoice(entry, 'amended'));
  for (const entry of family) {
    const at = (newest ?? entry).header.at;
    if (isOf(entry, 'daily-choice.recorded@1')) {
      again = context.append({ kind: 'daily-choice.recorded@1', subject, at, body: choiceAgain(entry.body) }).header.id;
    } else if (isOf(entry, 'daily-choice.delivered@1') && again) {
      const body = { which: { id: again }, delivery: entry.body.delivery };
      context.append({ kind: 'daily-choice.delivered@1', subject, at, body });
    } else if (isOf(entry, 'preference.recorded@1')) {
      const { source, preference } = entry.body;
      const held = family.findLast((each) => isOf(each, 'preference.seen-to-hold@1')) ?? entry;
      const { holding } = held.body as BodyOf<'preference.seen-to-hold@1'>;
      const told =
        source.type === 'statement' ? { ...source, statement: statementAgain(source.statement, speaker) } : source;
      again = context.append({
        kind: 'preference.recorded@1',
        subject,
        at,
        body: { preference, source: told, holding },
      }).header.id;
    } else if (isOf(entry, 'life-history.item-recorded@1')) {
      const latest = (newest ?? entry) as Entry<BodyOf<'life-history.item-recorded@1'>>;
      const body = itemAgain(latest.body, speaker, lastHeld(family));
      again = context.append({ kind: 'life-history.item-recorded@1', subject, at, body }).header.id;
    } else if (isVoice(entry, 'recorded')) {
      const { words } = (newest ?? entry).body as BodyOf<'voice.recorded@2'>;
      const body = { about: { type: 'general' }, words: statementAgain(words, speaker) } as const;
      again = context.append({ kind: 'voice.recorded@2', subject, at, body }).header.id;
    } else if (isOf(entry, 'suggestion.recorded@1')) {
      const { suggestion, words } = entry.body;
      const body = { suggestion, words: ownView.parse(statementAgain(words, speaker)) };
      again = context.append({ kind: 'suggestion.recorded@1', subject, at, body }).header.id;
    } else if (isOf(entry, 'likes.board-kept@1')) {
      again = context.append({ kind: 'likes.board-kept@1', subject, at, body: entry.body }).header.id;
    } else if (isOf(entry, 'authority.recorded@1')) {
      const put = family.findLast((each) => isOf(each, 'authority.put-right@1'));
      const body = { paper: paperAgain((put ?? entry).body.paper) };
      again = context.append({ kind: 'authority.recorded@1', subject, at, body }).header.id;
    } else if (isOf(entry, 'limit.begun@1')) {
      const changed = family.findLast((each) => isOf(each, 'limit.changed@1'));
      const limit = { ...(changed ?? entry).body.limit, decision: null };
      again = context.append({ kind: 'limit.begun@1', subject, at, body: { limit } }).header.id;
    } else if (isOf(entry, 'liberty.shown@1')) {
      const body = { ...entry.body, sign: { ...entry.body.sign, limit: null } };
      again = context.append({ kind: 'liberty.shown@1', subject, at, body }).header.id;
    }
  }
  if (!again) throw new RangeError('Nothing was recorded again.');
  return again;
}

function lastHeld(family: readonly Entry[]): string | null {
  const days = family.flatMap((entry) => (isOf(entry, 'life-history.seen-to-hold@1') ? [entry.body.held.on] : []));
  return days.sort().at(-1) ?? null;
}

/** The newest first: what followed an entry leaves before the entry itself. */
function takeAway(context: WriteContext, resident: ResidentId, what: Movable, family: readonly Entry[]): void {
  const head = family[0]?.header.id;
  for (const entry of family.toReversed()) {
    const followed = entry.header.id === head ? null : (head ?? null);
    context.append({
      kind: 'wrong-person.moved-away@1',
      subject: { type: 'resident', id: resident },
      body: { moved: { what, with: followed }, was: wasOf(context, entry) },
      link: { type: 'withdraws', entry: entry.header.id },
    });
  }
}
