import type { z } from 'zod';
import type { Someone } from '../capacity/model.ts';
import { refuseUnlessWitness } from '../daily-choices/checks.ts';
import { listPeopleForResident, refuseUnlessPersonOf } from '../people/queries.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { refuseIfPast, refuseIfToCome, refuseUnlessSound } from '../voices/checks.ts';
import { isPersonsChannel } from '../voices/model.ts';
import { getStandingVoice } from '../voices/queries.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { whyNotAgreed } from './lacks.ts';
import { refuseUnlessLinkable } from './links.ts';
import type { supportPlanMethods } from './methods.ts';
import { comesAlone, type TalkedAbout } from './model.ts';
import { getPlan, getStandingElement } from './queries.ts';

type Input<M extends keyof typeof supportPlanMethods> = z.output<(typeof supportPlanMethods)[M]['input']>;

export const supportPlanCommands = {
  'plan.begin': beginElement,
  'plan.change': changeElement,
  'plan.useView': useView,
  'plan.settle': settleElement,
  'plan.link': linkElement,
  'plan.rank': rankElements,
  'plan.planMeeting': planMeeting,
  'plan.callOffMeeting': callOffMeeting,
  'plan.keepForm': keepForm,
  'plan.end': endElement,
  'plan.review': reviewPlan,
};

const LOOKED_AT = 'by which it is to be looked at again';
const subjectOf = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

function beginElement(context: WriteContext, { resident, at, wording }: Input<'plan.begin'>): { element: EntryId } {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  refuseIfPast(context, wording.reviewOn, LOOKED_AT);
  const { header } = context.append({
    kind: 'plan.element-begun@1',
    subject: subjectOf(resident),
    body: { wording },
    at,
  });
  return { element: entryId.parse(header.id) };
}

/** Words it anew. What it said before stays, with why it changed, and the view of the person's that changed it. */
function changeElement(context: WriteContext, { resident, element, at, wording, because }: Input<'plan.change'>) {
  getStandingElement(context, resident, element);
  refuseIfToCome(context, at);
  refuseIfPast(context, wording.reviewOn, LOOKED_AT);
  if (because.preference) refuseUnlessTheirs(context, resident, because.preference);
  context.append({
    kind: 'plan.element-changed@1',
    subject: subjectOf(resident),
    body: { which: { id: element }, wording, because },
    at,
  });
  return {};
}

/** Says what became of a view: of this element's own, or of one from elsewhere in the record. */
function useView(context: WriteContext, { resident, element, at, use }: Input<'plan.useView'>) {
  getStandingElement(context, resident, element);
  refuseIfToCome(context, at);
  getStandingVoice(context.db, resident, use.view);
  context.append({ kind: 'plan.view-used@1', subject: subjectOf(resident), body: { which: { id: element }, use }, at });
  return {};
}

/** Says where it stands. Throws Refused('not-agreed') where the person is not in it, or a view has no answer. */
function settleElement(context: WriteContext, { resident, element, at, settled }: Input<'plan.settle'>) {
  const row = getStandingElement(context, resident, element);
  refuseIfToCome(context, at);
  if (settled.standing === 'agreed') {
    const why = whyNotAgreed(row, getResident(context.db, resident).preferredName);
    if (why !== null) throw new Refused('not-agreed', why);
  }
  context.append({
    kind: 'plan.settled@1',
    subject: subjectOf(resident),
    body: { which: { id: element }, settled },
    at,
  });
  return {};
}

function linkElement(context: WriteContext, { resident, element, at, links }: Input<'plan.link'>) {
  getStandingElement(context, resident, element);
  refuseIfToCome(context, at);
  for (const each of links) refuseUnlessLinkable(context, resident, each);
  context.append({ kind: 'plan.linked@1', subject: subjectOf(resident), body: { which: { id: element }, links }, at });
  return {};
}

/** Keeps the person's own order of what matters. Throws Refused('no-such-element' | 'not-a-witness'). */
function rankElements(context: WriteContext, { resident, at, ranking, person }: Input<'plan.rank'>) {
  refuseIfToCome(context, at);
  refuseUnlessWitness(context, ranking.observer);
  if (person.words) refuseUnlessSound(context, resident, person.words);
  const standing = new Map(
    getPlan(context, resident).elements.flatMap((row) => (row.ended ? [] : [[row.id, row.wording.title] as const])),
  );
  const gone = ranking.order.some(({ element, title }) => standing.get(element) !== title);
  if (gone)
    throw new Refused('no-such-element', 'A part of the plan was changed or ended meanwhile. Look at the cards again.');
  context.append({ kind: 'plan.ranked@1', subject: subjectOf(resident), body: { ranking, person }, at });
  return {};
}

