import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { refuseUnlessWitness } from '../../../db/daily-choices/checks.ts';
import { bringerFor } from '../../../db/imports/bring.ts';
import { plain } from '../../../db/imports/cells.ts';
import { bringIn } from '../../../db/imports/commands.ts';
import { type ImportWhat, importFields, type Mapping, type Tried } from '../../../db/imports/model.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { homeOf } from '../home/opened.ts';
import { counted, type Work } from '../jobs.ts';
import { proveByPin } from '../own-pin.ts';
import { instantOf, type OpenHome } from '../state.ts';
import { type Table, tableFrom } from './table.ts';

type ImportHandlers = Pick<CoreHandlers, 'imports.read' | 'imports.try' | 'imports.bring'>;

/** In bytes: five thousand rows of long text, several times over. */
const LARGEST_FILE = 20 * 1024 * 1024;
const SAMPLES = 3;

export const importHandlers: ImportHandlers = {
  'imports.read': async (_, { path, sheet, what }) => {
    const { table, sha256 } = await read(path, sheet);
    return {
      sha256,
      readAs: table.readAs,
      sheets: [...table.sheets],
      sheet: table.sheet,
      rows: table.rows.length,
      columns: table.titles.map((title, column) => ({ title, samples: samplesOf(table, column) })),
      guess: guessed(what, table.titles),
    };
  },
  'imports.try': async (state, { path, sheet, what, mapping }, staff) => {
    const { table, sha256 } = await read(path, sheet);
    refuseUnmapped(what, mapping);
    const by = signedIn(staff);
    const home = homeOf(state);
    return {
      job: state.jobs.start(by.id, async (work) => {
        const told = await rehearsed(
          home,
          actorOf(by),
          instantOf(state.ports),
          { what, mapping, rows: table.rows },
          work,
        );
        return { tried: { sha256, ...told } };
      }),
    };
  },
  'imports.bring': async (state, { path, sheet, what, mapping, sha256, voucher }, staff) => {
    const { table, ...file } = await read(path, sheet);
    if (file.sha256 !== sha256)
      throw new Refused(
        'file-changed',
        'The file has been changed since it was tried. Try it again, then bring it in.',
      );
    refuseUnmapped(what, mapping);
    const by = signedIn(staff);
    const home = homeOf(state);
    if (voucher) {
      proveByPin(state, home, { ...voucher, method: 'imports.bring' });
      refuseUnlessWitness(home.record.reading(actorOf(by), instantOf(state.ports)), voucher.staff);
    }
    const bringing = { ...file, what, rows: table.rows, mapping, voucher: voucher?.staff ?? null };
    const write = (work: Work) =>
      home.record.writeInSteps(
        actorOf(by),
        instantOf(state.ports),
        (context) => counted(bringIn(context, bringing), 'Bringing in the rows', table.rows.length, work),
        work.signal,
      );
    return {
      job: state.jobs.start(
        by.id,
        async (work) => {
          const { brought: _, ...told } = await state.hold.alone(() => write(work));
          return { tried: { sha256, ...told } };
        },
        { alone: true },
      ),
    };
  },
};

const actorOf = ({ id, role }: StaffRow) => ({ type: 'staff', id, role }) as const;

function signedIn(staff: StaffRow | null): StaffRow {
  if (!staff) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  return staff;
}

/** Reads a file whole, once, so that what is tried is what was hashed. */
async function read(path: string, sheet: string | null) {
  if (!isAbsolute(path))
    throw new Refused('relative-path', 'Please give the whole path of the file, from the drive or the root on.');
  const file = resolve(path);
  const found = statSync(file);
  if (!found.isFile()) throw new Refused('is-a-folder', 'That is a folder, not a file. Choose the file itself.');
  if (found.size > LARGEST_FILE)
    throw new Refused('too-large', 'This file has more than 20 MB. Take out pictures and other sheets, or split it.');
  const bytes = readFileSync(file);
  return {
    table: await tableFrom(bytes, sheet),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name:
      basename(file)
        .replaceAll(/[\p{Cc}\p{Cs}\p{Co}]/gu, '')
        .slice(0, 200) || 'file',
  };
}

const samplesOf = ({ rows }: Table, column: number): string[] =>
  rows
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((cell) => cell !== '')
    .slice(0, SAMPLES)
    .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell));

/** Columns whose heading is known for a field of ours; each column for one field, the first that knows it. */
function guessed(what: ImportWhat, titles: readonly string[]): Mapping {
  const taken = new Set<number>();
  return Object.fromEntries(
    importFields[what].flatMap(({ key, alike }) => {
      const column = alike
        .map((heading) => titles.findIndex((title, index) => !taken.has(index) && plain(title) === heading))
        .find((index) => index !== -1);
      if (column === undefined) return [];
      taken.add(column);
      return [[key, { from: 'column' as const, column }]];
    }),
  );
}

function refuseUnmapped(what: ImportWhat, mapping: Mapping): void {
  const missing = importFields[what].filter(({ key, required }) => required && !Object.hasOwn(mapping, key));
  if (missing.length > 0)
    throw new Refused(
      'not-mapped',
      `Say which column holds: ${missing.map(({ label }) => label).join(', ')}. Or give the same words for every row.`,
    );
}

/** Thrown so that nothing of a part of a dry run stands. */
class TakenBack extends Error {}
/** So many rows of a dry run are written and taken back at once; between two parts everybody else may go on. */
const AT_ONCE = 50;

type Rehearsal = Pick<Parameters<typeof bringIn>[1], 'what' | 'mapping' | 'rows'>;

/** Writes each row as it would be, and takes it back: the record's one writer and every check of it, and no trace. */
async function rehearsed(
  { record }: OpenHome,
  actor: ReturnType<typeof actorOf>,
  now: Instant,
  { what, mapping, rows }: Rehearsal,
  work: Work,
): Promise<Omit<Tried, 'sha256'>> {
  const bringer = bringerFor(record.reading(actor, now), { what, mapping, voucher: actor.id });
  for (let begin = 0; begin < rows.length; begin += AT_ONCE) {
    work.progress('Trying every row', begin, rows.length);
    await setImmediate();
    work.signal.throwIfAborted();
    try {
      record.write(actor, now, (context) => {
        for (const row of rows.slice(begin, begin + AT_ONCE)) bringer.bring(context, row);
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
  }
  const { brought: _, ...told } = bringer.outcome();
  return told;
}
