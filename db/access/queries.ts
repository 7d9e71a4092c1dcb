import { getResident } from '../residents/queries.ts';
import { eventsByThing } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { type AccessRow, type accessKinds, answerBy } from './model.ts';
import { accessEvent } from './projection.ts';

export const accessQueries = {
  'access.list': ({ db }: ReadContext, { resident }: { resident: ResidentId }) => listAccessForResident(db, resident),
};

/** Who asked for the record of a resident who has died, the newest first. */
export function listAccessForResident(db: ReadDb, resident: ResidentId): AccessRow[] {
  const { admittedAt } = getResident(db, resident);
  return [...eventsByThing<typeof accessKinds>(db, accessEvent, resident)]
    .flatMap(([id, [first, ...rest]]): AccessRow[] => {
      if (first?.kind !== 'access.asked@1') return [];
      const { at, recordedAt, by, body } = first;
      const row: AccessRow = {
        ...{ id, at, recordedAt, by, asked: body.asked, proof: body.proof },
        ...{ moreAsked: null, proved: null, decisions: [], answerBy: null },
      };
      for (const { kind, body: next, at: then, recordedAt: written, by: author } of rest) {
        const done = { at: then, recordedAt: written, by: author };
        if (kind === 'access.more-asked@1') row.moreAsked = { ...done, what: next.more.what };
        if (kind === 'access.proved@1') Object.assign(row, { proved: done, proof: next.proof });
        if (kind === 'access.decided@1') row.decisions.unshift({ ...done, ...next.decision });
      }
      const firstDay = londonDay(admittedAt);
      row.answerBy = answerBy({
        asked: happenedDay(at),
        oldest: body.asked.from && body.asked.from > firstDay ? body.asked.from : firstDay,
        moreAsked: row.moreAsked && happenedDay(row.moreAsked.at),
        proved: row.proved && happenedDay(row.proved.at),
      });
      return [row];
    })
    .reverse();
}

/** One request for a resident's record. Throws Refused('no-such-request'). */
export function getAccess(db: ReadDb, resident: ResidentId, id: EntryId): AccessRow {
  const row = listAccessForResident(db, resident).find((each) => each.id === id);
  if (row) return row;
  throw new Refused('no-such-request', 'Nobody asked this of this record. Look at the list again.');
}

export const notDied = () =>
  new Refused('not-died', 'This is for the record of somebody who has died. Look at their status.');
