import { z } from 'zod';
import { nothing, reads, showsNobody, signs, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { entryId, passage, staffId } from '../words/model.ts';
import { importRow, mapping, readFile, what } from './model.ts';

const file = {
  path: z.string().trim().min(1, 'Please choose a file.').max(1000),
  /** Which sheet of a spreadsheet; null is the first. */
  sheet: z.string().max(100).nullable().default(null),
  what,
};

const job = z.strictObject({ job: z.string().max(60) });

/** Bringing in what a home has in files already: read, tried in full, then written as one act. For managers. */
export const importMethods = {
  'imports.read': showsNobody(reads(managers, z.strictObject(file), readFile)),
  /** A dry run: everything is written as it would be, and taken back before it stands. */
  'imports.try': showsNobody(reads(managers, z.strictObject({ ...file, mapping }), job)),
  'imports.bring': writes(
    managers,
    z.strictObject({
      ...file,
      mapping,
      /** Of the file that was tried: another one is not brought in unseen. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** Who vouches that what the person said, showed or wrote stands as it was: with their own PIN. */
      voucher: z.strictObject({ staff: staffId, pin: z.string().max(20) }).nullable(),
    }),
    job,
  ),
} as const;

export const importRecordMethods = {
  'imports.list': showsNobody(reads(managers, nothing, z.array(importRow))),
  /** Takes the words of an undone file out of the record, for good. */
  'imports.deleteWords': signs(managers, z.strictObject({ which: entryId, pin: z.string().max(20) }), nothing),
  'imports.undo': writes(managers, z.strictObject({ which: entryId, reason: passage(300) }), nothing),
} as const;
