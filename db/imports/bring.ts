import { dailyChoiceCommands } from '../daily-choices/commands.ts';
import { lifeHistoryCommands } from '../life-history/commands.ts';
import { peopleCommands } from '../people/commands.ts';
import { residentCommands } from '../residents/commands.ts';
import type { ReadContext, WriteContext } from '../store/model.ts';
import { type EntryId, entryId, type PersonId, type ResidentId, type StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { type Brought, type ImportWhat, type Mapping, MOST_PROBLEMS, type RowProblem, type Tried } from './model.ts';
import { dailyChoiceFrom } from './rows/daily-choices.ts';
import { lifeHistoryFrom } from './rows/life-history.ts';
import { lookupIn } from './rows/lookup.ts';
import { personFrom } from './rows/people.ts';
import type { Planned } from './rows/planned.ts';
import { residentFrom } from './rows/residents.ts';
import { Row, RowRefused } from './rows/row.ts';
import { type InRecord, inRecord } from './same.ts';

/** One row of a file, with the number that its spreadsheet gives it. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}
export interface BroughtIn extends Omit<Tried, 'sha256'> {
  readonly brought: readonly Brought[];
}

/** As many good rows as are shown before anything is brought in, and as much of a cell as is shown beside its problem. */
const MOST_SAMPLES = 5;
const MOST_OF_A_CELL = 60;

const planOf: Record<ImportWhat, (row: Row) => Planned> = {
  residents: residentFrom,
  people: personFrom,
  'life-history': lifeHistoryFrom,
  'daily-choices': dailyChoiceFrom,
};

interface Bringing {
  readonly what: ImportWhat;
  readonly mapping: Mapping;
  /** Stands where a file names no member of staff. */
  readonly voucher: StaffId;
}
/** Takes the rows of one file one after another, and says what came of them. */
export interface Bringer {
  /** Writes a row that is fit, by the very command that a screen gives, or keeps what keeps it out. */
  bring(context: WriteContext, row: NumberedRow): void;
  outcome(): BroughtIn;
}

/** No row rests on one before it, so that a dry run may take each back at once; the same twice in a file is told all the same. */
export function bringerFor(context: ReadContext, { what, mapping, voucher }: Bringing): Bringer {
  const look = lookupIn(context, voucher);
  const isThere = inRecord(context);
  const first = new Map<string, number>();
  const done = { rows: 0, brought: [] as Brought[], ownWords: 0, problems: [] as RowProblem[], bad: new Set<number>() };
  const samples: Tried['samples'] = [];
  const refuse = (row: number, cells: Record<string, string>, troubles: RowRefused['troubles']) => {
    done.bad.add(row);
    for (const { field, problem } of troubles)
      done.problems.push({ row, field, cell: field === null ? null : shortened(cells[field]), problem });
  };
  return {
    bring(writing, { row, cells }) {
      done.rows += 1;
      const fields = fieldsOf(mapping, cells);
      try {
        const planned = planOf[what](new Row(fields, look));
        refuseIfTwice(planned, first.get(planned.same.key), isThere);
        done.brought.push(write(writing, planned));
        first.set(planned.same.key, row);
        if (planned.ownWords) done.ownWords += 1;
        if (samples.length < MOST_SAMPLES) samples.push({ row, reads: planned.reads });
      } catch (error) {
        if (error instanceof RowRefused) refuse(row, fields, error.troubles);
        else if (error instanceof Refused) refuse(row, fields, [{ field: null, problem: error.message }]);
        else throw error;
      }
    },
    outcome: () => ({
      rows: done.rows,
      good: done.brought.length,
      ownWords: done.ownWords,
      problemRows: done.bad.size,
      problems: done.problems.slice(0, MOST_PROBLEMS),
      samples,
      brought: done.brought,
    }),
  };
}

function refuseIfTwice(planned: Planned, earlier: number | undefined, isThere: InRecord): void {
  const { field } = planned.same;
  if (earlier !== undefined)
    throw new RowRefused([{ field, problem: `The same stands in row ${earlier} of this file.` }]);
  if (isThere(planned)) throw new RowRefused([{ field, problem: 'This is in the record already.' }]);
}

/** What stands in each field of ours, by the mapping. */
function fieldsOf(mapping: Mapping, cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, source]) => [
      field,
      source.from === 'all' ? source.words : (cells[source.column] ?? ''),
    ]),
  );
}

const shortened = (text: string | undefined): string | null => {
  const typed = (text ?? '').trim();
  if (typed === '') return null;
  return typed.length > MOST_OF_A_CELL ? `${typed.slice(0, MOST_OF_A_CELL)}…` : typed;
};

/** Gives the command, and says which entry it wrote about whom. */
function write(context: WriteContext, planned: Planned): Brought {
  let entry: EntryId | undefined;
  const noting: WriteContext = {
    ...context,
    append: (draft) => {
      const written = context.append(draft);
      entry = entryId.parse(written.header.id);
      return written;
    },
  };
  const about = give(noting, planned);
  if (entry === undefined) throw new Error('A row that was written has an entry.');
  return { entry, ...about };
}

function give(context: WriteContext, planned: Planned): { resident: ResidentId; person: PersonId | null } {
  switch (planned.method) {
    case 'residents.admit':
      return { resident: residentCommands['residents.admit'](context, planned.input).resident, person: null };
    case 'people.add':
      return { resident: planned.input.resident, person: peopleCommands['people.add'](context, planned.input).person };
    case 'lifeHistory.add':
      lifeHistoryCommands['lifeHistory.add'](context, planned.input);
      return { resident: planned.input.resident, person: null };
    case 'dailyChoices.record':
      dailyChoiceCommands['dailyChoices.record'](context, planned.input);
      return { resident: planned.input.resident, person: null };
  }
}
