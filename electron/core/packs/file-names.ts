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

/** Moves a PDF, or what the ending says, to its name in the folder; one that is there already keeps it. */
export function putInPlace(folder: string, name: string, beside: string, ending: 'pdf' | 'csv' = 'pdf'): string {
  for (let again = 1; ; again += 1) {
    const file = join(folder, `${name}${again === 1 ? '' : ` (${again})`}.${ending}`);
    if (existsSync(file)) continue;
    renameSync(beside, file);
    return file;
  }
}
