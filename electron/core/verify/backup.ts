import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openWithPassphrase } from '../../../db/keys/keyfile.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import type { Findings } from '../../../db/packs/model.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { readBackup, sha256OfFile } from '../backup/file.ts';

/** Checks a backup: its signature, its bytes and its pictures; with the passphrase, the whole record in it. */
export async function verifyBackup(file: string, passphrase: string | null): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'own-words-verify-'));
  try {
    const backup = readBackup(file);
    const copy = join(folder, 'record.db');
    backup.extract(copy);
    const missing = backup.manifest.photographs.filter(({ name, sha256 }) => {
      const path = join(dirname(file), 'photographs', name);
      return !existsSync(path) || sha256OfFile(path) !== sha256;
    });
    const problems =
      missing.length > 0
        ? [`${missing.length} pictures of this backup are missing or changed in the folder "photographs" beside it.`]
        : [];
    const opened = passphrase === null ? null : await openWithPassphrase(backup.keyfile, passphrase);
    if (opened) problems.push(...(await recordProblems(copy, opened, backup.keyfile.home, backup.manifest.checkpoint)));
    return {
      holds: problems.length === 0,
      what: 'backup',
      checked: [
        `The file is unchanged since it was made on ${instantInWords(backup.manifest.madeAt)}.`,
        ...(opened
          ? [
              `The record in it opens, and all ${backup.manifest.entries.toLocaleString('en-GB')} entries and the signed checkpoints hold.`,
            ]
          : []),
      ].slice(0, problems.length === 0 ? undefined : 0),
      problems,
      notChecked: opened ? [] : ['The record inside, which only opens with the passphrase of the home.'],
      fingerprint: backup.fingerprint,
      entries: backup.manifest.entries,
    };
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'wrong-passphrase' || error.code === 'not-a-backup') throw error;
    return {
      holds: false,
      what: 'backup',
      checked: [],
      problems: [error.message],
      notChecked: [],
      fingerprint: null,
      entries: 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function recordProblems(
  copy: string,
  { dataKey, vault }: Awaited<ReturnType<typeof openWithPassphrase>>,
  home: string,
  checkpoint: string,
): Promise<readonly string[]> {
  // The copy is encrypted as the original is: no word of it lies in the temporary folder.
  const sqlite = openDatabase(copy, { key: dataKey, readonly: true });
  try {
    const { origin } = readCheckpoint(checkpoint);
    return (await verifyRecord(sqlite, home, { publicKey: signerFromSeed(origin, vault.signingSeed).publicKey }))
      .problems;
  } finally {
    sqlite.close();
    for (const key of [dataKey, vault.signingSeed, vault.fileKey]) scrub(key);
  }
}
