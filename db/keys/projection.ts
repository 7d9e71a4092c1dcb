import { projection } from '../store/projection.ts';
import { keysKinds } from './kinds.ts';

// A few dozen entries in the life of a home: they are read from the ledger itself, and need no table.
export const keysProjection = projection([], keysKinds, {
  'keys.passphrase-changed@1': () => {},
  'keys.opener-added@1': () => {},
  'keys.opener-removed@1': () => {},
  'keys.sheet-replaced@1': () => {},
  'keys.rotated@1': () => {},
  'keys.sheet-used@1': () => {},
});
