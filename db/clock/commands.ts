import type { z } from 'zod';
import type { WriteContext } from '../store/model.ts';
import { Refused } from '../words/refused.ts';
import type { clockMethods } from './methods.ts';
import { listClockSteps } from './queries.ts';

export const clockCommands = { 'clock.lookedAt': lookedAt };

/** A manager says what a step of the clock was, so that the board asks no more. Throws Refused('no-such-step'). */
function lookedAt(context: WriteContext, looked: z.output<(typeof clockMethods)['clock.lookedAt']['input']>) {
  const open = listClockSteps(context.db).some(({ entry, looked: by }) => entry === looked.which && by === null);
  if (!open) throw new Refused('no-such-step', 'Somebody has looked at this already. Open the home board again.');
  context.append({ kind: 'clock.looked-at@1', subject: { type: 'home', id: context.home }, body: { looked } });
  return {};
}
