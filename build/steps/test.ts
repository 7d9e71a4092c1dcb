import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readShown } from '../../tests/shown.ts';
import { build } from './build.ts';
import { readyChromium } from './chromium.ts';
import { type Count, closingLine, countPlaywright, countVitest, NONE, settle, skipReasons, sum } from './report.ts';
import { type Ran, root, runPackage } from './run.ts';
import { Stop } from './say.ts';
import { forgetShown, shownProblems } from './shown.ts';

const LAYERS = 'style/noRestrictedImports';
const BIOME = ['--config-path=build', '--diagnostic-level=warn', '--error-on-warnings'];

/** `npm test [-- filter]`: every check, also after one has failed; with a filter, the tests whose file name has it. */
export async function test(filter: readonly string[]): Promise<number> {
  await readyChromium();
  forgetShown();
  const counts = [await builds()];
  if (filter.length === 0) counts.push(...(await Promise.all([types(), lint(), layers(), unused()])));
  counts.push(await vitest(filter), await playwright(filter));
  if (filter.length === 0) counts.push(await check('shown', shownPage()));
  const all = sum(counts);
  if (filter.length > 0 && all.passed + all.failed + all.skipped === 1) {
    throw new Stop(`No test has "${filter.join(' ')}" in its file name.`, 2);
  }
  console.log(closingLine(all));
  return all.failed === 0 ? 0 : 1;
}

const types = () => check('types', runPackage('typescript/bin/tsc', ['-p', '.'], { output: 'hold' }));
const lint = () => check('lint', biome('check', `--skip=${LAYERS}`));
const layers = () => check('layers', biome('lint', `--only=${LAYERS}`));
const unused = () =>
  check('unused', runPackage('knip/bin/knip.js', ['-c', 'build/knip.json', '--no-config-hints'], { output: 'hold' }));
const builds = () =>
  check(
    'build',
    build().then(
      () => ({ code: 0, output: '' }),
      (error: Error) => ({ code: 1, output: error.message }),
    ),
  );

/** Whether tests/shown.md stands as this run would write it. */
async function shownPage(): Promise<Ran> {
  const ran = readShown();
  for (const { property, untried } of ran.rows)
    if (untried !== undefined) console.log(`not tried here: ${property} (${untried})`);
  const problems = shownProblems(ran);
  const hint = 'Where that is meant, bring the page up to date: node build/run.mjs shown';
  return { code: problems.length === 0 ? 0 : 1, output: [...problems, hint].join('\n') };
}

const biome = (command: string, ...args: string[]) =>
  runPackage('@biomejs/biome/bin/biome', [command, ...BIOME, ...args, '.'], { output: 'hold' });

async function check(name: string, work: Promise<Ran>): Promise<Count> {
  const { code, output } = await work;
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}${code === 0 ? '' : `\n${output.trim()}`}`);
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

async function vitest(filter: readonly string[]): Promise<Count> {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'tests/vitest.config.ts', '--passWithNoTests', ...reporters, ...filter];
  const { code } = await runPackage('vitest/vitest.mjs', args, { output: 'show' });
  return settle(code, read(report), countVitest);
}

async function playwright(filter: readonly string[]): Promise<Count> {
  const report = freshReport('playwright.json');
  const args = ['test', '--config', 'tests/playwright.config.ts', '--pass-with-no-tests', ...filter];
  const { code } = await runPackage('@playwright/test/cli.js', args, { output: 'show' });
  const written = read(report);
  if (written) for (const [why, tests] of skipReasons(written)) console.log(`${tests} skipped: ${why}`);
  return settle(code, written, countPlaywright);
}

function freshReport(name: string): string {
  const file = join(root, 'out', 'reports', name);
  rmSync(file, { force: true });
  return file;
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
