import { residentsOn, type SheetName, schemes } from '../../../db/sheets/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { Maker } from '../packs/make.ts';
import { makePaper } from '../packs/paper.ts';
import type { OpenHome, State } from '../state.ts';
import { pagesOf } from './page.ts';
import { readSheet } from './read.ts';
import { tablesOf } from './tables.ts';

interface Request {
  readonly sheet: SheetName;
  readonly why: string;
  readonly forWhom: string;
  readonly folder: string;
}

/** An evidence sheet as a PDF with its tables beside it. Who made it, why and for whom stands in the ledger. */
export async function makeSheet(
  state: State,
  home: OpenHome,
  { sheet: name, folder, ...purpose }: Request,
  maker: Maker,
  now: Instant,
  work: Work,
): Promise<Outcome> {
  const sheet = readSheet(state, home, name, maker, now);
  return makePaper(
    home,
    {
      model: pagesOf(home, sheet, purpose),
      photographs: async () => [],
      name: schemes[name].title,
      tables: tablesOf(sheet),
      exported: { profile: `evidence-${name}`, residents: residentsOn(sheet), entries: 0 },
      purpose,
    },
    { folder, maker, now, doing: 'Setting the sheet' },
    work,
    state.press,
  );
}
