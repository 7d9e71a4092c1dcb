import { projection } from '../store/projection.ts';
import { lookKinds } from './model.ts';

export const lookProjection = projection([], lookKinds, {
  // The looks themselves stand beside the ledger; this entry is what they are checked against.
  'looks.kept@1': () => {},
});
