import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleCommands } from '../../../db/people/commands.ts';
import { matters, standings } from '../../../db/people/model.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { awayReasons, pronouns, statuses } from '../../../db/residents/model.ts';
import { staffCommands } from '../../../db/staff/commands.ts';
import { roles } from '../../../db/staff/model.ts';
import type { WriteContext } from '../../../db/store/model.ts';
import { openInMemory } from '../../../db/store/open.ts';
import { projectedTables } from '../../../db/store/projections.ts';
import { projectInto, rebuildProjections } from '../../../db/store/record.ts';
import type { PersonId, ResidentId, StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { openTestRecord, type TestRecord } from '../../record.ts';

const words = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((text) =>
      text
        .replaceAll(/[\p{C}]/gu, '')
        .trim()
        .slice(0, max)
        .toWellFormed(),
    )
    .filter((text) => text !== '' && !text.includes('�'));
const dayOf = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-03-05'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const identity = fc.record({
  preferredName: words(20),
  fullName: words(40),
  pronouns: fc.constantFrom(...pronouns),
  dateOfBirth: fc.oneof(
    fc.constant({ known: 'not' } as const),
    fc.record({ known: fc.constant('about' as const), year: fc.integer({ min: 1920, max: 1960 }) }),
  ),
  room: words(10),
  languages: fc.array(words(10), { minLength: 1, maxLength: 3 }),
  photograph: fc.constant(null),
  movedIn: fc.option(dayOf),
});
const details = fc.record({
  name: words(20),
  relation: words(20),
  standing: fc.constantFrom(...standings),
  contact: fc.option(words(30)),
});
const status = fc
  .record({ status: fc.constantFrom(...statuses), since: dayOf, reason: fc.constantFrom(...awayReasons) })
  .map((change) => ({ ...change, reason: change.status === 'away' ? change.reason : null }));

/** Whoever is there so far: a step picks among them by number. */
interface There {
  readonly residents: ResidentId[];
  readonly people: { resident: ResidentId; person: PersonId }[];
  readonly staff: StaffId[];
}
type Step = (context: WriteContext, there: There) => void;
const pick = <T>(from: readonly T[], n: number): T => {
  const found = from[n % from.length];
  if (found === undefined) throw new Refused('nobody', 'Nobody is there yet.');
  return found;
};
const n = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  identity.map(
    (given): Step =>
      (context, there) => {
        there.residents.push(residentCommands['residents.admit'](context, { identity: given }).resident);
      },
  ),
  fc.tuple(n, identity).map(
    ([at, given]): Step =>
      (context, there) => {
        residentCommands['residents.changeIdentity'](context, { resident: pick(there.residents, at), identity: given });
      },
  ),
  fc.tuple(n, status).map(
    ([at, given]): Step =>
      (context, there) => {
        residentCommands['residents.changeStatus'](context, { resident: pick(there.residents, at), status: given });
      },
  ),
  fc.tuple(n, details).map(
    ([at, given]): Step =>
      (context, there) => {
        const resident = pick(there.residents, at);
        there.people.push({ resident, ...peopleCommands['people.add'](context, { resident, details: given }) });
      },
  ),
  fc.tuple(n, n, details).map(
    ([at, of, given]): Step =>
      (context, there) => {
        // Often somebody of another resident: refused, and nothing of it may be left.
        const { person } = pick(there.people, at);
        peopleCommands['people.changeDetails'](context, {
          resident: pick(there.residents, of),
          person,
          details: given,
        });
      },
  ),
  fc.tuple(n, fc.constantFrom(...matters), dayOf).map(
    ([at, matter, askedOn]): Step =>
      (context, there) => {
        const wish = { wanted: 'wanted' as const, inWhat: [matter], mayShare: [], inTheirWords: null };
        const askedBy = pick(there.staff, at);
        peopleCommands['people.recordInvolvement'](context, {
          ...pick(there.people, at),
          involvement: { ...wish, askedOn, askedBy },
        });
      },
  ),
  fc.tuple(n, fc.constantFrom(...roles)).map(
    ([at, role]): Step =>
      (context, there) => {
        staffCommands['staff.changeAccess'](context, { staff: pick(there.staff, at), role, ends: null });
      },
  ),
  n.map(
    (at): Step =>
      (context, there) => {
        staffCommands['staff.close'](context, { staff: pick(there.staff, at) });
      },
  ),
);

const tablesOf = (sqlite: TestRecord['record']['sqlite']) =>
  projectedTables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all()]);

describe('Everything but the ledger can be thrown away', () => {
  test('whatever was done, the tables made again hold the same rows, and a refused command has left none', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { record, edith, grace, manager } = openedAfresh();
        const there: There = { residents: [edith], people: [], staff: [grace, manager] };
        for (const take of steps) {
          const before = record.ledger.size();
          try {
            record.write({ type: 'staff', id: manager, role: 'manager' }, '2026-03-04T11:00:00.000Z', (context) =>
              take(context, there),
            );
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            expect(record.ledger.size()).toBe(before);
          }
        }
        const live = tablesOf(record.sqlite);
        const beside = openInMemory();
        projectInto(beside, record.ledger);
        expect(tablesOf(beside)).toEqual(live);
        beside.close();
        rebuildProjections(record.sqlite, record.ledger);
        expect(tablesOf(record.sqlite)).toEqual(live);
      }),
      { numRuns: 60 },
    );
  });
});

/** One record for all runs, put back to its beginning before each. */
let one: TestRecord | undefined;
function openedAfresh(): TestRecord {
  if (one) one.record.sqlite.exec('ROLLBACK TO clean');
  else {
    one = openTestRecord();
    one.record.sqlite.exec('SAVEPOINT clean');
  }
  return one;
}
