import { listTasks } from '../../../db/tasks/queries.ts';
import type { recordMethods } from '../../../electron/core/contract.ts';
import { handlers } from '../../../electron/core/handlers.ts';
import { MORNING } from '../../record.ts';
import { openDecisionRecord, thatMorning } from '../best-interests/decision.ts';

type Name = keyof typeof recordMethods;
type InputOf<M extends Name> = Parameters<(typeof handlers)[M]> extends [unknown, infer I] ? I : object;

export const today = { precision: 'day', day: '2026-03-03' } as const;

/** A home with a decision begun about Edith, and short ways to write in it and to read what is due. */
export function aHome() {
  const record = openDecisionRecord();
  const carer = { id: record.grace, role: 'care-worker' } as const;
  type Who = { readonly id: typeof record.grace; readonly role: 'care-worker' | 'nurse' | 'manager' | 'inspector' };
  const tell = <M extends Name>(method: M, input: InputOf<M>, now = MORNING, as: Who = record.moira) =>
    record.write((context) => handlers[method](context, input as never) as ReturnType<(typeof handlers)[M]>, as, now);
  const due = (now = MORNING, { id, role }: Who = record.moira) =>
    listTasks(record.record.reading({ type: 'staff', id, role }, now));
  const resident = record.edith;
  return { ...record, carer, tell, due, resident, one: { resident, at: thatMorning } };
}
export type Home = ReturnType<typeof aHome>;
