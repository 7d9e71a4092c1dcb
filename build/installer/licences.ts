import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that the installed program holds, and the terms that it came under. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As its package.json says it, in SPDX's words. */
  readonly licence: string;
  readonly text: string;
}

/** Licences that ask for their text to be passed on and for nothing else that an installer could leave undone. */
const PASSED_ON: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]);
/**
 * LGPL-3.0 s.4: the library stays a file of its own that its user may replace (config.ts leaves it outside the archive),
 * and the texts of the LGPL and of the GPL come with it. For this one library alone.
 */
const REPLACEABLE = /^@img\/sharp-(libvips|win32)-/;

const own = join(import.meta.dirname, 'licences');
const standard = (file: string) => readFileSync(join(own, file), 'utf8').trim();
/** The texts beside this file, for packages that say their licence and leave its text out. */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  MIT: ['MIT.txt'],
  'Apache-2.0': ['Apache-2.0.txt'],
  'LGPL-3.0-or-later': ['LGPL-3.0-or-later.txt', 'GPL-3.0.txt'],
};
/** Drawings that their package only hands on. */
const HOLDERS: Readonly<Record<string, string>> = { '@lobehub/fluent-emoji-flat': 'Microsoft Corporation' };
/** Told of a package besides its licence: what else is compiled into it, and under which terms. */
const COMPILED_IN = /^(better-sqlite3-multiple-ciphers|@img\/sharp-(libvips|win32)-)/;

/** What a package says of its licence, with every text of it. `path` is its folder below node_modules. */
export function licensed(root: string, path: string): Licensed {
  const folder = join(root, 'node_modules', path);
  const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author } = said;
  const licence = typeof said.license === 'string' ? said.license.replace(/^\((.*)\)$/, '$1') : '';
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|third.?party)/i.test(file));
  const holder = HOLDERS[name] ?? (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  const texts = [
    ...files.map((file) => readFileSync(join(folder, file), 'utf8').trim()),
    ...standardTexts(licence, files.length > 0, holder),
    ...(COMPILED_IN.test(name) ? [whatIsCompiledIn(name, folder)] : []),
  ];
  return { name, version, licence, text: texts.join('\n\n') };
}

const termsOf = (licence: string) => licence.split(' AND ').map((term) => term.trim());

/** For a package without a text of its own all that its terms are made of; for any other the LGPL, which is never in one. */
function standardTexts(licence: string, hasOwn: boolean, holder: string): string[] {
  const terms = termsOf(licence).filter((term) => !hasOwn || term.startsWith('LGPL'));
  if (terms.length === 0 || !terms.every((term) => STANDARD[term])) return [];
  return [`Copyright (c) ${holder}`, ...terms.flatMap((term) => STANDARD[term] ?? []).map(standard)];
}

function whatIsCompiledIn(name: string, folder: string): string {
  if (name !== 'better-sqlite3-multiple-ciphers') return readFileSync(join(folder, 'README.md'), 'utf8').trim();
  return `Compiled in: SQLite, which is in the public domain, and SQLite3 Multiple Ciphers, Copyright (c) 2006-2025 Ulrich Telle, MIT:\n\n${standard('MIT.txt')}`;
}

/** Why a package may not be shipped as things stand, in one line; null where it may. */
export function licenceProblem({ name, licence, text }: Licensed): string | null {
  const strange = termsOf(licence).filter(
    (term) => !PASSED_ON.has(term) && !(term === 'LGPL-3.0-or-later' && REPLACEABLE.test(name)),
  );
  if (strange.length > 0)
    return `${name} is under "${licence}", which nobody has looked at: see build/installer/licences.ts.`;
  return text === ''
    ? `${name} (${licence}) comes without the text of its licence: add it to build/installer/licences.`
    : null;
}

/** The page of licences that lies beside the installed program. */
export function licencesPage(packages: readonly Licensed[]): string {
  const head =
    'Own Words holds the work of others, listed here with the terms under which it may be passed on. Electron and\nChromium, which it runs in, have theirs in LICENSE.electron.txt and LICENSES.chromium.html.\n';
  const parts = packages.map(
    ({ name, version, licence, text }) => `${'='.repeat(78)}\n${name} ${version}\n${licence}\n\n${text}\n`,
  );
  return [head, ...parts].join('\n');
}
