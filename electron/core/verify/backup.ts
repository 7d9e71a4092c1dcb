import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Opened, openWithPassphrase } from '../../../db/keys/keyfile.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { besideProblems } from '../../../db/ledger/beside.ts';
import { readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { ledgerOf } from '../../../db/ledger/store.ts';
import type { LedgerFindings } from '../../../db/ledger/verify.ts';
import type { Findings } from '../../../db/packs/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { type Backup, isSignedByHome, readBackup, sha256OfFile } from '../backup/file.ts';
import { type AgainstFindings, compareAgainst } from './against.ts';
import { checkRecord } from './record.ts';
import { readSeen } from './seen.ts';
import { FINGERPRINT_ADDS } from './words.ts';

/**
 * Checks a backup: its signature, its bytes and its pictures; with the passphrase, the whole record in it, and whether it
 * goes on from the checkpoint in `against`, a file that left the home earlier.
 */
export async function verifyBackup(
  file: string,
  passphrase: string | null,
  against: string | null = null,
): Promise<Findings> {
  if (against !== null && passphrase === null)
    throw new Refused(
      'passphrase-needed',
      'A backup is compared with a checkpoint once it is open. Give the passphrase of the home.',
    );
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
        ? [
            `${missing.length} of ${backup.manifest.photographs.length} pictures missing or changed in the folder “photographs” beside the backup.`,
          ]
        : [];
    const opened = passphrase === null ? null : await openWithPassphrase(backup.keyfile, passphrase);
    const found = opened && (await recordIn(copy, opened, backup, against));
    if (found) problems.push(...found.problems);
    const entries = found?.entries ?? backup.manifest.entries;
    return {
      holds: problems.length === 0,
      what: 'backup',
      checked: [
        `The file is unchanged since it was made on ${instantInWords(backup.manifest.madeAt)}.`,
        ...(found
          ? [
              `The record in it opens, and all ${entries.toLocaleString('en-GB')} entries and the signed checkpoints hold.`,
              ...found.checked,
            ]
          : []),
      ].slice(0, problems.length === 0 ? undefined : 0),
      problems,
      notChecked: opened ? [] : ['The record inside, which only opens with the passphrase of the home.'],
      fingerprintAdds: FINGERPRINT_ADDS,
      fingerprint: backup.fingerprint,
      entries,
      files: [],
    };
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'wrong-passphrase' || error.code === 'not-a-backup') throw error;
    return {
      holds: false,
      what: 'backup',
      checked: [],
      problems: [error.message],
      notChecked: [],
      fingerprintAdds: null,
      fingerprint: null,
      entries: 0,
      files: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function recordIn(
  copy: string,
  { dataKey, vault }: Opened,
  backup: Backup,
  against: string | null,
): Promise<Pick<LedgerFindings, 'entries' | 'problems'> & Pick<AgainstFindings, 'checked'>> {
  if (!isSignedByHome(backup, vault.signingSeed)) {
    const problem = 'The backup was signed with a key that is not the home’s: someone changed it and signed it again.';
    return { entries: 0, problems: [problem], checked: [] };
  }
  // The copy is encrypted as the original is: no word of it lies in the temporary folder.
  try {
    const { home } = backup.keyfile;
    const { publicKey } = signerFromSeed(readCheckpoint(backup.manifest.checkpoint).origin, vault.signingSeed);
    const seen = against === null ? [] : await readSeen(against, dataKey);
    const { found, more } = await checkRecord(
      { file: copy, key: dataKey, home },
      { publicKey },
      (sqlite, { sound }) => ({
        beside: sound ? besideProblems(sqlite) : [],
        compared: compareAgainst(ledgerOf(sqlite, home, ''), seen, publicKey),
      }),
    );
    const problems = [...found.problems, ...more.beside, ...more.compared.problems];
    return { entries: found.entries, problems, checked: more.compared.checked };
  } finally {
    for (const key of [dataKey, vault.signingSeed, vault.fileKey]) scrub(key);
  }
}
