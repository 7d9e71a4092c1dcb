import { checkPin } from '../../db/staff/pin.ts';
import type { StaffId } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { keepRefusedTry } from './refused-tries.ts';
import { clocksOf, instantOf, type OpenHome, type State } from './state.ts';

/** Has somebody prove who they are by their PIN; a wrong one is kept with the method that asked. Throws as checkPin does. */
export function proveByPin(
  { ports }: State,
  home: OpenHome,
  { staff, pin, method }: { readonly staff: StaffId; readonly pin: string; readonly method: string },
): void {
  try {
    checkPin(home.record.sqlite, staff, pin, clocksOf(ports));
  } catch (error) {
    if (error instanceof Refused) keepRefusedTry(home, instantOf(ports), { staff, method, code: error.code });
    throw error;
  }
}
