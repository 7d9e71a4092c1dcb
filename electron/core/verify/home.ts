import Database from 'better-sqlite3';
import { besideProblems } from '../../../db/ledger/beside.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import { type LedgerFindings, verifyRecord } from '../../../db/ledger/verify.ts';
import type { Findings } from '../../../db/packs/model.ts';
import { listPhotographs } from '../../../db/photographs/queries.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf } from '../home/folder.ts';
import type { Work } from '../jobs.ts';
import { readPhotograph } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { compareAgainst } from './against.ts';
import { readSeen } from './seen.ts';

/**
 * Checks an open record whole: ledger, checkpoints, projections and photographs. It reads over a connection of its own
 * and as of one moment, so that people go on recording meanwhile. `against` is a file that left the home earlier, from
 * whose checkpoint today's ledger has to go on. Throws Refused as `readSeen` does.
 */
export async function verifyHome(
  home: OpenHome,
  work: Pick<Work, 'progress' | 'signal'>,
  against: string | null = null,
): Promise<Findings> {
  const seen = against === null ? [] : await readSeen(against, home.dataKey);
  const sqlite = openDatabase(filesOf(home.folder).record, { key: home.dataKey, readonly: true });
  const signer = signerOf(home);
  try {
    sqlite.exec('BEGIN');
    const damaged = isDamaged(sqlite);
    const found = await verifyRecord(sqlite, home.record.ledger.home, {
      publicKey: signer.publicKey,
      progress: (done, total) => work.progress('Checking entries', done, total),
      breathe: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        work.signal.throwIfAborted();
      },
    });
    const photographs = damaged ? { count: 0, problems: [] } : photographProblems(home, sqlite);
    const compared = compareAgainst(ledgerOf(sqlite, home.record.ledger.home, ''), seen, signer.publicKey);
    const problems = [
      ...(damaged ? ['The record file is damaged. Restore the newest backup, and keep this folder.'] : []),
      ...found.problems,
      ...(damaged ? [] : besideProblems(sqlite)),
      ...photographs.problems,
      ...compared.problems,
    ];
    const holds = problems.length === 0;
    return {
      holds,
      what: 'home',
      checked: holds ? [...whatHolds(found, photographs.count), ...whatWasErased(sqlite), ...compared.checked] : [],
      problems,
      notChecked: [
        compared.checked.length > 0
          ? 'What was written after that checkpoint, and written anew before today by someone who holds the keys: only a later one from outside can show that.'
          : 'A ledger rewritten whole by someone who holds the keys: only a checkpoint kept elsewhere, in a pack or a backup, can show that.',
      ],
      fingerprint: fingerprint(signer.publicKey),
      entries: found.entries,
    };
  } finally {
    sqlite.close();
  }
}

const counted = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

function whatHolds({ entries, checkpoints, restored }: LedgerFindings, photographs: number): string[] {
  return [
    `${counted(entries, 'entry', 'entries')}, each as it was written, each in its place in the ledger.`,
    `${counted(checkpoints, 'signed checkpoint')}: the ledger still agrees with what was signed.`,
    'What the screens show is what the ledger holds: every table was built again and compared.',
    ...(photographs > 0 ? [`${counted(photographs, 'photograph')}, each unchanged.`] : []),
    ...restored.map(
      ({ at, backupMadeAt }) =>
        `Restored on ${instantInWords(at)} from the backup of ${instantInWords(backupMadeAt)}: what was written after that backup is not in this record. That is no tampering.`,
    ),
  ];
}

function whatWasErased(sqlite: Database.Database): string[] {
  const n = sqlite.prepare('SELECT count(*) FROM erased_record').pluck().get() as number;
  return n > 0
    ? [
        `${counted(n, 'record was', 'records were')} erased when kept long enough, by a manager and a second person: the words are gone, the ledger says so, and no part of them came back.`,
      ]
    : [];
}

/** SQLite's own check of the file; a page that the cipher refuses ends it early. */
function isDamaged(sqlite: Database.Database): boolean {
  try {
    return sqlite.pragma('integrity_check(3)', { simple: true }) !== 'ok';
  } catch (error) {
    if (error instanceof Database.SqliteError) return true;
    throw error;
  }
}

function photographProblems(home: OpenHome, sqlite: Database.Database): { count: number; problems: string[] } {
  const hashes = listPhotographs(sqlite);
  const bad = [...hashes].filter((sha256) => {
    try {
      readPhotograph(home, sha256);
      return false;
    } catch (error) {
      if (error instanceof Refused) return true;
      throw error;
    }
  });
  return {
    count: hashes.size,
    problems:
      bad.length > 0
        ? [`${bad.length} of ${hashes.size} photographs missing or changed. Restore them from a backup.`]
        : [],
  };
}
