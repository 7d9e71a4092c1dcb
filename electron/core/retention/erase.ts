import { createHash, randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../db/ledger/model.ts';
import { listPhotographs, listPhotographsOfDrafts } from '../../../db/photographs/queries.ts';
import { erasable, eraseRecord } from '../../../db/retention/commands.ts';
import { getPeriod } from '../../../db/retention/queries.ts';
import { beginErasure, endErasure, listUnfinished } from '../../../db/retention/unfinished.ts';
import { type Instant, londonDay } from '../../../db/time/model.ts';
import { entryId, type ResidentId, type StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { signWhatIsNew } from '../checkpoints.ts';
import { asRefusal } from '../faults.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { removePhotographsBut } from '../photographs.ts';
import type { OpenHome } from '../state.ts';
import { disposalCertificate } from './certificate.ts';

/** What a manager and a second opener have agreed to erase, and where the certificate goes. */
export interface Agreed {
  readonly resident: ResidentId;
  readonly by: StaffId;
  readonly second: StaffId;
  /** The key slot with which the second one proved who they are. */
  readonly slot: string;
  readonly folder: string;
}

/**
 * Erases a person's record for good. The certificate is written beside its place first; then the ledger says it and every
 * word goes, in one transaction; then the pictures go, the certificate takes its place, and the file is made anew. Cut
 * off before the transaction, nothing has happened; cut off after it, the rest is done when the home is next opened.
 */
export async function eraseForGood(home: OpenHome, agreed: Agreed, now: Instant, work: Work): Promise<Outcome> {
  const { record } = home;
  const { resident, folder, by, second } = agreed;
  const actor: Actor = { type: 'staff', id: by, role: 'manager' };
  work.progress('Making the certificate', 0, 3);
  const context = record.reading(actor, now);
  const row = erasable(context, resident);
  const entry = entryId.parse(uuidv7({ msecs: Date.parse(now) }));
  const counts = countsOf(home, resident);
  const pdf = await disposalCertificate(home, { entry, resident, row, by, second, ...counts }, now);
  const name = `Disposal certificate ${londonDay(now)} ${entry.slice(-12)}.pdf`;
  const body = {
    erasure: {
      careEnded: row.careEnded.on,
      how: row.careEnded.how,
      due: row.due,
      years: getPeriod(context).years,
      entries: counts.entries,
      photographs: counts.photographs,
    },
    consent: { second, slot: agreed.slot },
    certificate: { digest: createHash('sha256').update(pdf).digest('hex'), file: name },
  };
  work.signal.throwIfAborted();
  const made = makeFolder(folder);
  const unfinished = { entry, beside: join(folder, `${randomUUID()}.being-made`), file: join(folder, name) };
  try {
    writeFileSync(unfinished.beside, pdf, { mode: 0o600, flush: true, flag: 'wx' });
    signWhatIsNew(home, 'paper', now);
    record.write(actor, now, (writing) => {
      beginErasure(writing.db, unfinished);
      eraseRecord(writing, resident, { id: entry, body });
    });
  } catch (error) {
    rmSync(unfinished.beside, { force: true });
    unmakeFolders(made);
    throw error;
  }
  work.progress('Taking pictures away and making the file anew', 1, 3);
  finishOrSayLater(home);
  work.progress('Done', 3, 3);
  return { files: [unfinished.file] };
}

/** What the certificate counts: what is written about the person, their own pictures, half-written forms. */
function countsOf({ record: { ledger, sqlite } }: OpenHome, resident: ResidentId) {
  const count = (query: string) => Number(sqlite.prepare(query).pluck().get(resident));
  return {
    entries: [...ledger.entriesAbout(resident)].length,
    photographs: count(
      `SELECT count(DISTINCT sha256) FROM photograph_use u
       WHERE resident = ? AND NOT EXISTS (SELECT 1 FROM photograph_use o WHERE o.sha256 = u.sha256 AND o.resident <> u.resident)`,
    ),
    drafts: count('SELECT count(*) FROM draft WHERE resident = ?'),
  };
}

/**
 * Brings erasures to their end that the ledger has and whose files are not in order yet. Run again, it goes on where it
 * stopped. Pictures go by what is still named: one that also stands in somebody else's record stays.
 */
export function finishErasures(home: OpenHome): void {
  const { record, openedAt } = home;
  const { sqlite } = record;
  const unfinished = listUnfinished(record.reading(SYSTEM, openedAt).db);
  if (unfinished.length === 0) return;
  removePhotographsBut(home, listPhotographs(sqlite).union(listPhotographsOfDrafts(sqlite)));
  for (const { beside, file } of unfinished) if (existsSync(beside)) renameSync(beside, file);
  // Deleted words are overwritten as they go; this leaves no gap within a page that once held them.
  sqlite.exec('VACUUM');
  record.write(SYSTEM, openedAt, ({ db }) => {
    for (const each of unfinished) endErasure(db, each);
  });
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
const SYSTEM: Actor = { type: 'system' };

/** The same, saying what to do where the disk does not let it. Throws Refused('erased-not-tidied'). */
export function finishOrSayLater(home: OpenHome): void {
  try {
    finishErasures(home);
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    throw new Refused(
      'erased-not-tidied',
      'The record is erased. The last step, taking its pictures away and naming the certificate, could not be done: free some space on the disk, then close the record and open it again.',
    );
  }
}
