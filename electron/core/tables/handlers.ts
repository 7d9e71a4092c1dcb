import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonDay } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { methodNamed } from '../contract.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import { homeOf } from '../home/opened.ts';
import { nameOfFile, putInPlace } from '../packs/file-names.ts';
import { making } from '../packs/handlers.ts';
import { recordPaper } from '../packs/paper.ts';
import { csv } from './csv.ts';

/** What a screen shows as a table, written as a file: the ledger says so first. Throws Refused('not-allowed'). */
export const tableHandlers: Pick<CoreHandlers, 'tables.save'> = {
  'tables.save': (state, { from, resident, name, columns, rows, why, forWhom, folder }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const shown = methodNamed(from);
    if (!shown || !staff || (shown.who !== 'anyone' && !shown.who.includes(staff.role)))
      throw new Refused('not-allowed', 'Your role does not show this table, so it cannot be taken out. Ask a manager.');
    const made = makeFolder(out);
    const beside = join(out, `${randomUUID()}.being-made`);
    try {
      writeFileSync(beside, csv([columns, ...rows]), { flush: true, mode: 0o600 });
      const exported = { profile: `table: ${name}`, residents: resident ? [resident] : [], entries: rows.length };
      recordPaper(home, { exported, purpose: { why, forWhom } }, maker, now);
    } catch (error) {
      rmSync(beside, { force: true });
      unmakeFolders(made);
      throw error;
    }
    return { file: putInPlace(out, nameOfFile(name, londonDay(now)), beside, 'csv') };
  },
};
