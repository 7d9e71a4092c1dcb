import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { type DecisionId, decisionId, type Someone } from '../capacity/model.ts';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { refuseIfPast, refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { voiceCommands } from '../voices/commands.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import type { plannedCareMethods } from './methods.ts';
import type { PlannedCareRow } from './model.ts';
import { getFollowedCare } from './queries.ts';

type Input<M extends keyof typeof plannedCareMethods> = z.output<(typeof plannedCareMethods)[M]['input']>;

export const plannedCareCommands = {
  'plannedCare.agree': agree,
  'plannedCare.review': review,
  'plannedCare.raise': raise,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Keeps what was agreed, by whom, and what the person said of it. */
function agree(
  context: WriteContext,
  { resident, at, says, person, others }: Input<'plannedCare.agree'>,
): {
  care: EntryId;
} {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  refuseIfPast(context, says.reviewOn, 'on which it is asked again');
  if (person.words) refuseUnlessSound(context, resident, person.words);
  if (says.decides.type === 'somebody for them') refuseUnlessKnown(context, resident, says.decides.who);
  for (const { who } of others.asked) refuseUnlessKnown(context, resident, who);
  const body = { care: says, person, others };
  const { header } = context.append({ kind: 'planned-care.agreed@1', subject: subjectOf(resident), body, at });
  return { care: entryId.parse(header.id) };
}

function refuseUnlessKnown(context: WriteContext, resident: ResidentId, who: Someone): void {
  if (who.type === 'person') refuseUnlessPersonOf(context.db, resident, who.id);
}

/** Asks again whether it still suits the person. Throws Refused('no-such-care'). */
function review(context: WriteContext, { resident, care, at, review: found, person }: Input<'plannedCare.review'>) {
  getFollowedCare(context.db, resident, care);
  refuseIfToCome(context, at);
  if (found.nextOn !== null) refuseIfPast(context, found.nextOn, 'on which it is asked again');
  if (person.words) refuseUnlessSound(context, resident, person.words);
  const body = { which: { id: care }, review: found, person };
  context.append({ kind: 'planned-care.reviewed@1', subject: subjectOf(resident), body, at });
  return {};
}

/**
 * "Meeting only if dispute or restriction" (domain B1): it becomes a major decision, in the words that it had. The question,
 * the person's own words and what each person of theirs said go along; who can decide it is asked anew, as of any decision.
 */
function raise(
  context: WriteContext,
  { resident, care, at, matter, because }: Input<'plannedCare.raise'>,
): {
  decision: DecisionId;
} {
  const row = getFollowedCare(context.db, resident, care);
  refuseIfToCome(context, at);
  const decision = decisionId.parse(uuidv7({ msecs: Date.parse(context.now) }));
  const subject = subjectOf(resident);
  const step = { decision, changed: null };
  const opened = {
    question: row.care.question,
    whyNow: `${because} Planned care until now: ${row.care.what}`,
    raisedBy: null,
    told: row.person.howTried,
  };
  const gate = { matter, escalators: [], override: null };
  const body = { step, matter: opened, gate, person: { words: row.person.words } };
  context.append({ kind: 'decision.opened@1', subject, body });
  carryViews(context, row, decision);
  const raised = { decision, matter, because };
  context.append({ kind: 'planned-care.raised@1', subject, body: { which: { id: care }, raised }, at });
  return { decision };
}

/** What the person's own people said stands beside the decision as their own view, each answer to its own question. */
function carryViews(context: WriteContext, { resident, at, others }: PlannedCareRow, decision: DecisionId): void {
  const subject = subjectOf(resident);
  for (const { who, best, wanted } of others.asked) {
    if (who.type !== 'person') continue;
    for (const [words, answers] of [
      [best, 'what is best'],
      [wanted, 'what they would have wanted'],
    ] as const) {
      if (words === null) continue;
      const { voice: view } = voiceCommands['voices.record'](context, {
        resident,
        about: { type: 'decision', id: decision },
        words: {
          voice: 'own-view',
          words,
          language: null,
          person: who.id,
          when: at,
          how: 'Asked about the planned care before it was raised.',
          understood: null,
        },
      });
      const step = { decision, changed: null };
      const placing = { view, answers, stances: [] };
      context.append({ kind: 'decision.view-placed@1', subject, body: { step, placing } });
    }
  }
}
