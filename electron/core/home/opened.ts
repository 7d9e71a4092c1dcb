import { Refused } from '../../../db/words/refused.ts';
import type { OpenHome, State } from '../state.ts';

/** The home that is open. Throws Refused('closed'). */
export function homeOf(state: State): OpenHome {
  if (!state.home) throw new Refused('closed', 'The record is not open. Open it with the passphrase first.');
  return state.home;
}
