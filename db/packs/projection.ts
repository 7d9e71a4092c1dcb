import { projection } from '../store/projection.ts';
import { packKinds } from './model.ts';

export const packProjection = projection([], packKinds, {
  // Who exported what stands in the ledger; no screen lists it yet, the pack's front page does.
  'pack.exported@1': () => {},
  'pack.exported@2': () => {},
});
