// What run.mjs hands over to, once the packages and their Node are there.
import { bench } from './steps/bench.ts';
import { ownWords } from './steps/own-words.ts';
import { Stop, say } from './steps/say.ts';
import { updateShown } from './steps/shown.ts';
import { start } from './steps/start.ts';
import { test } from './steps/test.ts';

const tasks: Record<string, (args: readonly string[]) => Promise<number>> = {
  start,
  test,
  bench,
  installer: async () => (await import('./steps/installer.ts')).installer(), // what it needs would slow every other
  'own-words': ownWords,
  shown: updateShown,
};

const [name = 'start', ...args] = process.argv.slice(2);
const task = tasks[name];
try {
  if (!task) throw new Stop(`There is no task "${name}": ${Object.keys(tasks).join(', ')}.`, 2);
  process.exitCode = await task(args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}
