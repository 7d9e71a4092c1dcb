import type { Kinds } from '../ledger/model.ts';
import type { ResidentRow } from '../residents/model.ts';
import type { StaffRow } from '../staff/model.ts';
import { type EventTable, eventsOfEach, type Things } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import type { Owed } from './model.ts';

/** What a register is asked with, read once for all of them. */
export interface Asking extends ReadContext {
  /** The London day. */
  readonly today: string;
  /** Who lives here, those away included: nobody who left or died is chased. */
  readonly here: ReadonlyMap<ResidentId, ResidentRow>;
  readonly staff: readonly StaffRow[];
}

/** What a register says is due. It asks once for the whole home, never once a resident. */
export type TasksOf = (asking: Asking) => Owed[];

/** What a table of events says is due of everybody who lives here. */
export const owedToEach = <K extends Kinds>(
  { db, here }: Asking,
  table: EventTable,
  owed: (resident: ResidentRow, things: Things<K>) => Owed[],
): Owed[] =>
  [...eventsOfEach<K>(db, table, here.keys())].flatMap(([id, things]) => {
    const resident = here.get(id);
    return resident ? owed(resident, things) : [];
  });
