import { commitLooks } from '../../db/looks/digest.ts';
import { isLookKept, keepLookAt, keepLookAtSeveral } from '../../db/looks/keep.ts';
import { quarterOf } from '../../db/looks/model.ts';
import { listResidentsWithPhotograph } from '../../db/photographs/queries.ts';
import { type Instant, londonDay } from '../../db/time/model.ts';
import type { ResidentId } from '../../db/words/model.ts';
import { asRefusal } from './faults.ts';
import type { Caller } from './sight.ts';
import type { OpenHome } from './state.ts';

/** What was kept last, so that the same look is not kept again: one screen asks many times about one person. */
const last = new WeakMap<OpenHome, { readonly day: string; readonly looks: Set<string> }>();
/** Some more than one screen asks about. */
const MOST_REMEMBERED = 100;

/** Keeps that the caller opened a resident's record: one row a person, resident and quarter of an hour. */
export function lookedAt(caller: Caller, now: Instant, resident: string): void {
  const { home, staff } = caller;
  once(caller, now, resident, (quarter) => keepLookAt(home.record.sqlite, staff.id, resident, quarter));
}

/** Keeps that the caller was shown several residents at once, as the home board and the list of everyone do. */
export function lookedAtSeveral(caller: Caller, now: Instant, residents: readonly ResidentId[]): void {
  const { home, staff } = caller;
  once(caller, now, `several: ${residents.join()}`, (quarter) =>
    keepLookAtSeveral(home.record.sqlite, staff.id, residents, quarter),
  );
}

/**
 * Keeps that the caller was shown somebody's picture, where no other look of theirs in this quarter of an hour says so.
 * A picture that stands in several records, such as that of a dish, is nobody's own.
 */
export function lookedAtPhotograph(caller: Caller, now: Instant, sha256: string): void {
  const { home, staff } = caller;
  once(caller, now, sha256, (quarter) => {
    const { sqlite } = home.record;
    const [resident, another] = listResidentsWithPhotograph(home.record.reading({ type: 'system' }, now).db, sha256);
    if (resident === undefined || another !== undefined || isLookKept(sqlite, staff.id, resident, quarter)) return;
    keepLookAt(sqlite, staff.id, resident, quarter);
  });
}

/**
 * Commits the ledger to the looks kept so far: at the first look after a start or of a new day, and at the close. Where
 * that cannot be written now, the next time does it: neither looking nor closing waits for it.
 */
export function commitLooksOf(home: OpenHome, now: Instant): void {
  try {
    home.record.write({ type: 'system' }, now, (context) => commitLooks(context, home.record.sqlite));
  } catch (error) {
    if (!asRefusal(error)) throw error;
  }
}

function once({ home, staff }: Caller, now: Instant, what: string, keep: (quarter: string) => void): void {
  const day = londonDay(now);
  if (last.get(home)?.day !== day) {
    commitLooksOf(home, now);
    last.set(home, { day, looks: new Set() });
  }
  const looks = last.get(home)?.looks;
  const quarter = quarterOf(now);
  const look = `${staff.id} ${quarter} ${what}`;
  if (!looks || looks.has(look)) return;
  evenOnAFullDisk(() => {
    keep(quarter);
    if (looks.size >= MOST_REMEMBERED) looks.clear();
    looks.add(look);
  });
}

// Somebody may have to read what to do for a resident just when nothing more can be written.
function evenOnAFullDisk(keep: () => void): void {
  try {
    keep();
  } catch (error) {
    const code = asRefusal(error)?.code;
    if (code !== 'disk-full' && code !== 'read-only') throw error;
  }
}
