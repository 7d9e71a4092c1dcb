import type { z } from 'zod';
import { refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { refuseIfToCome } from '../voices/checks.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { authorityMethods } from './methods.ts';
import { needsRegistration, type Paper, paperKinds } from './model.ts';
import { getStandingPaper } from './queries.ts';

type Input<M extends keyof typeof authorityMethods> = z.output<(typeof authorityMethods)[M]['input']>;

export const authorityCommands = {
  'authority.record': recordPaper,
  'authority.putRight': putRight,
  'authority.see': seePaper,
  'authority.verify': verifyPaper,
  'authority.loseHolder': loseHolder,
  'authority.end': endPaper,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Writes down that somebody says there is such a power or paper. It counts as claimed until someone has seen it. */
function recordPaper(context: WriteContext, { resident, at, says }: Input<'authority.record'>): { paper: EntryId } {
  getResident(context.db, resident);
  refuseUnlessSaid(context, resident, says);
  refuseIfToCome(context, at);
  const { header } = context.append({
    kind: 'authority.recorded@1',
    subject: subjectOf(resident),
    body: { paper: says },
    at,
  });
  return { paper: entryId.parse(header.id) };
}

/** Puts right what was written of it; what it said before stays readable. Throws Refused('no-such-paper' | 'type-changed'). */
function putRight(context: WriteContext, { resident, paper, says, reason }: Input<'authority.putRight'>) {
  const row = getStandingPaper(context, resident, paper);
  refuseUnlessSaid(context, resident, says);
  if (says.type !== row.paper.type && (row.seen || row.verified))
    throw new Refused(
      'type-changed',
      'It has been seen as what it is. End this one as written down by mistake, and write down the other.',
    );
  context.append({
    kind: 'authority.put-right@1',
    subject: subjectOf(resident),
    body: { which: { id: paper }, paper: says, why: { reason } },
  });
  return {};
}

/** Somebody here has had it in their hands, or on the screen through its access code. */
function seePaper(context: WriteContext, { resident, paper, at, sighting }: Input<'authority.see'>) {
  getStandingPaper(context, resident, paper);
  refuseIfToCome(context, at);
  context.append({
    kind: 'authority.seen@1',
    subject: subjectOf(resident),
    body: { which: { id: paper }, sighting },
    at,
  });
  return {};
}

/** It was checked against its source. What nobody here has seen cannot have been. Throws Refused('not-seen' | 'not-registered'). */
function verifyPaper(context: WriteContext, { resident, paper, at, verification }: Input<'authority.verify'>) {
  const { seen, paper: says } = getStandingPaper(context, resident, paper);
  refuseIfToCome(context, at);
  if (seen === null)
    throw new Refused('not-seen', 'Nobody here has seen it yet. Write down first who saw it, and how.');
  if (needsRegistration(says) && says.registered !== 'yes')
    throw new Refused(
      'not-registered',
      'A power of attorney gives no power until the Public Guardian has registered it (s.9(2)). Put right whether it is, then write down that it was checked.',
    );
  context.append({
    kind: 'authority.verified@1',
    subject: subjectOf(resident),
    body: { which: { id: paper }, verification },
    at,
  });
  return {};
}

/** One of those who hold it can no longer act (s.13(6)). Throws Refused('no-such-holder'). */
function loseHolder(context: WriteContext, { resident, paper, at, lost }: Input<'authority.loseHolder'>) {
  const row = getStandingPaper(context, resident, paper);
  refuseIfToCome(context, at);
  if (
    !row.paper.holders.some(({ person }) => person === lost.person) ||
    row.lost.some(({ person }) => person === lost.person)
  )
    throw new Refused('no-such-holder', 'They do not hold it, or it is written down already. Look at the paper again.');
  context.append({
    kind: 'authority.holder-lost@1',
    subject: subjectOf(resident),
    body: { which: { id: paper }, lost },
    at,
  });
  return {};
}

/** It stands no more; it stays readable, for decisions that rested on it. */
function endPaper(context: WriteContext, { resident, paper, at, ending }: Input<'authority.end'>) {
  getStandingPaper(context, resident, paper);
  refuseIfToCome(context, at);
  context.append({
    kind: 'authority.ended@1',
    subject: subjectOf(resident),
    body: { which: { id: paper }, ending },
    at,
  });
  return {};
}

function refuseUnlessSaid({ db }: ReadContext, resident: ResidentId, { type, holders, startsOn, endsOn }: Paper): void {
  for (const { person } of holders) refuseUnlessPersonOf(db, resident, person);
  if (!paperKinds[type].held && holders.length > 0)
    throw new Refused('nobody-holds-it', 'Nobody holds a paper of this kind for the person. Leave the names out.');
  if (new Set(holders.map(({ person }) => person)).size < holders.length)
    throw new Refused('named-twice', 'Somebody is named twice. Name each person once.');
  if (startsOn && endsOn && endsOn < startsOn)
    throw new Refused('ends-before-it-starts', 'It would end before it starts. Look at the two dates again.');
}
