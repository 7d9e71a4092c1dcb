import type { Life } from '../life.ts';
import { edith } from './edith.ts';
const own: readonly Life[] = [edith];
export function livesOf(_seed: number, residents: number): Life[] { return own.slice(0, residents); }
