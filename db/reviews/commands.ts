import type { z } from 'zod';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { refuseIfPast, refuseIfToCome } from '../voices/checks.ts';
import { voiceCommands } from '../voices/commands.ts';
import { getStandingVoice } from '../voices/queries.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { reviewMethods } from './methods.ts';
import { isOpen, type ReviewRow, shippedOn } from './model.ts';
import { getOpenReview, involvedNow, listReviews, listTemplates } from './queries.ts';

type Input<M extends keyof typeof reviewMethods> = z.output<(typeof reviewMethods)[M]['input']>;

export const reviewCommands = {
  'reviews.editTemplate': editTemplate,
  'reviews.begin': beginReview,
  'reviews.hear': hear,
  'reviews.place': placeView,
  'reviews.sayUnheard': sayUnheard,
  'reviews.sayCame': sayCame,
  'reviews.sign': signReview,
  'reviews.stop': stopReview,
};

const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/**
 * Writes a home's next version of a template; what no edit may take away, its points refuse themselves. Going back to an
 * older one is a version too. Throws Refused('template-changed').
 */
function editTemplate(context: WriteContext, { type, after, points, reason }: Input<'reviews.editTemplate'>) {
  const versions = listTemplates(context).find((each) => each.type === type)?.versions ?? [];
  const newest = versions[0]?.version ?? 0;
  if (newest !== after)
    throw new Refused(
      'template-changed',
      'Somebody changed this template meanwhile. Look at it as it is now, then make your change again.',
    );
  const version = newest + 1;
  context.append({
    kind: 'review-template.changed@1',
    subject: { type: 'home', id: context.home },
    body: { template: { type, version, points }, because: { reason } },
  });
  return { version };
}

/** Begins a review with the version of the template that is in use now. Throws Refused('already-open'). */
function beginReview(context: WriteContext, { resident, at, type }: Input<'reviews.begin'>): { review: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  if (listReviews(context, resident).some((row) => row.type === type && isOpen(row)))
    throw new Refused('already-open', 'One like this is open already. Go on with it, or stop it first.');
  const [used] = listTemplates(context).find((each) => each.type === type)?.versions ?? [];
  if (!used) throw new RangeError(`There is no template ${type}.`);
  const { header } = context.append({
    kind: 'review.begun@1',
    subject: subjectOf(resident),
    body: { begun: { type, template: { shippedOn, version: used.version } }, asks: { points: used.points } },
    at,
  });
  return { review: entryId.parse(header.id) };
}

/** Records a statement on the one path on which statements are recorded, and puts it into the point. */
function hear(context: WriteContext, { resident, review, point, about, words }: Input<'reviews.hear'>) {
  refuseUnlessAsked(getOpenReview(context, resident, review), point);
  const { voice: view } = voiceCommands['voices.record'](context, { resident, about, words });
  context.append({
    kind: 'review.heard@1',
    subject: subjectOf(resident),
    body: { which: { id: review }, heard: { point, view } },
    at: words.when,
  });
  return { view };
}

/** Puts a statement that stands already into the point. Throws Refused('no-such-voice'). */
function placeView(context: WriteContext, { resident, review, at, point, view }: Input<'reviews.place'>) {
  refuseUnlessAsked(getOpenReview(context, resident, review), point);
  refuseIfToCome(context, at);
  getStandingVoice(context.db, resident, view);
  context.append({
    kind: 'review.heard@1',
    subject: subjectOf(resident),
    body: { which: { id: review }, heard: { point, view } },
    at,
  });
  return {};
}

function sayUnheard(context: WriteContext, { resident, review, at, point, unheard }: Input<'reviews.sayUnheard'>) {
  refuseUnlessAsked(getOpenReview(context, resident, review), point);
  refuseIfToCome(context, at);
  context.append({
    kind: 'review.unheard@1',
    subject: subjectOf(resident),
    body: { which: { id: review }, without: { point }, unheard: { what: unheard } },
    at,
  });
  return {};
}

/** Says what came of a point. The plan itself tells whether it did. Throws Refused('nothing-changed'). */
function sayCame(context: WriteContext, { resident, review, at, point, came }: Input<'reviews.sayCame'>) {
  const row = getOpenReview(context, resident, review);
  refuseUnlessAsked(row, point);
  refuseIfToCome(context, at);
  if (came.type === 'plan') {
    const { elements } = getPlan(context, resident);
    const moved = new Set<string>(
      elements.flatMap(({ id, entrySeq, changes, ended }) =>
        [entrySeq, ended?.entrySeq ?? 0, ...changes.map((each) => each.entrySeq)].some((seq) => seq > row.entrySeq)
          ? [id]
          : [],
      ),
    );
    if (!came.elements.every((id) => moved.has(id)))
      throw new Refused(
        'nothing-changed',
        'Nothing in this part of the plan has changed since this was begun. Change it first, or say why nothing changes.',
      );
  }
  context.append({
    kind: 'review.came@1',
    subject: subjectOf(resident),
    body: { which: { id: review }, of: { point }, came: { what: came } },
    at,
  });
  return {};
}

/**
 * Signs a review as complete: the PIN has been checked before this runs, and what is missing is worked out here. An
 * incomplete one stays open and stops nobody from writing. Throws Refused('not-complete' | 'day-past').
 */
function signReview(context: WriteContext, { resident, review, at, nextOn }: Input<'reviews.sign'>) {
  const { lacks } = getOpenReview(context, resident, review);
  refuseIfToCome(context, at);
  refuseIfPast(context, nextOn, 'by which it is talked through again');
  if (lacks.length > 0)
    throw new Refused(
      'not-complete',
      `${lacks.length === 1 ? 'One answer is' : `${lacks.length} answers are`} still missing, so it cannot be called complete. Each is listed with the way to it; until then it stays open.`,
    );
  context.append({
    kind: 'review.signed@1',
    subject: subjectOf(resident),
    body: { which: { id: review }, signed: { nextOn }, people: { involved: involvedNow(context.db, resident) } },
    at,
  });
  return {};
}

function stopReview(context: WriteContext, { resident, review, at, reason }: Input<'reviews.stop'>) {
  getOpenReview(context, resident, review);
  refuseIfToCome(context, at);
  context.append({
    kind: 'review.stopped@1',
    subject: subjectOf(resident),
    body: { which: { id: review }, stopped: { reason } },
    at,
  });
  return {};
}

/** Throws Refused('no-such-point'). */
function refuseUnlessAsked({ points }: ReviewRow, point: string): void {
  if (points.some(({ key }) => key === point)) return;
  throw new Refused('no-such-point', 'This review does not ask that. Look at its points again.');
}
