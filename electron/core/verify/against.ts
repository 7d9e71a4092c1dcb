import { type Seen, type Standing, standingOf } from '../../../db/ledger/against.ts';
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
    case 'forked':
      return `Forked: ${name} comes from a PC that never wrote in this record. A copy of the home went on there by itself.`;
    case 'rewritten':
      return standing.from === standing.to
        ? `Rewritten or forked: entry ${standing.from} of the PC that signed ${name} is not the one that was there then. The entries before it are the same.`
        : `Rewritten or forked: among entries ${standing.from} to ${standing.to} of the PC that signed ${name}, at least one is not the one that was there then.`;
    case 'cut':
      return `Cut: ${entries(standing.missing)} that ${name} signed ${standing.missing === 1 ? 'is' : 'are'} missing at the end, and no backup was restored.`;
    case 'restored':
      return `Restored: the backup of ${instantInWords(standing.backupMadeAt)} was put back, and ${entries(standing.lost)} that ${name} signed ${standing.lost === 1 ? 'was' : 'were'} written after it and ${standing.lost === 1 ? 'is' : 'are'} lost. That is no tampering in itself: ask the home why it was restored.`;
  }
}

const entries = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'entry' : 'entries'}`;
const nameOf = ({ at }: Seen['checkpoint']) => `the checkpoint${at ? ` of ${instantInWords(at)}` : ''}`;
