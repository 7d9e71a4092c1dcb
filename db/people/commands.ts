import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { refuseUnlessReviewed } from '../communication/checks.ts';
import { hasNeeds } from '../communication/model.ts';
import { getResident } from '../residents/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { type PersonId, personId, type ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { peopleMethods } from './methods.ts';
import { getPersonOf, refuseUnlessPersonOf } from './queries.ts';

type Input<M extends keyof typeof peopleMethods> = z.output<(typeof peopleMethods)[M]['input']>;

export const peopleCommands = {
  'people.add': addPerson,
  'people.changeDetails': changeDetails,
  'people.recordInvolvement': recordInvolvement,
  'people.recordNeeds': recordNeeds,
  'people.keepContact': keepContact,
};

const about = (resident: ResidentId) => ({ type: 'resident', id: resident }) as const;

/** Adds someone in the person's life. What they may be told waits until the person has been asked. */
function addPerson(context: WriteContext, { resident, details }: Input<'people.add'>): { person: PersonId } {
  getResident(context.db, resident);
  const id = personId.parse(uuidv7());
  context.append({ kind: 'person.added@1', subject: about(resident), body: { whose: { id }, person: details } });
  return { person: id };
}

function changeDetails(context: WriteContext, { resident, person, details }: Input<'people.changeDetails'>) {
  refuseUnlessPersonOf(context.db, resident, person);
  context.append({
    kind: 'person.details-changed@1',
    subject: about(resident),
    body: { whose: { id: person }, person: details },
  });
  return {};
}

/** Records whom the person wants involved, in what, and what may be shared, as they said or showed it (s.4(7)(a)). */
function recordInvolvement(
  context: WriteContext,
  { resident, person, involvement }: Input<'people.recordInvolvement'>,
) {
  refuseUnlessPersonOf(context.db, resident, person);
  if (involvement.askedOn && involvement.askedOn > londonDay(context.now)) {
    throw new Refused('day-to-come', 'That day is still to come. Record it on the day the person was asked.');
  }
  context.append({
    kind: 'person.involvement-recorded@1',
    subject: about(resident),
    body: { whose: { id: person }, involvement },
  });
  return {};
}

/** Records what someone in the person's life needs to read, hear and talk. Throws Refused('review-gone' | 'review-too-far'). */
function recordNeeds(context: WriteContext, { resident, person, needs }: Input<'people.recordNeeds'>) {
  refuseUnlessPersonOf(context.db, resident, person);
  refuseUnlessReviewed(context, needs.reviewBy);
  context.append({ kind: 'person.needs-recorded@1', subject: about(resident), body: { whose: { id: person }, needs } });
  return {};
}

/** Keeps whether somebody's needs were met at one contact with them. Throws Refused('no-needs' | 'day-to-come'). */
function keepContact(context: WriteContext, { resident, person, contact }: Input<'people.keepContact'>) {
  const { needs } = getPersonOf(context.db, resident, person);
  if (needs === null || !hasNeeds(needs))
    throw new Refused('no-needs', 'Nothing is written down that they need. Ask them first, and write that down.');
  if (contact.on > londonDay(context.now))
    throw new Refused('day-to-come', 'That day is still to come. Give the day of the contact.');
  context.append({
    kind: 'person.contact@1',
    subject: about(resident),
    body: { whose: { id: person }, contact },
    at: { precision: 'day', day: contact.on },
  });
  return {};
}
