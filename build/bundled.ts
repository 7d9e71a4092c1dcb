import type { Plugin } from 'vite';

/**
 * Packages that are built into a program: read one by one from node_modules they cost its start half a second and 200 MB.
 * Only native code and fonts stay outside.
 */
export const bundled = [
  '@cantoo/pdf-lib',
  'canonicalize',
  'commander',
  'drizzle-orm',
  'env-paths',
  'hash-wasm',
  'uuid',
  '@zip.js/zip.js',
  'zod',
];

/** Writes beside a built part which packages are in it (packages.json), so that their licences can be passed on. */
export const namesItsPackages = (): Plugin => ({
  name: 'names-its-packages',
  generateBundle() {
    const packages = [...this.getModuleIds()].map((id) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
    const source = JSON.stringify([...new Set(packages)].filter((name) => name !== undefined).sort());
    this.emitFile({ type: 'asset', fileName: 'packages.json', source });
  },
});
