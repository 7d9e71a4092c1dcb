import { z } from 'zod';
import { nothing, reads, showsEach, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { purpose, residentsOn, sheet, sheetNames, stated, statementNames } from './model.ts';

const folder = z.string().trim().min(1, 'Please choose a folder.').max(1000);
const which = { sheet: z.enum(sheetNames) };

/** What the home says of itself on a sheet. */
export const sheetRecordMethods = {
  'sheets.say': writes(managers, z.strictObject({ about: z.enum(statementNames), text: stated }), nothing),
} as const;

/** Evidence sheets: read on the screen, and made as a PDF with a table beside it. */
export const sheetMethods = {
  'sheets.read': showsEach(reads(managers, z.strictObject(which), sheet), residentsOn),
  'sheets.start': writes(
    managers,
    z.strictObject({ ...which, ...purpose, folder }),
    z.strictObject({ job: z.string().max(60) }),
  ),
} as const;
