import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file so that a program that is killed, or a disk that fills up, leaves the whole of it or nothing new. */
export function writeWhole(file: string, data: Uint8Array | string): void {
  beside(file, (path) => writeFileSync(path, data, { mode: 0o600, flush: true }));
}

/** Copies a file in the same way. What `refuse` throws for the copy, beside its place still, takes it away again. */
export function copyWhole(from: string, to: string, refuse: (copy: string) => void = () => {}): void {
  beside(to, (path) => {
    copyFileSync(from, path);
    refuse(path);
  });
}

function beside(file: string, make: (path: string) => void): void {
  const path = `${file}.new`;
  try {
    make(path);
    renameSync(path, file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