function endElement(context: WriteContext, { resident, element, at, reason }: Input<'plan.end'>) {
  getStandingElement(context, resident, element);
  refuseIfToCome(context, at);
  context.append({
    kind: 'plan.element-ended@1',
    subject: subjectOf(resident),
    body: { which: { id: element }, ended: { reason } },
    at,
  });
  return {};
}

/**
 * Plans a meeting with the person. Throws Refused('day-past' | 'no-such-person' | 'nobody-of-theirs') where nobody of
 * their own and no advocate comes and nothing says what was done about it.
 */
function planMeeting(context: WriteContext, { resident, at, meeting, person }: Input<'plan.planMeeting'>) {
  const { preferredName } = getResident(context.db, resident);
  refuseIfToCome(context, at);
  refuseIfPast(context, meeting.on, 'on which the meeting is');
  if (person.words) refuseUnlessSound(context, resident, person.words);
  refuseUnlessPeopleOf(context, resident, meeting.who);
  if (meeting.nobodyOfTheirs === null && comesAlone(meeting.who, listPeopleForResident(context.db, resident)))
    throw new Refused(
      'nobody-of-theirs',
      `Nobody of ${preferredName}’s own comes, and no advocate. Add somebody, or say what was done to find an advocate.`,
    );
  context.append({ kind: 'plan.meeting-planned@1', subject: subjectOf(resident), body: { meeting, person }, at });
  return {};
}

/** Throws Refused('no-such-meeting'). */
function callOffMeeting(context: WriteContext, { resident, at, meeting, reason }: Input<'plan.callOffMeeting'>) {
  refuseIfToCome(context, at);
  if (getPlan(context, resident).meeting?.entryId !== meeting)
    throw new Refused('no-such-meeting', 'This meeting was held, called off or planned anew meanwhile. Look again.');
  context.append({
    kind: 'plan.meeting-called-off@1',
    subject: subjectOf(resident),
    body: { which: { id: meeting }, calledOff: { reason } },
    at,
  });
  return {};
}

/** Keeps the paper on which one of the person's people wrote their own view. Throws Refused('no-such-view'). */
function keepForm(context: WriteContext, { resident, element, at, form }: Input<'plan.keepForm'>) {
  refuseIfToCome(context, at);
  const view = getStandingElement(context, resident, element).views.find((each) => each.view === form.view);
  if (view?.words.voice !== 'own-view')
    throw new Refused(
      'no-such-view',
      'A form belongs to the view of one of their people. Choose that view, and try again.',
    );
  context.append({
    kind: 'plan.form-kept@1',
    subject: subjectOf(resident),
    body: { which: { id: element }, form },
    at,
  });
  return {};
}

function refuseUnlessPeopleOf({ db }: ReadContext, resident: ResidentId, who: readonly Someone[]): void {
  for (const each of who) if (each.type === 'person') refuseUnlessPersonOf(db, resident, each.id);
}

/**
 * Keeps a meeting about the plan: the person's part in it first, then thing by thing what was talked about.
 * Throws Refused('day-past' | 'no-such-person' | 'no-such-element' | 'rests-on-nobody').
 */
function reviewPlan(context: WriteContext, { resident, at, review, person, talked = [] }: Input<'plan.review'>) {
  getResident(context.db, resident);
  refuseIfToCome(context, at);
  refuseIfPast(context, review.nextOn, LOOKED_AT);
  if (person.words) refuseUnlessSound(context, resident, person.words);
  refuseUnlessPeopleOf(context, resident, review.present);
  for (const each of talked) refuseUnlessRestsOnViews(context, resident, each);
  const subject = subjectOf(resident);
  const { header } = context.append({ kind: 'plan.reviewed@1', subject, body: { review, person }, at });
  const which = { id: entryId.parse(header.id) };
  for (const each of talked)
    context.append({ kind: 'plan.talked-about@1', subject, body: { which, talked: each }, at });
  return {};
}

/** What is named stands in this record, and what was decided says whose views informed it. */
function refuseUnlessRestsOnViews(context: ReadContext, resident: ResidentId, talked: TalkedAbout): void {
  if (talked.element) getStandingElement(context, resident, talked.element);
  for (const view of talked.views) getStandingVoice(context.db, resident, view);
  if (talked.decided !== null && talked.informedBy.length === 0)
    throw new Refused(
      'rests-on-nobody',
      `“${talked.title}”: something was decided, and no view informed it. Choose the views that it rests on.`,
    );
}

/** Only what the person said, showed, wrote or is remembered to have said is a preference of theirs. */
function refuseUnlessTheirs(context: ReadContext, resident: ResidentId, view: EntryId): void {
  if (isPersonsChannel(getStandingVoice(context.db, resident, view).words.voice)) return;
  throw new Refused(
    'not-theirs',
    'This is somebody else’s view, not the person’s. Say in the reason what others think, and choose what the person said or showed.',
  );
}
