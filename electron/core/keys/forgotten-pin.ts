import { timingSafeEqual } from 'node:crypto';
import { type Opened, openWithRecovery, readKeyfile, scrubKeys } from '../../../db/keys/keyfile.ts';
import { givePin } from '../../../db/staff/commands.ts';
import { getStaff, isActive } from '../../../db/staff/queries.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf } from '../home/folder.ts';
import { homeOf } from '../home/opened.ts';
import { keepRefusedTry } from '../refused-tries.ts';
import { instantOf, type OpenHome, type State } from '../state.ts';

interface Asked {
  readonly staff: StaffId;
  readonly recovery: string;
  readonly newPin: string;
}

/**
 * A manager's new PIN, for whoever holds the recovery sheet: the way in when the only manager forgot theirs. It stands
 * in the ledger as what it is. Throws Refused('not-a-manager' | 'wrong-recovery-key').
 */
export async function newPinWithSheet(
  state: State,
  { staff, recovery, newPin }: Asked,
): Promise<Record<string, never>> {
  const home = homeOf(state);
  const now = instantOf(state.ports);
  const row = getStaff(home.record.reading({ type: 'system' }, now).db, staff);
  if (row.role !== 'manager' || !isActive(row, now))
    throw new Refused('not-a-manager', 'The sheet sets a manager’s PIN only. A manager sets everyone else’s.');
  try {
    await refuseUnlessOwnSheet(home, recovery);
  } catch (error) {
    if (error instanceof Refused)
      keepRefusedTry(home, now, { staff, method: 'home.newPinWithSheet', code: error.code });
    throw error;
  }
  if (state.home !== home) throw new Refused('closed', 'The record was closed meanwhile. Open it, then try again.');
  home.record.write({ type: 'system' }, now, (context) => {
    context.append({
      kind: 'keys.sheet-used@1',
      subject: { type: 'home', id: context.home },
      body: { use: { newPinFor: staff } },
    });
    givePin(context, staff, newPin);
  });
  return {};
}

/** A key file put in the place of the home's own opens with a sheet of its own: what counts is the open record's key. */
async function refuseUnlessOwnSheet({ folder, dataKey }: OpenHome, recovery: string): Promise<void> {
  const own = Uint8Array.from(dataKey);
  const opened = await openWithRecovery(readKeyfile(filesOf(folder).keys), recovery);
  const isOwn = keysOf(opened).some((key) => timingSafeEqual(key, own));
  scrubKeys(opened);
  if (opened.next) scrubKeys(opened.next);
  own.fill(0);
  if (!isOwn)
    throw new Refused(
      'wrong-recovery-key',
      'That recovery key is typed without a slip, but it is not the one of this record. Look for a newer sheet.',
    );
}

// While the data key is being changed, the sheet opens both.
const keysOf = ({ dataKey, next }: Opened) => [dataKey, ...(next ? [next.dataKey] : [])];
