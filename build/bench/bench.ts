// `npm run bench`: each measure beside its peer in one run, as a table and in out/bench.json. Needs a built out/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { out } from './built.ts';
import { type Figure, keeps, ratioOf, table } from './figures.ts';
import { type BenchHome, makeBenchHome } from './home.ts';
import { packFigures } from './packs.ts';
import { recordingFigures } from './record.ts';
import { screenFigures } from './screens.ts';
import { startFigures } from './start.ts';
import { tenYearFigures } from './ten-years.ts';
import { textFigures } from './text.ts';
import { verifyFigures } from './verify.ts';

interface Given {
  /** A folder of the measure's own, which is gone afterwards. */
  readonly folder: string;
  /** The demo home, made when it is first asked for and shared by those who do. */
  home(): Promise<BenchHome>;
}
const measures: Readonly<Record<string, (given: Given) => Promise<Figure[]>>> = {
  record: ({ folder }) => recordingFigures(folder),
  verify: ({ folder }) => verifyFigures(folder),
  'ten-years': ({ folder }) => tenYearFigures(folder),
  text: async ({ folder }) => textFigures(folder),
  screens: async ({ home }) => screenFigures(await home()),
  packs: async ({ folder, home }) => packFigures(await home(), folder),
  start: async ({ folder, home }) => startFigures(await home(), folder),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(measures, name));
if (unknown !== undefined) {
  console.error(`There is no measure "${unknown}": ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}
const figures: Figure[] = [];
const loadBefore = loadavg();
const shared = mkdtempSync(join(tmpdir(), 'own-words-bench-home-'));
process.on('exit', () => rmSync(shared, { recursive: true, force: true, maxRetries: 5 }));
let made: Promise<BenchHome> | undefined;
const home = () => {
  made ??= makeBenchHome(shared);
  return made;
};
for (const [name, measure] of Object.entries(measures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`Measuring: ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'own-words-bench-'));
  try {
    figures.push(...(await measure({ folder, home })));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
const machine = {
  processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${platform()} ${arch()}, Node ${process.versions.node}`,
  /** Of the minute before the run: well under the number of cores means that nobody else was at work. */
  loadBefore: Number((loadBefore[0] ?? Number.NaN).toFixed(2)),
};
mkdirSync(out, { recursive: true });
const results = figures.map((each) => ({ ...each, ratio: ratioOf(each), kept: keeps(each) }));
writeFileSync(
  join(out, 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`,
);
console.log(table(figures));
console.log(`\n${machine.processor}; ${machine.system}; load before ${machine.loadBefore}`);
process.exit(figures.every(keeps) ? 0 : 1);
