import { recorders, seniors } from '../staff/model.ts';
import { actorStaff } from '../store/actor.ts';
import type { ReadContext } from '../store/model.ts';
import type { StaffId } from '../words/model.ts';

/** Whoever wrote a record answers for its words; a nurse or a manager may answer for anybody's, and for what no one person wrote. */
export function mayDismiss(context: ReadContext, writtenBy: StaffId | null): boolean {
  const { id, role } = actorStaff(context);
  return seniors.some((each) => each === role) || (writtenBy === id && recorders.some((each) => each === role));
}
