import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';

const VIEWERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe', linux: 'xdg-open' };

/** Opens a file or folder in the system's own viewer, never through a command shell; false where that cannot be done. */
export function openWithSystem(path: string): Promise<boolean> {
  const viewer = VIEWERS[process.platform];
  if (!viewer || !isAbsolute(path) || !statSync(path, { throwIfNoEntry: false })) return Promise.resolve(false);
  return new Promise((done) => {
    const child = spawn(viewer, [path], { stdio: 'ignore', detached: true });
    child.on('error', () => done(false));
    child.on('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
