import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing, type Things } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { DisagreementRow, disagreementKinds } from './model.ts';
import { disagreementEvent } from './projection.ts';

export const disagreementQueries = {
  'disagreements.list': ({ db }: ReadContext, { resident }: { resident: ResidentId }) => {
    getResident(db, resident);
    return listDisagreementsForResident(db, resident);
  },
};

/** A resident's disagreements: the open ones first, then the newest. */
export const listDisagreementsForResident = (db: ReadDb, resident: ResidentId): DisagreementRow[] =>
  disagreementsIn(resident, eventsByThing<typeof disagreementKinds>(db, disagreementEvent, resident));

/** The disagreements that a resident's events make: the open ones first, then the newest. */
export function disagreementsIn(resident: ResidentId, things: Things<typeof disagreementKinds>): DisagreementRow[] {
  const all = [...things].flatMap(([id, events]) => rowOf(resident, id, events) ?? []).reverse();
  return [...all.filter(({ closed }) => !closed), ...all.filter(({ closed }) => closed)];
}

function rowOf(
  resident: ResidentId,
  id: EntryId,
  [first, ...rest]: readonly EventOf<typeof disagreementKinds>[],
): DisagreementRow | null {
  if (first?.kind !== 'disagreement.opened@1') return null;
  const { kind: _, body, ...written } = first;
  const row: DisagreementRow = {
    id,
    resident,
    ...written,
    about: body.about,
    positions: body.positions.map((position) => ({ ...written, position })),
    ladder: [{ ...written, ladder: body.ladder }],
    closed: null,
  };
  for (const { kind, body: next, ...later } of rest) {
    if (kind === 'disagreement.position-added@1') row.positions.push({ ...later, position: next.position });
    if (kind === 'disagreement.moved@1') row.ladder.push({ ...later, ladder: next.ladder });
    if (kind === 'disagreement.closed@1') row.closed = { ...later, ...next.closing };
  }
  return row;
}

/** One of this resident's disagreements that is still open. Throws Refused('no-such-disagreement'). */
export function refuseUnlessOpen(db: ReadDb, resident: ResidentId, id: EntryId): DisagreementRow {
  const row = listDisagreementsForResident(db, resident).find((each) => each.id === id && each.closed === null);
  if (row) return row;
  throw new Refused('no-such-disagreement', 'This disagreement is not there, or is closed. Look at the list again.');
}
