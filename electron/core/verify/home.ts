import { fingerprint } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import type { Findings } from '../../../db/packs/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Work } from '../jobs.ts';
import { readPhotograph } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';

const PHOTOGRAPH = /"sha256":"([0-9a-f]{64})"/g;

/** Checks an open record whole: ledger, checkpoints, projections and photographs. */
export async function verifyHome(home: OpenHome, work: Pick<Work, 'progress' | 'signal'>): Promise<Findings> {
  const { sqlite, ledger } = home.record;
  const damage = sqlite.pragma('integrity_check(3)', { simple: true });
  const signer = signerOf(home);
  const found = await verifyRecord(sqlite, ledger.home, {
    publicKey: signer.publicKey,
    progress: (done, total) => work.progress('Checking entries', done, total),
    breathe: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      work.signal.throwIfAborted();
    },
  });
  const photographs = photographProblems(home);
  const problems = [
    ...(damage === 'ok' ? [] : ['The record file is damaged. Restore the newest backup, and keep this folder.']),
    ...found.problems,
    ...photographs.problems,
  ];
  const holds = problems.length === 0;
  return {
    holds,
    what: 'home',
    checked: holds
      ? [
          `${found.entries.toLocaleString('en-GB')} entries, each as it was written, each in its place in the ledger.`,
          `${found.checkpoints.toLocaleString('en-GB')} signed checkpoints, each of which the ledger still agrees with.`,
          'What the screens show is what the ledger holds: every table was built again and compared.',
          ...(photographs.count > 0 ? [`${photographs.count} photographs, each unchanged.`] : []),
        ]
      : [],
    problems,
    notChecked: [
      'A ledger rewritten whole by someone who holds the keys: only a checkpoint kept elsewhere, in a pack or a backup, can show that.',
    ],
    fingerprint: fingerprint(signer.publicKey),
    entries: found.entries,
  };
}

function photographProblems(home: OpenHome): { count: number; problems: string[] } {
  const values = home.record.sqlite.prepare(`SELECT value FROM part WHERE value LIKE '%"sha256"%'`).all() as {
    value: string;
  }[];
  const hashes = new Set(values.flatMap(({ value }) => [...value.matchAll(PHOTOGRAPH)].map((match) => match[1] ?? '')));
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
    problems: bad.length > 0 ? [`${bad.length} photographs are missing or changed. Restore them from a backup.`] : [],
  };
}
