import type { Life } from '../life.ts';
import { generatedLives } from '../parts/generate.ts';
import { edith } from './edith.ts';
import { frank } from './frank.ts';
import { gurdev } from './gurdev.ts';
import { halina } from './halina.ts';
import { hyacinth } from './hyacinth.ts';
import { nesta } from './nesta.ts';
import { patricia } from './patricia.ts';
import { samira } from './samira.ts';
import { walter } from './walter.ts';

/** Those whose lives are written out, in the order in which a smaller home takes them. */
const written: readonly Life[] = [edith, samira, nesta, gurdev, walter, frank, patricia, hyacinth, halina];

/** So many people: these first, then others made from parts. */
export function livesOf(seed: number, residents: number): Life[] {
  const more = Math.max(0, residents - written.length);
  return [...written.slice(0, residents), ...generatedLives(seed, more, written)];
}
