import { getResident } from '../residents/queries.ts';
import { eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { ConsentRow, consentKinds } from './model.ts';
import { consentEvent } from './projection.ts';

export const consentQueries = {
  'consent.list': ({ db }: ReadContext, { resident }: { resident: ResidentId }) => {
    getResident(db, resident);
    return listConsentsForResident(db, resident);
  },
};

/** What a resident was asked for, the newest first. */
export const listConsentsForResident = (db: ReadDb, resident: ResidentId): ConsentRow[] =>
  consentsIn(resident, eventsByThing<typeof consentKinds>(db, consentEvent, resident));

/** The consents that a resident's events make, the newest first. */
export function consentsIn(resident: ResidentId, things: Things<typeof consentKinds>): ConsentRow[] {
  return [...things]
    .flatMap(([id, [first, ...rest]]): ConsentRow[] => {
      if (first?.kind !== 'consent.asked@1') return [];
      const { kind: _, body, ...written } = first;
      const row: ConsentRow = {
        id,
        resident,
        ...written,
        asked: body.asked,
        words: body.person.words,
        withdrawn: null,
      };
      for (const { kind, body: next, ...later } of rest)
        if (kind === 'consent.withdrawn@1') row.withdrawn = { ...later, ...next.withdrawn, words: next.person.words };
      return [row];
    })
    .reverse();
}

/** A consent that was given and not withdrawn. Throws Refused('no-such-consent'). */
export function getGivenConsent(db: ReadDb, resident: ResidentId, id: EntryId): ConsentRow {
  const row = listConsentsForResident(db, resident).find((each) => each.id === id);
  if (row && row.withdrawn === null && row.asked.answer === 'given') return row;
  throw new Refused(
    'no-such-consent',
    'This consent is not there, was not given, or was withdrawn. Look at the list again.',
  );
}
