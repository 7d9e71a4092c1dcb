import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of the page tests/shown.md, in its order. */
export const shownParts = ['The ledger', 'Keys', 'Backups', 'People', 'The page', 'Faults', 'Packs'] as const;

/** One row of the table of changes to a ledger: which check shows it. */
export interface ChangeRow {
  readonly change: string;
  readonly found: 'alone' | 'only against a checkpoint from outside' | 'by neither';
}

/** One row of the page: what is promised, how it was tried, how often, and what got through. */
export interface ShownRow {
  readonly part: (typeof shownParts)[number];
  /** The promise, as a home would read it. */
  readonly property: string;
  readonly how: string;
  /** How many cases were tried. */
  readonly count: number;
  /** Whether the count differs from run to run, as it does where chance decides; the page then stands whatever it is. */
  readonly varies?: boolean;
  /** The cases that got through, by name: what the test goes on to expect. */
  readonly survivors: readonly string[];
  /** Why this machine cannot try it; what the page says of it then stands as it is. */
  readonly untried?: string;
}

/** Where a run leaves its rows, one file each. */
export const shownFolder = join(import.meta.dirname, '..', 'out', 'shown');

/** Says that a row of the page is not tried on this machine, and why. */
export const notTriedHere = (row: Pick<ShownRow, 'part' | 'property' | 'how'>, untried: string): void =>
  shown({ ...row, count: 0, survivors: [], untried });

/**
 * Says what a test tried, for the page tests/shown.md. Called before the test expects anything of the survivors, so that
 * a run which fails leaves their names behind as well.
 */
export function shown(row: ShownRow): void {
  mkdirSync(shownFolder, { recursive: true });
  const name = createHash('sha256').update(`${row.part}\n${row.property}\n${row.how}`).digest('hex').slice(0, 16);
  writeFileSync(join(shownFolder, `${name}.json`), JSON.stringify(row));
}

const CHANGES = 'changes.json';
/** Says which check shows each change to a ledger, for its table on the page: the whole of it at once. */
export function shownChanges(rows: readonly ChangeRow[]): void {
  mkdirSync(shownFolder, { recursive: true });
  writeFileSync(join(shownFolder, CHANGES), JSON.stringify(rows));
}

/** What the run that has just ended showed. */
export function readShown(): { readonly rows: readonly ShownRow[]; readonly changes: readonly ChangeRow[] } {
  if (!existsSync(shownFolder)) return { rows: [], changes: [] };
  const read = (name: string) => JSON.parse(readFileSync(join(shownFolder, name), 'utf8'));
  const names = readdirSync(shownFolder);
  return {
    rows: names.filter((name) => name !== CHANGES).map(read),
    changes: names.includes(CHANGES) ? read(CHANGES) : [],
  };
}
