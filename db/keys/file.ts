import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refused } from '../words/refused.ts';
import { type Keyfile, keyfileText, parseKeyfile } from './format.ts';

// 64 slots come to about 30 kB: a larger file is something else, and is not read into memory.
const MOST_BYTES = 1 << 20;

/** Reads the key file at `path`. Throws Refused('keyfile-missing' | 'keyfile-unreadable' | 'keyfile-newer' | 'keyfile-damaged'). */
export function readKeyfile(path: string): Keyfile {
  return parseKeyfile(readText(path));
}

/**
 * Writes the key file so that a power cut leaves the old one or the new one, whole: to a file beside it, flushed, then
 * moved over it. Throws Refused('keyfile-not-written').
 */
export function writeKeyfile(path: string, keyfile: Keyfile): void {
  const text = keyfileText(keyfile);
  const beside = `${path}.new`;
  try {
    writeFlushed(beside, text);
    renameSync(beside, path);
    flushFolder(dirname(path));
  } catch (cause) {
    rmSync(beside, { force: true });
    const refused = new Refused(
      'keyfile-not-written',
      'The key file could not be saved: the disk may be full or read-only. Make room, then try again.',
    );
    refused.cause = cause;
    throw refused;
  }
}

function readText(path: string): string {
  try {
    return statSync(path).size > MOST_BYTES ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refused(
        'keyfile-missing',
        'There is no key file here: this is not the folder of a home, or the file was moved.',
      );
    }
    throw new Refused(
      'keyfile-unreadable',
      'The key file cannot be read. Check that you may open this folder, and the disk.',
    );
  }
}

function writeFlushed(path: string, text: string): void {
  // Only the owner reads it, and a file left by a write that was cut off is written over.
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes sure that the names in a folder outlast a power cut. */
export function flushFolder(folder: string): void {
  // Windows opens no folders; there the rename is flushed with its file system's own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
