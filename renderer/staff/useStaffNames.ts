import type { StaffId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';

/** The name of a member of staff by their id; null where there is none to say. */
export function useStaffNames(): (staff: StaffId | null) => string | null {
  const names = useAsk('staff.names', {});
  return (staff) => names.data?.find(({ id }) => id === staff)?.name ?? null;
}
