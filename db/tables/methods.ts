import { z } from 'zod';
import { writes } from '../method/model.ts';
import { recorders } from '../staff/model.ts';
import { line, residentId } from '../words/model.ts';

const MOST_COLUMNS = 60;
const MOST_ROWS = 20_000;
const cells = z.array(z.string().max(8000)).min(1).max(MOST_COLUMNS);

export const tableMethods = {
  /**
   * A table as it stands on a screen, as a file for a spreadsheet. Whoever may ask for what the screen shows may take it
   * out; that it was taken, by whom, why and for whom stands in the record.
   */
  'tables.save': writes(
    recorders,
    z.strictObject({
      /** The method whose answer the screen shows: its permission is this table's. */
      from: z.string().max(60),
      /** Whom the screen is about; null for a table about the home. */
      resident: residentId.nullable(),
      name: line(120),
      columns: cells,
      rows: z.array(cells).max(MOST_ROWS),
      why: line(200),
      forWhom: line(120),
      folder: z.string().trim().min(1, 'Please choose a folder.').max(1000),
    }),
    z.strictObject({ file: z.string() }),
  ),
} as const;
