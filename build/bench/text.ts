import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './built.ts';
import { type Figure, median, ROUNDS } from './figures.ts';

const SENTENCES = 1_000;
const lists = ['develop.jsonl', 'held-back.jsonl'];

/** How long `check-text` takes over a thousand labelled sentences, each time in a fresh process, its start taken off. */
export function textFigures(folder: string): Figure[] {
  const labelled = lists.flatMap((list) =>
    readFileSync(join(import.meta.dirname, '..', '..', 'tests', 'db', 'evidence', list), 'utf8')
      .trim()
      .split('\n'),
  );
  const [one, all] = [1, SENTENCES].map((count) => {
    const file = join(folder, `${count}.jsonl`);
    writeFileSync(file, `${labelled.slice(0, count).join('\n')}\n`);
    return file;
  });
  const taken = (file: string) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [join(out, 'main', 'cli.js'), 'check-text', file]);
    if (status !== 0) throw new Error('check-text failed.');
    return performance.now() - start;
  };
  const times: { start: number; whole: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push({ start: taken(one ?? ''), whole: taken(all ?? '') });
  const start = median(times.map((each) => each.start));
  return [
    {
      measure: '1,000 sentences looked through by every rule',
      ours: median(times.map((each) => each.whole)) - start,
      peer: null,
      unit: 'ms',
      limit: { of: 'ours', is: 'at-most', value: 500 },
      method: `check-text on ${SENTENCES} labelled sentences, median of ${ROUNDS} fresh processes, less the same on one`,
      detail: { start: `${Math.round(start)} ms` },
    },
  ];
}
