import { listBackups } from '../../../db/home/backups.ts';
import { readKeyfile } from '../../../db/keys/keyfile.ts';
import { type KeyHistory, readKeyHistory } from '../../../db/keys/queries.ts';
import { isOld, isSound } from '../../../db/keys/slots.ts';
import { listExports } from '../../../db/packs/queries.ts';
import { getStaff } from '../../../db/staff/queries.ts';
import type { Instant } from '../../../db/time/model.ts';
import type { StaffId } from '../../../db/words/model.ts';
import type { Output } from '../contract.ts';
import { filesOf } from '../home/folder.ts';
import type { OpenHome } from '../state.ts';

/** Who and what can open the home now, and what was done with its keys, newest first. */
export function listKeys(home: OpenHome): Output<'keys.list'> {
  const history = readKeyHistory(home.record.ledger);
  return { ways: waysOf(home, history), events: history.events.toReversed(), rotatedAt: rotatedAt(history) };
}

function waysOf({ folder, dataKey }: OpenHome, { holders }: KeyHistory): Output<'keys.list'>['ways'] {
  const { home, slots } = readKeyfile(filesOf(folder).keys);
  return slots.map((slot) => ({
    slot: slot.id,
    kind: slot.kind,
    made: slot.made,
    holder: holders.get(slot.id) ?? null,
    state: isOld(slot) ? 'old' : isSound({ home, dataKey }, slot) ? 'sound' : 'changed',
  }));
}

const rotatedAt = ({ events }: KeyHistory) => events.findLast(({ what }) => what === 'rotated')?.at ?? null;

/** What somebody who knew the keys may hold copies of, and what has been done about it since their login was closed. */
export function leaverOf(home: OpenHome, staff: StaffId): Output<'keys.leaver'> {
  const history = readKeyHistory(home.record.ledger);
  const ways = waysOf(home, history);
  const { closed } = getStaff(home.record.reading({ type: 'system' }, home.openedAt).db, staff);
  const made = (kind: string) => ways.find((way) => way.kind === kind)?.made ?? '';
  const since = (at: Instant | null) => closed !== null && at !== null && at >= closed;
  const passphrase = since(made('passphrase'));
  const sheet = since(made('recovery'));
  const rotated = rotatedAt(history);
  const last = rotated !== null && rotated >= made('passphrase') && rotated >= made('recovery');
  return {
    closed,
    opener: ways.find(({ holder }) => holder === staff)?.slot ?? null,
    since: { passphrase, sheet, record: since(rotated) && passphrase && sheet && last },
    ...copiesOf(home, staff, passphrase ? made('passphrase') : null),
  };
}

/** Backups made while the passphrase that they knew was in use, and packs that they made, newest first. */
function copiesOf({ record: { ledger, sqlite } }: OpenHome, staff: StaffId, before: Instant | null) {
  return {
    backups: listBackups(sqlite).filter(({ at }) => before === null || at < before),
    packs: listExports(ledger)
      .filter(({ by }) => by === staff)
      .map(({ at, forWhom, residents }) => ({ at, forWhom, residents: residents.length })),
  };
}
