// Run after every change of a dependency: node build/complete-lock.mjs
// A registry may lack packages of other platforms; npm install then writes a lock file without them, and npm ci refuses
// it ("Missing: @biomejs/cli-darwin-arm64 from lock file"). This adds a stub for each: optional, for its platform only.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 */

/**
 * The stubs that a lock file lacks, by their path.
 * @param {Record<string, LockedPackage>} packages
 * @returns {Record<string, LockedPackage>}
 */
export function missingStubs(packages) {
  /** @type {Record<string, LockedPackage>} */
  const stubs = {};
  for (const [path, owner] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue;
      const stub = stubOf(name, version, owner.dev);
      if (stub) stubs[`node_modules/${name}`] = stub;
      else console.warn(`left alone: ${name} ${version}, which names no platform or no exact version`);
    }
  }
  return stubs;
}

/**
 * Whether a package is found from a path as Node would find it: beside it, or in a folder above.
 * @param {Record<string, LockedPackage>} packages @param {string} path @param {string} name
 */
function isLocked(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** @param {string} name @param {string} version @param {boolean | undefined} dev @returns {LockedPackage | null} */
function stubOf(name, version, dev) {
  const parts = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  if ((!os && cpu !== 'wasm32') || !/^\d/.test(version)) return null;
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc';
  const named = parts.some((part) => part.startsWith('musl') || part.startsWith('gnu'));
  return {
    version,
    optional: true,
    ...(dev ? { dev } : {}),
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os === 'linux' && named ? { libc: [libc] } : {}),
  };
}

/** @param {string} file */
function completeLock(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const { '': project, ...packages } = lock.packages;
  const stubs = missingStubs(lock.packages);
  const byPath = Object.entries({ ...packages, ...stubs }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': project, ...Object.fromEntries(byPath) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(stubs).length} added`);
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) completeLock(join(dirname(here), '..', 'package-lock.json'));
