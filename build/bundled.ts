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
  'zod',
];
