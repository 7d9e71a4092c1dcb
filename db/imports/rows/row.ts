import type { z } from 'zod';
import { hearsayPrompt } from '../../voices/model.ts';
import { CellProblem, plain, textFrom } from '../cells.ts';
import type { Lookup } from './lookup.ts';

/** What keeps a row out: the field it is about, where it is about one, and what to do. */
export interface Trouble {
  readonly field: string | null;
  readonly problem: string;
}

/** A row that is not fit to be written, with everything that keeps it out. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  readonly troubles: readonly Trouble[];
  constructor(troubles: readonly Trouble[]) {
    super('This row is not fit to be written.');
    this.troubles = troubles;
  }
}

/** The cells of one row by our fields, read one after the other: every trouble is told, not the first alone. */
export class Row {
  readonly look: Lookup;
  readonly #cells: Readonly<Record<string, string>>;
  readonly #troubles: Trouble[] = [];

  constructor(cells: Readonly<Record<string, string>>, look: Lookup) {
    this.#cells = cells;
    this.look = look;
  }

  /** What stands in a field, as `read` makes it; null where it could not be read, which is kept as a trouble. */
  get<T>(field: string, read: (text: string) => T): T | null {
    try {
      return read(textFrom(this.#cells[field]) ?? '');
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      this.#troubles.push({ field, problem: error.message });
      return null;
    }
  }

  /** Text that may be missing. */
  text(field: string): string | null {
    return this.get(field, (text) => (text === '' ? null : text));
  }

  /** Text that must be there. */
  needed(field: string): string {
    return this.get(field, (text) => (text === '' ? missing() : text)) ?? '';
  }

  /** Words that only the person's own channels hold: what reads as another's account of them is refused here. */
  ownWords(field: string, names: readonly string[]): string | null {
    return this.get(field, (text) => {
      const other = hearsayPrompt(text, names);
      if (other !== null)
        throw new CellProblem(
          `“${other.slice(0, 60)}” reads as someone else’s account. Nothing of anybody else’s comes in as the person’s own words: put it down as theirs. If the person said just this, write this row by hand.`,
        );
      return text === '' ? null : text;
    });
  }

  /** Keeps a trouble that no single cell shows. */
  trouble(field: string | null, problem: string): void {
    this.#troubles.push({ field, problem });
  }

  /** The row as its schema has it. Throws RowRefused with every trouble where there is any. */
  finished<S extends z.ZodType>(schema: S, value: unknown, fieldOf: Readonly<Record<string, string>>): z.output<S> {
    if (this.#troubles.length > 0) throw new RowRefused(this.#troubles);
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new RowRefused(
      parsed.error.issues.map(({ path, message }) => ({
        field: fieldAt(path.map(String), fieldOf),
        problem: message.endsWith('.') ? message : 'This is missing or not of the right form.',
      })),
    );
  }
}

/** Where a schema's parts go by the names of our fields. */
export const sameNames = (value: object): Record<string, string> =>
  Object.fromEntries(Object.keys(value).map((key) => [key, key]));

/** The field whose cell a part of the value came from: the deepest part that is named, '' for the value as a whole. */
function fieldAt(path: readonly string[], fieldOf: Readonly<Record<string, string>>): string | null {
  const named = path.length === 0 ? '' : path.findLast((each) => Object.hasOwn(fieldOf, each));
  return named === undefined ? null : (fieldOf[named] ?? null);
}

const missing = (): never => {
  throw new CellProblem('This is empty, and it is needed.');
};

/** Words that mean yes and no in such files. */
export function yesOrNo(text: string): boolean | null {
  const typed = plain(text);
  if (typed === '') return null;
  if (['yes', 'y', 'true', '1', 'given', 'delivered'].includes(typed)) return true;
  if (['no', 'n', 'false', '0', 'not given', 'not delivered'].includes(typed)) return false;
  throw new CellProblem('Write yes or no.');
}
