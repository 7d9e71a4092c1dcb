import { type EventOf, eventsByThing } from '../store/events.ts';
import type { ReadDb } from '../store/model.ts';
import type { EntryId, ResidentId } from '../words/model.ts';
import { type Dismissal, type dismissalKinds, isSamePlace, type Place } from './model.ts';
import { dismissalEvent } from './projection.ts';

type Event = EventOf<typeof dismissalKinds>;
interface Dismissed {
  readonly flag: Place;
  readonly dismissal: Dismissal;
}

/** What stands of a resident's dismissals, by the entry that was flagged. */
export interface Dismissals {
  /** The dismissal of one flag, or null where it is open. */
  of(entry: string, flag: Place): Dismissal | null;
  /** All those of one entry. */
  at(entry: string): readonly Dismissed[];
}

export function dismissalsOf(db: ReadDb, resident: ResidentId): Dismissals {
  const things = eventsByThing<typeof dismissalKinds>(db, dismissalEvent, resident);
  const standing = new Map<string, Dismissed[]>([...things].map(([entry, events]) => [entry, standingIn(events)]));
  const at = (entry: string) => standing.get(entry) ?? [];
  return { at, of: (entry, flag) => at(entry).find((each) => isSamePlace(each.flag, flag))?.dismissal ?? null };
}

function standingIn(events: readonly Event[]): Dismissed[] {
  const back = new Set<EntryId>(
    events.flatMap(({ kind, body }) => (kind === 'evidence.dismissal-taken-back@1' ? [body.back.dismissal] : [])),
  );
  return events.flatMap(({ kind, body, entryId: id, by, recordedAt }) =>
    kind === 'evidence.dismissed@1' && !back.has(id)
      ? [{ flag: body.flag, dismissal: { id, by, recordedAt, reason: body.dismissal.reason } }]
      : [],
  );
}

/** Where in the ledger each of a resident's dismissals stands, by its id. */
export function entriesOfDismissals(db: ReadDb, resident: ResidentId): ReadonlyMap<EntryId, number> {
  const things = eventsByThing<typeof dismissalKinds>(db, dismissalEvent, resident);
  return new Map([...things.values()].flat().map(({ entryId, entrySeq }) => [entryId, entrySeq]));
}
