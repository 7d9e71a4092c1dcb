/** One line of the table. Ours and the peer's are in milliseconds unless `unit` says otherwise. */
export interface Figure {
  readonly measure: string;
  readonly ours: number;
  /** Null where the limit is a time, not another program. */
  readonly peer: number | null;
  readonly unit: string;
  readonly limit: Limit | null;
  /** How it was measured, in one line. */
  readonly method: string;
  /** What stands beside the medians: spreads, counts, sizes. */
  readonly detail?: Readonly<Record<string, number | string>>;
}
/** `at-most` and `at-least` bound a ratio (`of: 'ratio'`) or our own figure (`of: 'ours'`). */
export interface Limit {
  readonly of: 'ratio' | 'ours';
  readonly is: 'at-most' | 'at-least';
  readonly value: number;
}

/** Ours against the peer, or the peer against ours where more is faster; null without a peer. */
export function ratioOf({ ours, peer, limit }: Figure): number | null {
  if (peer === null) return null;
  return limit?.is === 'at-least' ? peer / ours : ours / peer;
}

/** Whether a figure keeps to its limit; true where it has none. */
export function keeps(figure: Figure): boolean {
  const { limit, ours } = figure;
  if (!limit) return true;
  const value = limit.of === 'ours' ? ours : (ratioOf(figure) ?? Number.NaN);
  return limit.is === 'at-most' ? value <= limit.value : value >= limit.value;
}

/** The value that `share` of the sorted times do not exceed (nearest rank). */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
export const median = (times: readonly number[]): number => quantile(times, 0.5);

export const ROUNDS = 7;
/** Milliseconds of the quickest round: others share this processor, and none of them makes it quicker. */
export async function quickest(work: () => unknown): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const figure = (value: number, unit: string) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`;
const times = (value: number) => `${value.toFixed(2)} x`;

function limitInWords({ limit, unit }: Figure): string {
  if (!limit) return '';
  const value = limit.of === 'ratio' ? `${limit.value} x` : `${limit.value} ${unit}`;
  return `${limit.is === 'at-most' ? 'at most' : 'at least'} ${value}`;
}

/** The figures as a table for a terminal, the method of each under it. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((each) => {
    const ratio = ratioOf(each);
    return [
      each.measure,
      figure(each.ours, each.unit),
      each.peer === null ? '' : figure(each.peer, each.unit),
      ratio === null ? '' : times(ratio),
      limitInWords(each),
      each.limit ? (keeps(each) ? 'kept' : 'MISSED') : '',
    ];
  });
  const head = ['measure', 'ours', 'peer', 'ratio', 'limit', ''];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const notes = figures.map(({ measure, method, detail }) => {
    const beside = Object.entries(detail ?? {}).map(
      ([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toFixed(3)) : value}`,
    );
    return `${measure}: ${method}${beside.length > 0 ? ` (${beside.join(', ')})` : ''}`;
  });
  return [line(head), ...rows.map(line), '', ...notes].join('\n');
}
