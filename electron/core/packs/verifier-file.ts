import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../../db/words/refused.ts';
import { makeFolder } from '../home/folder.ts';
import { freeName, isIn } from './file-names.ts';

const NAME = 'Check a pack of Own Words';

/** Where the build puts it, as seen from a built program, from a part of one, and from this very source. */
const places = ['../verifier/', '../../verifier/', '../../../out/verifier/'].map(
  (place) => new URL(`${place}verifier.html`, import.meta.url),
);

/** The stand-alone verifier: one page that checks packs in any browser, without a network and without this program. */
export function verifierPage(): Buffer {
  const source = places.find((place) => existsSync(place));
  if (!source)
    throw new Refused('no-verifier', 'This program came without its verifier. Build it anew, then try again.');
  return readFileSync(source);
}

/** Puts the verifier into a folder, unless this very one is there already. Gives its path. */
export function putVerifier(page: Buffer, folder: string): string {
  makeFolder(folder);
  const there = join(folder, `${NAME}.html`);
  if (existsSync(there) && readFileSync(there).equals(page)) return there;
  const file = join(folder, freeName(NAME, 'html', isIn(folder)));
  try {
    writeFileSync(file, page, { flush: true });
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  return file;
}
