import { and, eq, like, or } from 'drizzle-orm';
import type { z } from 'zod';
import { draft } from '../drafts/projection.ts';
import { kinds } from '../ledger/kinds.ts';
import type { Entry } from '../ledger/model.ts';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import { seniors } from '../staff/model.ts';
import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, type StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { type Carried, carry } from './carry.ts';
import { ownIds } from './family.ts';
import { findMoving, type Moving } from './look.ts';
import type { wrongPersonMethods } from './methods.ts';
import type { Movable } from './model.ts';

type Input = z.output<(typeof wrongPersonMethods)['wrongPerson.move']['input']>;

export const wrongPersonCommands = { 'wrongPerson.move': moveToRightPerson };

/** What others wrote parts of, and others signed: whoever began it does not take it away alone. */
const seniorsOnly: readonly Movable[] = ['decision', 'ranking', 'someone'];

/**
 * Records it again under the right person, and takes the words from the wrong one: a stub says that something stood
 * there, with times and who wrote it. Everything is refused before anything is written. Throws Refused('same-person' |
 * 'no-such-entry' | 'stays' | 'not-yours' | 'rested-on' | 'whose-words' | 'who-was-assessed' | 'cannot-go' |
 * 'no-such-person').
 */
function moveToRightPerson(context: WriteContext, input: Input): { entry: EntryId } {
  const { resident, to, what, entry } = input;
  getResident(context.db, to);
  if (to === resident) throw new Refused('same-person', 'That is the same person. Choose whom it was really about.');
  const moving = findMoving(context, resident, what, entry);
  refuseUnlessTheirs(context, what, moving);
  refuseUnlessAnswered(context, input, moving);
  const chosen = new Map(input.people.map((each) => [each.from, each.to]));
  const carried = carry(moving.family, moving.foreign, chosen, input.assessed === true);
  const again = carried.find(({ from }) => from === moving.head);
  if (!again) throw cannotGo(moving, 'What it says rests on something of this person’s own.');
  refuseUnlessWhole(carried, moving);
  for (const each of carried) recordAgain(context, to, each);
  context.append({
    kind: 'wrong-person.moved-here@2',
    subject: { type: 'resident', id: to },
    body: { moved: { what, which: again.id }, was: wasOf(context, moving.head) },
    link: { type: 'moves', entry: entryId.parse(moving.head.header.id) },
  });
  takeAway(context, resident, what, moving);
  return { entry: again.id };
}

function refuseUnlessTheirs(context: WriteContext, what: Movable, { head }: Moving): void {
  const { id, role } = actorStaff(context);
  if (seniors.some((senior) => senior === role)) return;
  if (seniorsOnly.includes(what))
    throw new Refused(
      'not-yours',
      'Others wrote parts of this, so only a nurse or a manager can move it. Ask one of them.',
    );
  if (head.header.actor.type !== 'staff' || head.header.actor.id !== id)
    throw new Refused('not-yours', 'Only whoever wrote this, a nurse or a manager can move it. Ask one of them.');
}

/** Everybody who is named has an answer, and so has the question who was assessed. */
function refuseUnlessAnswered(context: WriteContext, { to, people, assessed }: Input, moving: Moving): void {
  const answered = new Set<string>(people.map(({ from }) => from));
  if (!moving.people.every(({ id }) => answered.has(id)))
    throw new Refused(
      'whose-words',
      'This names people in the other person’s life. Say for each who of the right person’s people it was, or leave them out; add them under People first.',
    );
  for (const each of people) if (each.to !== null) refuseUnlessPersonOf(context.db, to, each.to);
  if (moving.assessments > 0 && assessed === null)
    throw new Refused(
      'who-was-assessed',
      'Capacity is one person’s, for one decision. Say whether it was the right person who was assessed.',
    );
}

/** What is recorded again says enough to stand: a disagreement of one side is none. Throws Refused('cannot-go'). */
function refuseUnlessWhole(carried: readonly Carried[], moving: Moving): void {
  for (const { kind, body } of carried) {
    const { error } = kinds[kind].body.safeParse(body);
    if (error) throw cannotGo(moving, error.issues[0]?.message ?? '');
  }
}

const cannotGo = ({ head }: Moving, why: string): Refused =>
  ['voice.', 'suggestion.'].some((topic) => head.header.kind.startsWith(topic))
    ? new Refused(
        'whose-words',
        'These are the words of someone in a person’s life. Say which of the right person’s people said them; add them under People first.',
      )
    : new Refused(
        'cannot-go',
        `Without what stays in this record it would not stand. ${why} Record it for the right person from new, and end or withdraw it here with the reason.`,
      );

function recordAgain(context: WriteContext, to: ResidentId, { id, kind, at, body, link }: Carried): void {
  // The body was read by its own kind's schema a moment ago.
  const draft = { id, kind, at, body: body as never, subject: { type: 'resident', id: to } } as const;
  context.append(link ? { ...draft, link } : draft);
}

const wasOf = (context: WriteContext, { header }: Entry) => ({
  at: header.at,
  recordedAt: header.recorded_at,
  author: header.actor.type === 'staff' ? header.actor.id : (actorStaff(context).id satisfies StaffId),
});

/** The newest first: what followed an entry leaves before the entry itself. Half-written forms about it go with it. */
function takeAway(context: WriteContext, resident: ResidentId, what: Movable, { head, family }: Moving): void {
  for (const entry of family.toReversed()) {
    context.append({
      kind: 'wrong-person.moved-away@2',
      subject: { type: 'resident', id: resident },
      body: {
        moved: { what, with: entry === head ? null : entryId.parse(head.header.id) },
        was: wasOf(context, entry),
      },
      link: { type: 'withdraws', entry: entryId.parse(entry.header.id) },
    });
  }
  const about = [...new Set(family.flatMap(ownIds))].map((id) => like(draft.form, `%${id}%`));
  context.db
    .delete(draft)
    .where(and(eq(draft.resident, resident), or(...about)))
    .run();
}
