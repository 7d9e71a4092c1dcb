import { getResident } from '../residents/queries.ts';
import { type EventOf, eventsByThing } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { happenedDay } from '../voices/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { answerBy, type SubjectAccessRow, type subjectAccessKinds } from './model.ts';
import { subjectAccessEvent } from './projection.ts';

export const subjectAccessQueries = {
  'subjectAccess.list': ({ db }: ReadContext, { resident }: { resident: ResidentId }) =>
    listSubjectAccess(db, resident),
};

/** Who asked for a living person's own record, the newest first. Throws Refused('no-such-resident'). */
export function listSubjectAccess(db: ReadDb, resident: ResidentId): SubjectAccessRow[] {
  getResident(db, resident);
  return [...eventsByThing<typeof subjectAccessKinds>(db, subjectAccessEvent, resident)]
    .flatMap(([id, [first, ...rest]]): SubjectAccessRow[] => {
      if (first?.kind !== 'subject-access.asked@1') return [];
      const { at, recordedAt, by, body } = first;
      const row: SubjectAccessRow = {
        ...{ id, at, recordedAt, by, asked: body.asked, identity: body.identity.how },
        ...{ waits: [], extended: null, opinion: null, decisions: [], answered: null, answerBy: null },
      };
      for (const event of rest) takeIn(row, event);
      row.answerBy = answerBy(clockOf(row));
      return [row];
    })
    .reverse();
}

function takeIn(row: SubjectAccessRow, event: EventOf<typeof subjectAccessKinds>): void {
  const { kind, body, at, recordedAt, by } = event;
  const done = { at, recordedAt, by };
  switch (kind) {
    case 'subject-access.more-asked@1':
      row.waits.push({ ...body.more, asked: happenedDay(at), came: null });
      break;
    case 'subject-access.more-came@1': {
      const waiting = row.waits.find(({ about, came }) => about === body.came.about && came === null);
      if (waiting) waiting.came = happenedDay(at);
      if (body.came.about === 'who they are') row.identity = body.came.what;
      break;
    }
    case 'subject-access.extended@1':
      row.extended = { ...done, ...body.extended };
      break;
    case 'subject-access.opinion-given@1':
      row.opinion = { ...done, ...body.opinion };
      break;
    case 'subject-access.redaction-decided@1':
      row.decisions = [...row.decisions.filter(({ key }) => key !== body.decided.key), { ...done, ...body.decided }];
      break;
    case 'subject-access.answered@1':
      row.answered = { ...done, ...body.answered };
  }
}

/** What the month is counted from (Art 12A). */
function clockOf({ at, waits, extended }: SubjectAccessRow) {
  const identity = waits.findLast(({ about }) => about === 'who they are');
  return {
    received: happenedDay(at),
    identity: identity ? { asked: identity.asked, came: identity.came } : null,
    clarified: waits.filter(({ about }) => about === 'what they mean'),
    extended: extended !== null,
  };
}

/** One request for a living person's record. Throws Refused('no-such-request'). */
export function getSubjectAccess(db: ReadDb, resident: ResidentId, id: EntryId): SubjectAccessRow {
  const row = listSubjectAccess(db, resident).find((each) => each.id === id);
  if (row) return row;
  throw new Refused('no-such-request', 'Nobody asked this of this record. Look at the list again.');
}
