import type { z } from 'zod';
import type { Role } from '../../../db/staff/model.ts';
import type { WriteContext } from '../../../db/store/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import { staffId } from '../../../db/words/model.ts';
import { recordMethods } from '../contract.ts';
import { handlers } from '../handlers.ts';
import type { OpenHome } from '../state.ts';
import { instantAt } from './days.ts';
import { type StaffKey, staff } from './staff.ts';

type Name = keyof typeof recordMethods;
type Said<M extends Name> = z.input<(typeof recordMethods)[M]['input']>;
type Answered<M extends Name> = z.input<(typeof recordMethods)[M]['output']>;

/** Tells the record something, as a screen does: the contract's own check first, then its handler. */
export type Tell = <M extends Name>(method: M, input: Said<M>) => Answered<M>;
interface Event {
  readonly instant: Instant;
  readonly by: StaffKey;
  readonly work: (tell: Tell, instant: Instant) => void;
}

/** What is to be written, day by day, each thing at its own time and by the member of staff who writes it. */
export interface Timeline {
  put(day: string, minutes: number, by: StaffKey, work: Event['work']): void;
  /** The days on which something is to be written, first to last. */
  days(): string[];
  /** Writes what belongs to a day, in the order of the clock, in one transaction. Gives the number of things written. */
  write(home: OpenHome, day: string, ids: Ids): number;
}

/** The ids that the record gave, by what they are the id of: "staff/grace", "person/edith/susan". */
export class Ids {
  readonly #known = new Map<string, string>();
  keep(name: string, id: string): void {
    this.#known.set(name, id);
  }
  of(name: string): string {
    const id = this.#known.get(name);
    if (id === undefined) throw new RangeError(`The demo home has nothing called ${name} yet.`);
    return id;
  }
}

export function newTimeline(): Timeline {
  const byDay = new Map<string, Event[]>();
  return {
    put(day, minutes, by, work) {
      const events = byDay.get(day) ?? [];
      events.push({ instant: instantAt(day, minutes), by, work });
      byDay.set(day, events);
    },
    days: () => [...byDay.keys()].sort(),
    write(home, day, ids) {
      const events = (byDay.get(day) ?? []).toSorted((one, other) =>
        one.instant < other.instant ? -1 : one.instant > other.instant ? 1 : 0,
      );
      byDay.delete(day);
      home.record.sqlite.transaction(() => {
        for (const { instant, by, work } of events) {
          const { role } = staff[by];
          const actor = { type: 'staff', id: staffId.parse(ids.of(`staff/${by}`)), role } as const;
          home.record.write(actor, instant, (context) => work(telling(context, role), instant));
        }
      })();
      return events.length;
    },
  };
}

function telling(context: WriteContext, role: Role): Tell {
  return (method, input) => {
    const { who } = recordMethods[method];
    if (who !== 'anyone' && !who.some((each) => each === role)) throw new RangeError(`No ${role} may call ${method}.`);
    const handler = handlers[method] as (context: WriteContext, input: unknown) => unknown;
    return handler(context, recordMethods[method].input.parse(input)) as Answered<typeof method>;
  };
}

/** A day's own number in its week: 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00.000Z`).getUTCDay();
