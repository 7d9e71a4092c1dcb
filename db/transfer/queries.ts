import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { TransferRow } from './model.ts';
import { transferRow } from './projection.ts';

export const transferQueries = {
  'transfer.list': ({ db }: ReadContext) => listTransfers(db),
  'transfer.of': ({ db }: ReadContext, { resident }: { resident: ResidentId }) =>
    listTransfers(db).find((row) => row.resident === resident && row.undone === null) ?? null,
};

/** What came from other homes, the newest first. */
export const listTransfers = (db: ReadDb): TransferRow[] =>
  db.select().from(transferRow).orderBy(desc(transferRow.entrySeq)).all().map(asRow);

/** One of them, and where it ends in the ledger. Throws Refused('no-such-import'). */
export function getTransfer(db: ReadDb, id: EntryId): TransferRow & { entrySeq: number } {
  const row = db.select().from(transferRow).where(eq(transferRow.entryId, id)).get();
  if (!row) throw new Refused('no-such-import', 'No such record came here. Look at the list again.');
  return { ...asRow(row), entrySeq: row.entrySeq };
}

/** Whether somebody whom the other home calls this came here and stands here still. */
export const cameBefore = (db: ReadDb, there: string): boolean =>
  db
    .select({ id: transferRow.entryId })
    .from(transferRow)
    .where(and(eq(transferRow.there, there), isNull(transferRow.undone)))
    .get() !== undefined;

function asRow({ entryId: id, entrySeq: _, whom, there: __, first, last, ...row }: typeof transferRow.$inferSelect) {
  return {
    ...row,
    id: entryId.parse(id),
    resident: residentId.parse(whom),
    from: first,
    to: last,
    voucher: row.voucher === null ? null : staffId.parse(row.voucher),
    by: staffId.parse(row.by),
  } satisfies TransferRow;
}
