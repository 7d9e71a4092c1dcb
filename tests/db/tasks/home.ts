import type { Role } from '../../../db/staff/model.ts';
import type { Task } from '../../../db/tasks/model.ts';
import { listTasks } from '../../../db/tasks/queries.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { type Input, type Output, recordMethods } from '../../../electron/core/contract.ts';
import { handlers } from '../../../electron/core/handlers.ts';
import { MORNING } from '../../record.ts';
import { openDecisionRecord, thatMorning } from '../best-interests/decision.ts';

export const today = { precision: 'day', day: '2026-03-03' } as const;
interface Who {
  readonly id: StaffId;
  readonly role: Role;
}

/** A home with a decision begun about Edith, and short ways to write in it and to read what is due. */
export function aHome() {
  const record = openDecisionRecord();
  const { moira, edith: resident } = record;
  /** Tells the record something as a screen does: by its method, its input read by the contract. */
  const tell = <M extends keyof typeof recordMethods>(
    method: M,
    input: Input<M>,
    now = MORNING,
    as: Who = moira,
  ): Output<M> => {
    const handler = handlers[method] as (context: unknown, input: unknown) => Output<M>;
    const read = recordMethods[method].input.parse(input);
    return record.write((context) => handler(context, read), as, now);
  };
  const due = (now = MORNING, as: Who = moira) => listTasks(record.record.reading({ type: 'staff', ...as }, now));
  const carer = { id: record.grace, role: 'care-worker' } as const;
  return { ...record, carer, tell, due, resident, one: { resident, at: thatMorning } };
}
export type Home = ReturnType<typeof aHome>;

/** One thing that comes due: in words, with what makes it come and what ends it. */
export interface Case {
  /** What makes it come, and what ends it, in words. */
  readonly name: string;
  readonly task: Partial<Task>;
  /** Makes it come, and gives back what ends it. */
  come(home: Home): () => unknown;
}
