import type Database from 'better-sqlite3';
import { entryFrom } from '../ledger/read.ts';
import type { Ledger } from '../ledger/store.ts';
import { listStaff } from '../staff/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { type FactRow, type HomesStatement, NOT_KNOWN, type StatementName, sheetKinds, statements } from './model.ts';

/** What a sheet is read from. */
export interface Source {
  readonly context: ReadContext;
  readonly sqlite: Database.Database;
  readonly ledger: Ledger;
  /** Somebody's name by their id; "the record itself" where nobody was signed in. */
  readonly nameOf: (id: string | null) => string;
  /** What the home last said about a thing; null where it has said nothing, or took it back. */
  readonly said: (about: StatementName) => HomesStatement;
}

/** The sources of one reading: the names and the home's statements are read once. */
export function sourceOf(context: ReadContext, sqlite: Database.Database, ledger: Ledger): Source {
  const names = new Map<string, string>(listStaff(context.db).map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? 'the record itself' : (names.get(id) ?? 'somebody unknown'));
  const said = readStatements(ledger, nameOf);
  return { context, sqlite, ledger, nameOf, said: (about) => ({ about, said: said.get(about) ?? null }) };
}

function readStatements(ledger: Ledger, nameOf: Source['nameOf']): ReadonlyMap<string, HomesStatement['said']> {
  return new Map(
    ledger
      .entriesAt(ledger.positionsAbout(ledger.home, 'sheet'))
      .map(entryFrom)
      .flatMap(({ header, body }) => {
        const read = sheetKinds['sheet.stated@1'].body.safeParse(body);
        if (!read.success) return []; // of a newer version
        const { about, text } = read.data.statement;
        const by = nameOf(header.actor.type === 'staff' ? header.actor.id : null);
        return [[about, text === null ? null : { text, by, at: header.recorded_at }] as const];
      }),
  );
}

type Rest = Partial<Pick<FactRow, 'cannot' | 'open' | 'home'>> & {
  readonly list?: readonly (string | FactRow['list'][number])[];
};

/** One row of a sheet. */
export const fact = (
  question: string,
  text: string,
  known: string,
  { list = [], cannot = null, open = false, home = null }: Rest = {},
): FactRow => ({
  question,
  fact: text,
  list: list.map((each) => (typeof each === 'string' ? { text: each, to: null } : each)),
  known,
  cannot,
  open,
  home,
});

/** A row about which the program knows nothing at all. */
export const forTheHome = ({ said }: Source, about: StatementName, cannot: string): FactRow =>
  fact(statements[about], NOT_KNOWN, 'Nothing in the record says so.', { cannot, home: said(about) });

/** "1 login", "3 logins", "no logins". */
export const counted = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;

/** The same at the start of a sentence. */
export const Counted = (count: number, one: string, many: string): string => {
  const words = counted(count, one, many);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** How far back a year's figures go. */
export const YEAR = 365;
