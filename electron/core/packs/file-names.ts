import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** A name that a file may have on every system, with the day it is about. */
export function nameOfFile(about: string, day: string): string {
  const plain = about
    .replace(/[^\p{L}\p{M}\p{N} '’-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `${plain} ${day}`;
}

type Ending = 'pdf' | 'csv' | 'json' | 'zip' | 'html';

/** A name with its ending that is not taken: numbered where it has to be. */
export function freeName(name: string, ending: Ending, isTaken: (file: string) => boolean): string {
  for (let again = 1; ; again += 1) {
    const file = `${name}${again === 1 ? '' : ` (${again})`}.${ending}`;
    if (!isTaken(file)) return file;
  }
}

/** Whether something in the folder has that name. */
export const isIn = (folder: string) => (file: string) => existsSync(join(folder, file));

/** Moves a PDF, or what the ending says, to its name in the folder; one that is there already keeps it. */
export function putInPlace(folder: string, name: string, beside: string, ending: Ending = 'pdf'): string {
  const file = join(folder, freeName(name, ending, isIn(folder)));
  renameSync(beside, file);
  return file;
}
