import { entryFrom } from '../ledger/read.ts';
import type { Ledger } from '../ledger/store.ts';
import type { Instant } from '../time/model.ts';
import { type StaffId, staffId } from '../words/model.ts';
import { keysKinds } from './kinds.ts';
import { keyEvents } from './model.ts';

/** One thing that was done with the keys, as the ledger has it. */
export interface KeyEvent {
  readonly what: (typeof keyEvents)[number];
  readonly at: Instant;
  /** Null where the recovery sheet was at work: nobody was signed in. */
  readonly by: StaffId | null;
  /** Whose opener came or went, or whose PIN was set. */
  readonly about: StaffId | null;
}
export interface KeyHistory {
  /** Oldest first. */
  readonly events: readonly KeyEvent[];
  /** Who was given which slot. */
  readonly holders: ReadonlyMap<string, StaffId>;
}

/** All that was ever done with a home's keys. A few dozen entries: they are read from the ledger each time. */
export function readKeyHistory(ledger: Ledger): KeyHistory {
  const holders = new Map<string, StaffId>();
  const events: KeyEvent[] = [];
  for (const stored of ledger.entriesAt(ledger.positionsAbout(ledger.home, 'keys'))) {
    const { header, body } = entryFrom(stored);
    const what = keyEvents.find((each) => `keys.${each}@1` === header.kind);
    if (!what) continue; // of a newer version
    events.push({
      what,
      at: header.at.precision === 'minute' ? header.at.instant : header.recorded_at,
      by: header.actor.type === 'staff' ? header.actor.id : null,
      about: aboutWhom(what, body, holders),
    });
  }
  return { events, holders };
}

function aboutWhom(what: KeyEvent['what'], body: object, holders: Map<string, StaffId>): StaffId | null {
  if (what === 'opener-added') {
    const { opener } = keysKinds['keys.opener-added@1'].body.parse(body);
    holders.set(opener.slot, opener.staff);
    return opener.staff;
  }
  if (what === 'opener-removed') {
    return holders.get(keysKinds['keys.opener-removed@1'].body.parse(body).opener.slot) ?? null;
  }
  return what === 'sheet-used' ? staffId.parse(keysKinds['keys.sheet-used@1'].body.parse(body).use.newPinFor) : null;
}
