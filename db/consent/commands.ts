import type { z } from 'zod';
import { getStandingPaper } from '../authority/queries.ts';
import { refuseUnlessDecisionOf } from '../best-interests/gather.ts';
import { listAssessmentsForDecision } from '../capacity/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { refuseIfPast, refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { consentMethods } from './methods.ts';
import { type Asked, consentingPapers } from './model.ts';
import { getGivenConsent } from './queries.ts';

type Input<M extends keyof typeof consentMethods> = z.output<(typeof consentMethods)[M]['input']>;

export const consentCommands = { 'consent.ask': ask, 'consent.withdraw': withdraw };

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Keeps what was asked and what was answered. Throws Refused('no-authority' | 'presumed-able' | 'day-past' | …). */
function ask(context: WriteContext, { resident, at, asked, person }: Input<'consent.ask'>): { consent: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  if (person.words) refuseUnlessSound(context, resident, person.words);
  refuseIfPast(context, asked.askAgainOn, 'by which it is asked again');
  if (asked.by.type === 'power') refuseUnlessMayConsent(context, resident, asked.by);
  const { header } = context.append({
    kind: 'consent.asked@1',
    subject: subjectOf(resident),
    body: { asked, person },
    at,
  });
  return { consent: entryId.parse(header.id) };
}

/** A consent can be withdrawn at any time, in any way. */
function withdraw(context: WriteContext, { resident, consent, at, withdrawn, person }: Input<'consent.withdraw'>) {
  getGivenConsent(context.db, resident, consent);
  refuseIfToCome(context, at);
  if (person.words) refuseUnlessSound(context, resident, person.words);
  context.append({
    kind: 'consent.withdrawn@1',
    subject: subjectOf(resident),
    body: { which: { id: consent }, withdrawn, person },
    at,
  });
  return {};
}

/**
 * Nobody consents for somebody else but under a power for health and welfare that was seen and checked, and only once
 * the person was found unable to make that decision (ss.9(2), 11(7)(a), 20(1)).
 */
function refuseUnlessMayConsent(
  context: ReadContext,
  resident: ResidentId,
  { paper, decision }: Extract<Asked['by'], { type: 'power' }>,
): void {
  const row = getStandingPaper(context, resident, paper);
  if (row.state !== 'verified' || !consentingPapers.includes(row.paper.type))
    throw new Refused(
      'no-authority',
      'Only an attorney or deputy for health and welfare whose power was seen and checked can consent. Check it under “Who has authority” first.',
    );
  refuseUnlessDecisionOf(context.db, resident, decision);
  const latest = listAssessmentsForDecision(context.db, decision).findLast((each) => each.supersededBy === null);
  if (latest?.conclusion.conclusion !== 'lacks capacity for this decision now')
    throw new Refused(
      'presumed-able',
      'The person was not found unable to make this decision, so it is theirs to give or refuse. Ask them.',
    );
}
