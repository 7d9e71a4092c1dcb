import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readKeyfile } from '../../../db/keys/file.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { type Instant, londonDay, timeInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { refuseIfChanged, signCheckpoint } from '../checkpoints.ts';
import { filesOf, makeFolder, refuseUnwritable, unmakeFolders } from '../home/folder.ts';
import type { Work } from '../jobs.ts';
import { opensAsPicture } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { checkRecord } from '../verify/record.ts';
import { copyWhole } from '../whole-file.ts';
import { type Manifest, readBackup, sha256OfFile, writeBackup } from './file.ts';

/**
 * Makes a backup and reads it back: only one that opened and verified is given its name. Pictures already in the folder
 * are not copied again. Gives the file's path.
 */
export async function makeBackup(
  home: OpenHome,
  folder: string,
  actor: Actor,
  now: Instant,
  work: Work,
): Promise<string> {
  refuseIfChanged(home, 'backup');
  const made = makeFolder(folder);
  refuseUnwritable(folder);
  const checkpoint = signCheckpoint(home, 'backup', now);
  const { ledger } = home.record;
  const entries = ledger.size();
  const file = freeName(folder, home.name, now);
  const copy = join(folder, `.${basename(file)}.copy`);
  const clear = () => {
    for (const left of [copy, `${file}.unchecked`, `${file}.unchecked.being-made`]) rmSync(left, { force: true });
  };
  clear(); // what a program that was killed in this very minute left
  try {
    work.progress('Copying the record', 0, 3);
    home.record.sqlite.prepare('VACUUM INTO ?').run(copy);
    work.progress('Copying new pictures', 1, 3);
    const photographs = copyPhotographs(home, join(folder, 'photographs'), work.signal);
    work.signal.throwIfAborted();
    const keys = readKeyfile(filesOf(home.folder).keys);
    writeBackup(
      `${file}.unchecked`,
      copy,
      { home: ledger.home, madeAt: now, entries, checkpoint, photographs },
      keys,
      signerOf(home),
    );
    work.progress('Reading it back', 2, 3);
    await readBack(`${file}.unchecked`, home, entries, work);
    renameSync(`${file}.unchecked`, file);
  } catch (error) {
    clear();
    unmakeFolders([join(folder, 'photographs')]);
    unmakeFolders(made);
    throw error;
  }
  clear();
  home.record.write(actor, now, (context) =>
    context.append({
      kind: 'home.backed-up@1',
      subject: { type: 'home', id: ledger.home },
      body: { backup: { file: basename(file), entries, sha256: sha256OfFile(file) } },
    }),
  );
  work.progress('Done', 3, 3);
  return file;
}

async function readBack(file: string, home: OpenHome, entries: number, { signal }: Work): Promise<void> {
  const out = join(file.replace(/[^/\\]*$/, ''), `.${basename(file)}.read-back`);
  rmSync(out, { force: true });
  try {
    readBackup(file).extract(out);
    const record = { file: out, key: home.dataKey, home: home.record.ledger.home };
    const { found } = await checkRecord(record, { publicKey: signerOf(home).publicKey, signal });
    if (found.problems.length > 0 || found.entries < entries) {
      throw new Refused(
        'backup-not-good',
        'The backup was made but did not check out, so it was not kept. Verify the record, then try again on another drive.',
      );
    }
  } finally {
    for (const left of [out, `${out}-wal`, `${out}-shm`]) rmSync(left, { force: true });
  }
}

/**
 * Copies the pictures that are not there yet, and lists all with the hash of their encrypted bytes. A copy that opens is
 * never written over: the home's own file may be the one that was damaged, and earlier backups name this copy.
 */
function copyPhotographs(home: OpenHome, to: string, signal: AbortSignal): Manifest['photographs'] {
  mkdirSync(to, { recursive: true });
  return picturesIn(filesOf(home.folder).photographs).map(({ name, path }) => {
    signal.throwIfAborted();
    const target = join(to, name);
    const own = sha256OfFile(path);
    const there = existsSync(target) ? sha256OfFile(target) : null;
    if (there !== null && (there === own || opensAsPicture(home, target))) return { name, sha256: there };
    copyWhole(path, target, (copy) => {
      if (sha256OfFile(copy) !== own) throw new Refused('backup-not-good', NOT_AS_WRITTEN);
    });
    return { name, sha256: own };
  });
}
const NOT_AS_WRITTEN =
  'A picture did not come out on that drive as it was written, so the backup was not kept. Try again on another drive.';

/** The encrypted picture files of a home, in a fixed order. */
export function picturesIn(folder: string): { name: string; path: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((shelf) =>
      readdirSync(join(folder, shelf))
        .sort()
        .map((name) => ({ name, path: join(folder, shelf, name) })),
    )
    .filter(({ name }) => /^[0-9a-f]{64}$/.test(name));
}

function freeName(folder: string, homeName: string, now: Instant): string {
  const plain = homeName.replace(/[^\p{L}\p{N} ]/gu, '').trim() || 'home';
  const stem = `Own Words backup ${plain} ${londonDay(now)} ${timeInWords(now).replace('.', '').replace(' ', '')}`;
  for (let again = 1; ; again += 1) {
    const file = join(folder, `${stem}${again === 1 ? '' : ` (${again})`}.owbackup`);
    if (!existsSync(file)) return file;
  }
}
