import { monthNamed } from '../../../db/time/model.ts';

/** A table as it stands on a screen, in plain text: what goes into a file. */
export interface Plain {
  readonly columns: string[];
  readonly rows: string[][];
}

/**
 * Reads a table off the page, so that a file holds what the screen shows: each column by its heading, a cell that goes
 * over several rows or columns told in each, a day or time as its ISO form. What is there to be pressed, and what is hidden
 * from those who hear the page read, is left out; so is a column of nothing else.
 */
export function plainTable(table: HTMLTableElement, headings: readonly string[] = []): Plain {
  const { grid, heads, pressed } = gridOf(table);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const filled = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !pressed.has(at) && grid.some((row) => (row[at] ?? '') !== ''),
  );
  const head = heads > 0 ? (grid[heads - 1] ?? []) : null;
  return {
    columns: filled.map((at, place) => (head ? head[at] : headings[place]) || `Column ${place + 1}`),
    rows: grid.slice(heads).map((row) => filled.map((at) => row[at] ?? '')),
  };
}

function gridOf(table: HTMLTableElement) {
  const grid: string[][] = [];
  const pressed = new Set<number>();
  const heads = table.tHead?.rows.length ?? 0;
  for (const [y, row] of [...table.rows].entries()) {
    grid[y] ??= [];
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      if (y < heads && 'act' in cell.dataset) pressed.add(x);
      const text = textOf(cell);
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = grid[y + down] ?? [];
          line[x + right] = text;
          grid[y + down] = line;
        }
      x += cell.colSpan;
    }
  }
  return { grid, heads, pressed };
}

/** What a cell says: each block of it on a line of its own. */
function textOf(cell: Element): string {
  return said(cell)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function said(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return withIsoDays(node.textContent ?? '');
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  // What somebody typed stands so that it is read in its own direction, and is never written anew.
  if (node.tagName === 'BDI' || node.getAttribute('dir') === 'auto') return asTyped(node);
  if (node instanceof HTMLTimeElement && node.dateTime !== '') return node.dateTime;
  if (node instanceof HTMLBRElement) return '\n';
  const inner = [...node.childNodes].map(said).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : `\n${inner}\n`;
}

const asTyped = (element: Element): string =>
  getComputedStyle(element).display.startsWith('inline') ? (element.textContent ?? '') : `\n${element.textContent}\n`;

const DAY = /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})\b/g;
/** "Left on Tuesday 3 March 2026" says in a file "Left on 2026-03-03". */
function withIsoDays(text: string): string {
  return text.replaceAll(DAY, (whole, day: string, name: string, year: string) => {
    const month = monthNamed(name);
    return month === null ? whole : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}
