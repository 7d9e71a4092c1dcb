// One door for every command: installs what the lock file asks for, then goes on under the Node which that brought.
// start [--demo] | test [filter] | shown | bench | installer | own-words <command...>
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIsCurrent, nodeProblem, npmProblem, recordNodeProblem } from './set-up.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** @param {string | null} problem */
function stopFor(problem) {
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}

/** @param {string} file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null; // no install yet, or one that was cut off
  }
}

/** @param {string[]} args @param {import('node:child_process').StdioOptions} stdio */
function npm(args, stdio) {
  const { OWN_WORDS_PASSPHRASE: _, ...env } = process.env; // no package ever sees it
  const options = { cwd: root, env, stdio, encoding: /** @type {const} */ ('utf8') };
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: windows });
}

function install() {
  const locked = packagesIn('package-lock.json');
  if (locked === null) stopFor('package-lock.json is missing or damaged: take it from the repository again.');
  if (installIsCurrent(locked, packagesIn('node_modules/.package-lock.json'))) return;
  const version = npm(['--version'], ['ignore', 'pipe', 'ignore']);
  stopFor(npmProblem(version.status === 0 ? version.stdout.trim() : null));
  if (windows && process.execPath.startsWith(join(root, 'node_modules'))) {
    // Windows cannot replace the Node that is running this.
    stopFor('The lock file changed: delete the folder node_modules, then type the same command again.');
  }
  console.error('Installing packages from the lock file (about a minute)');
  // --loglevel=error hides npm's notes on the machine's own Node: the project runs on the one that is being installed.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  // What npm has to say goes to standard error: standard output belongs to the command.
  if (npm(args, ['ignore', 2, 2]).status !== 0) {
    stopFor('The packages could not be installed: npm says why above. Nothing else was started.');
  }
}

/** The Node of the install, or the machine's own where there is none for its platform (macOS). */
function nodeOfTheProject() {
  const packaged = join(root, 'node_modules', `node-${windows ? 'win' : process.platform}-${process.arch}`, 'bin');
  const file = join(packaged, windows ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  stopFor(recordNodeProblem(process.versions.node));
  return process.execPath;
}

stopFor(nodeProblem(process.versions.node));
install();
const child = spawn(
  nodeOfTheProject(),
  ['--disable-warning=ExperimentalWarning', join(root, 'build', 'tasks.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, PATH: bin + delimiter + process.env.PATH } },
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
