import { type Gap, type Seen, type Standing, standingOf } from '../../../db/ledger/against.ts';
import type { Ledger } from '../../../db/ledger/store.ts';
import { instantInWords } from '../../../db/time/model.ts';

/** What comparing with checkpoints from outside found, in words: lines that hold, and lines that do not. */
export interface AgainstFindings {
  readonly checked: readonly string[];
  readonly problems: readonly string[];
}

/** Compares today's ledger with each that was seen outside. `publicKey` is the home's. */
export function compareAgainst(ledger: Ledger, seen: readonly Seen[], publicKey: Uint8Array): AgainstFindings {
  const told = seen.map((each) => ({
    holds: standingOf(ledger, each, publicKey),
    name: nameOf(each.checkpoint),
    size: each.checkpoint.size,
  }));
  return {
    checked: told.flatMap(({ holds, name, size }) =>
      holds.is === 'extended'
        ? [
            `The ${entries(size)} that ${name} signed are all here, in their places: the ledger of today goes on from it.`,
          ]
        : [],
    ),
    problems: told.flatMap(({ holds, name }) => (holds.is === 'extended' ? [] : [problemOf(holds, name)])),
  };
}

function problemOf(standing: Exclude<Standing, { is: 'extended' }>, name: string): string {
  switch (standing.is) {
    case 'another home':
      return `Another home: ${name} is not signed with this home’s key, so it says nothing about this record. Or the record was made anew under another key.`;
    case 'taken out':
      return `Checkpoint taken out: all that ${name} signed is here, but the record no longer keeps that checkpoint among its own. Checkpoints are never removed.`;
    case 'forked':
      return `Forked: ${name} comes from a PC that never wrote in this record. A copy of the home went on there by itself. ${whereParted(standing.inCommon)}`;
    case 'rewritten':
      return rewritten(standing, name);
    case 'cut':
      return `Cut: ${gone(standing, name)} missing at the end, and no backup was restored.${whenWritten(standing)}`;
    case 'restored':
      return `Restored: the backup of ${instantInWords(standing.backupMadeAt)} was put back, and ${gone(standing, name)} lost.${whenWritten(standing)} That is no tampering in itself: ask the home why it was restored.`;
  }
}

const whereParted = (inCommon: number | null) =>
  inCommon === null
    ? 'A checkpoint alone does not tell where the two parted: a backup of that PC does.'
    : `The two have ${entries(inCommon)} in common, and part after ${inCommon === 1 ? 'it' : 'them'}.`;

function rewritten({ from, to, held }: Extract<Standing, { is: 'rewritten' }>, name: string): string {
  if (from === to)
    return `Rewritten or forked: entry ${from} of the PC that signed ${name} is not the one that was there then. The entries before it are the same.`;
  const found = `Rewritten or forked: among entries ${from} to ${to} of the PC that signed ${name}, at least one is not the one that was there then.`;
  if (held < from) return found;
  return `${found} The record’s own checkpoint of ${entries(held)} still fits: unless the home’s key signed it anew, the first that differs is among entries ${held + 1} to ${to}.`;
}

const gone = ({ from, to }: Gap, name: string) =>
  from === to
    ? `1 entry that ${name} signed, entry ${from} of its PC, is`
    : `${entries(to - from + 1)} that ${name} signed, ${from} to ${to} of its PC, are`;
const whenWritten = ({ written }: Gap) => {
  if (!written) return '';
  const [first, last] = [instantInWords(written.first), instantInWords(written.last)];
  return first === last ? ` By that copy, written ${first}.` : ` By that copy, written from ${first} to ${last}.`;
};

const entries = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'entry' : 'entries'}`;
const nameOf = ({ at }: Seen['checkpoint']) => `the checkpoint${at ? ` of ${instantInWords(at)}` : ''}`;
