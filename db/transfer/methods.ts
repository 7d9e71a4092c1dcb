import { z } from 'zod';
import { nothing, reads, showsNobody, signs, writes } from '../method/model.ts';
import { identity } from '../residents/model.ts';
import { everyone, managers } from '../staff/model.ts';
import { day } from '../time/model.ts';
import { entryId, passage, residentId, staffId } from '../words/model.ts';
import { leaving, transferRow } from './model.ts';

const path = z.string().trim().min(1, 'Please choose a file or a folder.').max(1000);
const job = z.strictObject({ job: z.string().max(60) });
const file = {
  path,
  passphrase: z.string().trim().min(1, 'Please type the passphrase that came with the file.').max(200),
  /** Of the other home’s key, as somebody there told it another way; null where nobody did. */
  fingerprint: z.string().trim().max(100).nullable(),
};

/** Somebody's record on its way out of the home and into another one. For managers. */
export const transferMethods = {
  /** The passphrase is made here, given once, and kept nowhere. */
  'transfer.export': writes(
    managers,
    z.strictObject({ ...leaving.shape, folder: path }),
    z.strictObject({ ...job.shape, passphrase: z.string() }),
  ),
  'transfer.look': showsNobody(reads(managers, z.strictObject(file), job)),
  'transfer.bring': writes(
    managers,
    z.strictObject({
      ...file,
      /** Of the file that was looked through: another one is not brought in unseen. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      room: identity.shape.room,
      movedIn: day,
      /** Who of this home vouches for the person's own words: with their own PIN. */
      voucher: z.strictObject({ staff: staffId, pin: z.string().max(20) }).nullable(),
    }),
    job,
  ),
  /** Takes the words and pictures of an undone transfer out of the record, for good. */
  'transfer.deleteWords': signs(managers, z.strictObject({ which: entryId, pin: z.string().max(20) }), nothing),
  'transfer.aboutMe': writes(managers, z.strictObject({ ...leaving.shape, folder: path }), job),
} as const;

export const transferRecordMethods = {
  'transfer.list': showsNobody(reads(managers, nothing, z.array(transferRow))),
  /** Where somebody's record came from, for whoever reads it; null for one that began here. */
  'transfer.of': reads(everyone, z.strictObject({ resident: residentId }), transferRow.nullable()),
  'transfer.undo': writes(managers, z.strictObject({ which: entryId, reason: passage(300) }), nothing),
} as const;
