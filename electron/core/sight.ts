import type { Method } from '../../db/method/model.ts';
import { listResidentsWithPhotograph } from '../../db/photographs/queries.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import { type Known, readingAsKnown } from '../../db/store/as-known.ts';
import type { ReadContext } from '../../db/store/model.ts';
import { readingSome } from '../../db/store/seen.ts';
import type { Instant } from '../../db/time/model.ts';
import { type ResidentId, residentId } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { keepRefusedTry } from './refused-tries.ts';
import type { OpenHome } from './state.ts';

/** Someone who is signed in, at an open home. */
export interface Caller {
  readonly home: OpenHome;
  readonly staff: StaffRow;
}

/**
 * Runs a query with the record as the caller may see it: an inspector's holds nobody but the residents asked for, and a
 * question as known on a day is answered from what had been written down by then about the one resident it names.
 */
export function seeing<T>({ home, staff }: Caller, now: Instant, input: unknown, work: (context: ReadContext) => T): T {
  const { record } = home;
  const context = record.reading({ type: 'staff', id: staff.id, role: staff.role }, now);
  const known = knownIn(input);
  if (known) return readingAsKnown(record, known, context, work);
  if (staff.sees === 'everyone') return work(context);
  return readingSome({ file: record.sqlite.name, key: home.dataKey }, staff.sees, (db) => work({ ...context, db }));
}

/**
 * Refuses what a login that sees some residents may not ask: about anybody else, in whatever field their id stands, and
 * by a method that has not said whom it shows. A resident who is not there is refused alike. The try is kept.
 * Throws Refused('not-yours-to-see' | 'not-allowed').
 */
export function refuseUnseen(caller: Caller, now: Instant, name: string, method: Method, input: unknown): void {
  const { home, staff } = caller;
  if (staff.sees === 'everyone' || method.who === 'anyone') return;
  if (method.shows === 'not said') {
    keepRefusedTry(home, now, { staff: staff.id, method: name, code: 'not-allowed' });
    throw new Refused('not-allowed', 'Your role does not allow this. Ask a manager if you need it.');
  }
  const seen: ReadonlySet<string> = new Set(staff.sees);
  const unseen = residentsNamed(home, input).find((id) => !seen.has(id));
  const named = namedResident(input);
  if (unseen === undefined && (named === null || seen.has(named))) return;
  keepRefusedTry(home, now, { staff: staff.id, method: name, code: 'not-yours-to-see', resident: unseen ?? null });
  throw new Refused(
    'not-yours-to-see',
    'Your login shows the residents that you asked for, and this is not one of them. Ask a manager if you need more.',
  );
}

/** Whether the caller may see a picture: it stands in the record of a resident whom they see. */
export function maySeePhotograph({ home, staff }: Caller, now: Instant, sha256: string): boolean {
  if (staff.sees === 'everyone') return true;
  const { sees } = staff;
  const { db } = home.record.reading({ type: 'system' }, now);
  return listResidentsWithPhotograph(db, sha256).some((resident) => sees.includes(resident));
}

// Whether the caller may ask about that resident was settled before: see refuseUnseen.
function knownIn(input: unknown): Known | null {
  const named = namedResident(input);
  if (named === null || typeof input !== 'object' || input === null || !('knownOn' in input)) return null;
  return typeof input.knownOn === 'string' ? { on: input.knownOn, about: [residentId.parse(named)] } : null;
}

/** The resident in the field in which a method names one. */
export const namedResident = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'resident' in input && typeof input.resident === 'string'
    ? input.resident
    : null;

/** Every resident of the record whose id stands anywhere in an input. */
function residentsNamed({ record }: OpenHome, input: unknown): ResidentId[] {
  return record.sqlite
    .prepare('SELECT id FROM resident WHERE id IN (SELECT atom FROM json_tree(?))')
    .pluck()
    .all(JSON.stringify(input)) as ResidentId[];
}
