import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChangeRow, readShown, type ShownRow, shownFolder, shownParts } from '../../tests/shown.ts';
import { root } from './run.ts';
import { say } from './say.ts';

const page = join(root, 'tests', 'shown.md');

const HEAD = `# What is shown, and by what

The tests write this page: each row is a promise, how it is tried on every run of \`npm test\`, how many cases that are, and which of them got through. \`npm test\` fails where the page and the run differ, so nothing stands here that was not tried. Where chance decides how many cases there are, the count is the one of the run that wrote the page.
`;
const COLUMNS = '| what is promised | how it is tried | cases | got through |\n|---|---|---|---|';
const VARIES = ' in this run';
const CHANGES = `
## The ledger, change by change

Whoever changes the record holds its data key and the program, and where it says so the key that signs for the home. Each change is to entries that a checkpoint had signed which then left the building; what is written after the newest of those has no witness yet.

| what is changed | found alone | found only against a checkpoint from outside |
|---|---|---|
`;

/** `shown`: brings the page up to date with the tests that ran last; rows of tests that did not run stay. */
export async function updateShown(): Promise<number> {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const now = readShown();
  const tried = now.rows.filter(({ untried }) => untried === undefined);
  const rows = new Map([...rowsOf(before), ...tried].map(keyed));
  writeFileSync(page, pageOf([...rows.values()], now.changes.length > 0 ? now.changes : changesOf(before)));
  say(`${rows.size} rows in tests/shown.md`);
  return 0;
}

/** Forgets what earlier runs showed. */
export const forgetShown = (): void => rmSync(shownFolder, { recursive: true, force: true });

/** What a whole run and the page say differently, in one line each; none where the page stands. */
export function shownProblems(
  { rows, changes }: ReturnType<typeof readShown>,
  text = existsSync(page) ? readFileSync(page, 'utf8') : '',
) {
  const untried = new Set(rows.filter((row) => row.untried !== undefined).map((row) => keyed(row)[0]));
  const isTried = (row: ShownRow) => !untried.has(keyed(row)[0]);
  const expected = withoutVarying(pageOf(rows.filter(isTried), changes));
  const found = withoutVarying(untried.size === 0 ? text : pageOf(rowsOf(text).filter(isTried), changesOf(text)));
  const problems = [
    ...expected.filter((line) => !found.includes(line)).map((line) => `The tests show, and the page does not: ${line}`),
    ...found.filter((line) => !expected.includes(line)).map((line) => `The page says, and no test shows: ${line}`),
  ];
  const inOrder = problems.length > 0 || expected.join('\n') === found.join('\n');
  return inOrder ? problems : ['The page has every row, but not in its place.'];
}

const withoutVarying = (text: string) =>
  text.split('\n').map((line) => line.replace(new RegExp(`\\| [\\d,]+${VARIES} \\|`), `| …${VARIES} |`));

/** The page for these rows: the parts in their order, in each the rows by their words; then the changes as they came. */
export function pageOf(rows: readonly ShownRow[], changes: readonly ChangeRow[] = []): string {
  const inOrder = [...rows].sort((one, other) => (lineOf(one) < lineOf(other) ? -1 : 1));
  const parts = shownParts.flatMap((part) => {
    const lines = inOrder.filter((row) => row.part === part).map(lineOf);
    return lines.length > 0 ? [`\n## ${part}\n\n${COLUMNS}\n${lines.join('\n')}\n`] : [];
  });
  return HEAD + parts.join('') + (changes.length > 0 ? `${CHANGES}${changes.map(changeLine).join('')}` : '');
}

const changeLine = ({ change, found }: ChangeRow) =>
  `| ${change.replaceAll('|', '\\|')} | ${found === 'alone' ? 'yes' : ''} | ${found === 'alone' ? '' : found === 'by neither' ? 'NO' : 'yes'} |\n`;

function lineOf({ property, how, count, varies, survivors }: ShownRow): string {
  const cases = `${count.toLocaleString('en-GB')}${varies ? VARIES : ''}`;
  const through = survivors.length === 0 ? 'none' : `${survivors.length}: ${survivors.join('; ')}`;
  return `| ${[property, how, cases, through].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The rows of a page that was written before. */
export function rowsOf(text: string): ShownRow[] {
  let part: ShownRow['part'] = shownParts[0];
  const rows: ShownRow[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) part = shownParts.find((each) => line === `## ${each}`) ?? part;
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    const [, property = '', how = '', cases = '', through = ''] = cells;
    if (cells.length !== 6 || !/\d/.test(cases)) continue; // a heading, or the line under it
    rows.push({
      part,
      property,
      how,
      count: Number(cases.replace(/\D/g, '')),
      ...(cases.endsWith(VARIES) ? { varies: true } : {}),
      survivors: through === 'none' ? [] : through.replace(/^\d+: /, '').split('; '),
    });
  }
  return rows;
}

/** The changes on a page that was written before. */
export const changesOf = (text: string): ChangeRow[] =>
  text
    .slice(text.indexOf(CHANGES) + CHANGES.length, text.includes(CHANGES) ? undefined : 0)
    .split('\n')
    .flatMap((line) => {
      const [, change = '', alone, outside] = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
      if (change === '') return [];
      const found =
        alone === 'yes' ? 'alone' : outside === 'yes' ? 'only against a checkpoint from outside' : 'by neither';
      return [{ change, found } as const];
    });

const keyed = (row: ShownRow) => [`${row.part}\n${row.property}\n${row.how}`, row] as const;
