import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from '../../electron/core/packs/document/fonts.ts';
import { drawingFiles } from '../../electron/core/packs/drawings.ts';
import { bundled } from '../bundled.ts';

/** Who the installer is for: it is made on the very kind of machine that it is meant for, whose native code is here. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

interface Locked {
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** What drives an installed Chromium: the installed program has a Chromium of its own. */
const NOT_SHIPPED: readonly string[] = ['playwright-core'];
/** Needed to compile a package, never to run it. */
const ONLY_TO_COMPILE: readonly string[] = ['node-addon-api'];

/** Packages of which only named files are shipped. */
const onlyTheseFiles = ({ platform, arch }: Machine): Record<string, readonly string[]> => ({
  'better-sqlite3': ['package.json', 'LICENSE', 'lib/**/*.js', `prebuilds/${platform}-${arch}.node`],
  '@lobehub/fluent-emoji-flat': ['package.json', ...Object.values(drawingFiles).map((name) => `assets/${name}.svg`)],
  ...fontsByPackage(),
});

function fontsByPackage(): Record<string, string[]> {
  const fonts: Record<string, string[]> = {};
  for (const file of fontFiles) {
    const [family = '', ...rest] = file.split('/');
    fonts[`@expo-google-fonts/${family}`] ??= ['package.json', 'LICENSE', 'LICENSE_FONT'];
    fonts[`@expo-google-fonts/${family}`]?.push(rest.join('/'));
  }
  return fonts;
}

/** What no program reads: kept out of every other package. */
const UNREAD = [
  '!**/*.{map,md,markdown,ts,mts,cts,c,cc,cpp,h,hpp,gyp,gypi,bnf}',
  '!{src,test,tests,docs,install,bin}/**',
];

/**
 * The packages that the built program reads from node_modules, by their paths below it: those that are not built into it,
 * and all that they need here. Each with the files that are shipped of it.
 */
export function shippedPackages(root: string, machine: Machine): { path: string; files: readonly string[] }[] {
  const { dependencies } = read(root, 'package.json') as { dependencies: Record<string, string> };
  const { packages } = read(root, 'package-lock.json') as { packages: Record<string, Locked> };
  const found = new Set<string>();
  const add = (name: string, from: string) => {
    const path = installedAt(root, name, from);
    if (path === null || found.has(path) || ONLY_TO_COMPILE.includes(name)) return;
    found.add(path);
    const { dependencies: needs = {}, optionalDependencies: may = {} } = packages[`node_modules/${path}`] ?? {};
    for (const each of Object.keys({ ...needs, ...may })) add(each, path);
  };
  for (const name of Object.keys(dependencies))
    if (!bundled.includes(name) && !NOT_SHIPPED.includes(name)) add(name, '');
  const only = onlyTheseFiles(machine);
  return [...found].sort().map((path) => ({ path, files: only[path] ?? ['**/*', ...UNREAD] }));
}

/** Where Node finds a package from another one, below node_modules; null for one of another platform, which is absent. */
function installedAt(root: string, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? name : `${folder}/node_modules/${name}`;
    if (existsSync(join(root, 'node_modules', path, 'package.json'))) return path;
    if (folder === '') return null;
  }
}

const read = (root: string, file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
