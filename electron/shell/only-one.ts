import { mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../db/words/refused.ts';
import { holdHome } from '../core/home/lock.ts';

const NUDGE = 'come-forward';

/**
 * Lets one window at a time use a data folder. Where there is one already, it is asked to come forward and this start is
 * refused: throws Refused('already-open'). Returns what lets go again; a program that dies lets go by dying.
 */
export function onlyOne(dataFolder: string, comeForward: () => void): () => void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const letGo = holdOrNudge(dataFolder);
  const nudges = watch(dataFolder, (_, name) => {
    if (name === NUDGE) comeForward();
  });
  return () => {
    nudges.close();
    rmSync(join(dataFolder, NUDGE), { force: true });
    letGo();
  };
}

function holdOrNudge(dataFolder: string): () => void {
  try {
    return holdHome(join(dataFolder, 'window.lock'));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    writeFileSync(join(dataFolder, NUDGE), '');
    throw new Refused('already-open', 'Own Words is already open: its window has been asked to come forward.');
  }
}
