import { isAbsolute, resolve } from 'node:path';
import { openWithPassphrase, readKeyfile, scrubKeys } from '../../../db/keys/keyfile.ts';
import { erasable } from '../../../db/retention/commands.ts';
import { getStaff, isActive } from '../../../db/staff/queries.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { filesOf } from '../home/folder.ts';
import { homeOf } from '../home/opened.ts';
import { listKeys } from '../keys/list.ts';
import { keepRefusedTry } from '../refused-tries.ts';
import { instantOf, type OpenHome, type State } from '../state.ts';
import { eraseForGood } from './erase.ts';

type ErasureHandlers = Pick<CoreHandlers, 'retention.erase'>;

export const erasureHandlers: ErasureHandlers = {
  /** Checked before it is begun: that the record may go, and that a second opener agrees. */
  'retention.erase': async (state, { resident, second, passphrase, folder }, by) => {
    const home = homeOf(state);
    if (!by) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
    if (!isAbsolute(folder))
      throw new Refused('relative-path', 'Please give the whole path of the folder, from the drive or the root on.');
    const now = instantOf(state.ports);
    erasable(home.record.reading({ type: 'staff', id: by.id, role: by.role }, now), resident);
    try {
      const slot = await agreedBy(home, state, { by: by.id, second, passphrase });
      const agreed = { resident, by: by.id, second, slot, folder: resolve(folder) };
      return { job: state.jobs.start(by.id, (work) => eraseForGood(home, agreed, now, work), { alone: true }) };
    } catch (error) {
      if (error instanceof Refused)
        keepRefusedTry(home, now, { staff: by.id, method: 'retention.erase', code: error.code, resident });
      throw error;
    }
  },
};

interface Consent {
  readonly by: StaffId;
  readonly second: StaffId;
  readonly passphrase: string;
}

/**
 * The slot of the second opener, who gave their own passphrase. The passphrase of the home names nobody, so it is no
 * consent. Throws Refused('same-person' | 'not-working-here' | 'no-opener' | 'not-theirs' | 'wrong-passphrase').
 */
async function agreedBy(home: OpenHome, state: State, { by, second, passphrase }: Consent): Promise<string> {
  const now = instantOf(state.ports);
  if (second === by)
    throw new Refused('same-person', 'Two people have to agree. Ask somebody else who opens the record.');
  const row = getStaff(home.record.reading({ type: 'system' }, now).db, second);
  if (!isActive(row, now)) throw new Refused('not-working-here', 'Only somebody who works here can agree to this.');
  const theirs = listKeys(home).ways.find(({ holder, state: how }) => holder === second && how === 'sound');
  if (!theirs)
    throw new Refused('no-opener', `${row.name} has no passphrase of their own. Give them one under Keys first.`);
  const opened = await openWithPassphrase(readKeyfile(filesOf(home.folder).keys), passphrase);
  for (const keys of [opened, opened.next]) if (keys) scrubKeys(keys);
  if (opened.slot.id !== theirs.slot)
    throw new Refused('not-theirs', `That is not ${row.name}’s own passphrase. It has to be theirs, typed by them.`);
  return theirs.slot;
}
