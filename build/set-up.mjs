// What must work before anything is installed: plain JavaScript, any Node from 18 on, no packages.

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * One plain line when this Node cannot run the set-up, else null.
 * @param {string} version such as "20.20.2"
 * @returns {string | null}
 */
export function nodeProblem(version) {
  if (Number(version.split('.')[0]) >= 20) return null;
  return `Own Words needs Node 20 or newer, and this is Node ${version}. Install a newer Node (https://nodejs.org), then try again.`;
}

/**
 * One plain line when this npm cannot read the lock file, else null.
 * @param {string | null} version null: npm is not there
 * @returns {string | null}
 */
export function npmProblem(version) {
  if (version === null)
    return 'Own Words needs npm, which comes with Node (https://nodejs.org). Install it, then try again.';
  if (Number(version.split('.')[0]) >= 9) return null;
  return `Own Words needs npm 9 or newer, and this is npm ${version}. Type "npm install --global npm@latest", then try again.`;
}

/**
 * One plain line when the record cannot run under this Node, else null. The install brings a fitting one for Linux and
 * Windows; elsewhere the machine's own is used. Older ones die in better-sqlite3 without a word (Node-API 10).
 * @param {string} version
 * @returns {string | null}
 */
export function recordNodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return null;
  return `The install brought no Node for this machine, and its own is ${version}: Own Words needs 22.18 or newer here. Install one (https://nodejs.org), then try again.`;
}

/**
 * Whether node_modules holds what the lock file asks for, by npm's own account of its last complete install
 * (node_modules/.package-lock.json, written last). Optional packages of other platforms may be absent.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage> | null} installed
 */
export function installIsCurrent(locked, installed) {
  if (installed === null) return false;
  const wanted = Object.entries(locked).filter(([path]) => path !== '');
  const allThere = wanted.every(([path, { version, optional }]) => {
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
  return allThere && Object.keys(installed).every((path) => locked[path] !== undefined);
}
