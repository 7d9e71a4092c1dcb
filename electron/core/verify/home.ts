import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { besideProblems } from '../../../db/ledger/beside.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import type { LedgerFindings } from '../../../db/ledger/verify.ts';
import type { Findings } from '../../../db/packs/model.ts';
import { listPhotographs } from '../../../db/photographs/queries.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf } from '../home/folder.ts';
import type { Work } from '../jobs.ts';
import { readPhotograph } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { compareAgainst } from './against.ts';
import { checkRecord } from './record.ts';
import { readSeen } from './seen.ts';
import { count } from './words.ts';

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
  const signer = signerOf(home);
  const { ledger } = home.record;
  const record = { file: filesOf(home.folder).record, key: home.dataKey, home: ledger.home };
  const { found, more } = await checkRecord(
    record,
    {
      publicKey: signer.publicKey,
      signal: work.signal,
      progress: (done, total) => work.progress('Checking entries', done, total),
    },
    async (sqlite, { sound }) => ({
      beside: sound ? besideProblems(sqlite) : [],
      photographs: sound ? await photographProblems(home, sqlite, work) : { count: 0, problems: [] },
      compared: compareAgainst(ledgerOf(sqlite, ledger.home, ''), seen, signer.publicKey),
      erased: sound ? whatWasErased(sqlite) : [],
    }),
  );
  const { beside, photographs, compared, erased } = more;
  const problems = [
    ...(found.sound ? [] : ['The record file is damaged. Restore the newest backup, and keep this folder.']),
    ...found.problems,
    ...beside,
    ...photographs.problems,
    ...compared.problems,
  ];
  const holds = problems.length === 0;
  return {
    holds,
    what: 'home',
    checked: holds ? [...whatHolds(found, photographs.count), ...erased, ...compared.checked] : [],
    problems,
    notChecked: [
      compared.checked.length > 0
        ? 'What was written after that checkpoint, and written anew before today by someone who holds the keys: only a later one from outside can show that.'
        : 'A ledger rewritten whole by someone who holds the keys: only a checkpoint kept elsewhere, in a pack or a backup, can show that.',
    ],
    fingerprintAdds: null,
    fingerprint: fingerprint(signer.publicKey),
    entries: found.entries,
    files: [],
  };
}

const counted = (n: number, one: string, many = `${one}s`) => count(n, one, many);

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

async function photographProblems(
  home: OpenHome,
  sqlite: Database.Database,
  { progress, signal }: Pick<Work, 'progress' | 'signal'>,
): Promise<{ count: number; problems: string[] }> {
  const hashes = [...listPhotographs(sqlite)];
  let bad = 0;
  for (const [done, sha256] of hashes.entries()) {
    if (!isReadable(home, sha256)) bad += 1;
    progress('Checking pictures', done + 1, hashes.length);
    await setImmediate();
    signal.throwIfAborted();
  }
  return {
    count: hashes.length,
    problems: bad > 0 ? [`${bad} of ${hashes.length} photographs missing or changed. Restore them from a backup.`] : [],
  };
}

function isReadable(home: OpenHome, sha256: string): boolean {
  try {
    readPhotograph(home, sha256);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
