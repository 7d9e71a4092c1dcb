import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of the page tests/shown.md, in its order. */
export const shownParts = ['The ledger', 'Keys', 'Backups', 'People', 'The page', 'Faults', 'Packs'] as const;

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
}

/** Where a run leaves its rows, one file each. */
export const shownFolder = join(import.meta.dirname, '..', 'out', 'shown');

/**
 * Says what a test tried, for the page tests/shown.md. Called before the test expects anything of the survivors, so that
 * a run which fails leaves their names behind as well.
 */
export function shown(row: ShownRow): void {
  mkdirSync(shownFolder, { recursive: true });
  const name = createHash('sha256').update(`${row.part}\n${row.property}\n${row.how}`).digest('hex').slice(0, 16);
  writeFileSync(join(shownFolder, `${name}.json`), JSON.stringify(row));
}
