import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../../db/ledger/note.ts';
import { type Instant, londonDay } from '../../../db/time/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { signWhatIsNew } from '../checkpoints.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { signsIn } from './document/characters.ts';
import type { PackModel } from './document/model.ts';
import type { PackFiles } from './document/typeset.ts';
import { nameOfFile, putInPlace } from './file-names.ts';
import type { Maker } from './make.ts';
import type { Press } from './render.ts';

/** Paper for people to use: it is no evidence and carries none. */
export interface Paper {
  readonly model: PackModel;
  /** Called once the work is under way. */
  photographs(): Promise<PackFiles['photographs']>;
  /** What its file is called, before the day. */
  readonly name: string;
  readonly exported: { readonly profile: string; readonly residents: readonly ResidentId[]; readonly entries: number };
  /** Tables that go beside it as CSV, each under its own name. */
  readonly tables?: readonly { readonly name: string; readonly text: string }[];
  /** Refused where it would take more pages than that, and what to do then. */
  readonly most?: { readonly pages: number; readonly instead: string };
  readonly purpose: { readonly why: string; readonly forWhom: string };
}

/** What one paper says; whose it is, its key and its day are the same for all. */
type Said = Omit<PackModel, 'homeName' | 'fingerprint' | 'from' | 'to' | 'front'> & {
  /** Where it tells of more than the day on which it is made. */
  readonly from?: string;
  readonly front?: Partial<PackModel['front']>;
};

/** The frame of every paper: the home’s name and key, the day, and a front that is empty but for what is said there. */
export function paperModel(home: OpenHome, { front, ...said }: Said): PackModel {
  const day = londonDay(said.made.at);
  return {
    from: day,
    to: day,
    ...said,
    homeName: home.name,
    fingerprint: fingerprint(signerOf(home).publicKey),
    front: { whatThisIs: [], samples: [], howToCheck: [], leftOut: [], ...front },
  };
}

/** Where paper goes, for whom, and what is said meanwhile. */
interface Order {
  readonly folder: string;
  readonly maker: Maker;
  readonly now: Instant;
  readonly doing: string;
}

/**
 * Sets paper as a PDF of its own in the folder, with its tables beside it. That it was made, by whom and why, stands in
 * the ledger first.
 */
export async function makePaper(
  home: OpenHome,
  paper: Paper,
  { folder, maker, now, doing }: Order,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const made = makeFolder(folder);
  let missing = 0;
  const beingMade = () => join(folder, `${randomUUID()}.being-made`);
  const beside = beingMade();
  const tables = (paper.tables ?? []).map((table) => ({ ...table, beside: beingMade() }));
  try {
    work.progress(doing, 0, 1);
    const files = { evidence: new Uint8Array(), photographs: await paper.photographs() };
    const { pdf, pages, unprinted } = await press.set(paper.model, files, { signal: work.signal });
    if (paper.most && pages > paper.most.pages) throw new Refused('too-long', paper.most.instead);
    work.signal.throwIfAborted();
    writeFileSync(beside, pdf, { flush: true, mode: 0o600 });
    for (const table of tables) writeFileSync(table.beside, table.text, { flush: true, mode: 0o600 });
    recordPaper(home, paper, maker, now);
    missing = signsIn(unprinted);
  } catch (error) {
    for (const file of [beside, ...tables.map((table) => table.beside)]) rmSync(file, { force: true });
    unmakeFolders(made);
    throw error;
  }
  work.progress('Done', 1, 1);
  const day = londonDay(now);
  return {
    files: [
      putInPlace(folder, nameOfFile(paper.name, day), beside),
      ...tables.map(({ name, beside: table }) => putInPlace(folder, nameOfFile(name, day), table, 'csv')),
    ],
    unprinted: missing,
  };
}

/** That something left the record on paper or as a file: what, about whom, why and for whom. */
export function recordPaper(
  home: OpenHome,
  { exported, purpose }: Pick<Paper, 'exported' | 'purpose'>,
  { actor }: Maker,
  now: Instant,
): void {
  const { ledger } = home.record;
  // Paper carries no proof; the checkpoint keeps what the ledger held when it left.
  signWhatIsNew(home, 'paper', now);
  home.record.write(actor, now, ({ append }) =>
    append({
      kind: 'pack.exported@1',
      subject: { type: 'home', id: ledger.home },
      body: {
        export: {
          ...exported,
          residents: [...exported.residents],
          from: null,
          to: null,
          checkpointSize: ledger.size(),
        },
        purpose: { ...purpose },
      },
    }),
  );
}
