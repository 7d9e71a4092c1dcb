import type { z } from 'zod';
import { getStaff } from '../staff/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { refuseIfToCome } from '../voices/checks.ts';
import { Refused } from '../words/refused.ts';
import type { supervisionMethods } from './methods.ts';
import { recordsBy } from './queries.ts';

type Input = z.output<(typeof supervisionMethods)['supervision.hold']['input']>;

export const supervisionCommands = { 'supervision.hold': holdSupervision };

/** Keeps a supervision. Throws Refused('not-theirs' | 'day-past' | 'time-to-come' | 'no-such-staff'). */
function holdSupervision(context: WriteContext, { staff, at, supervision, words }: Input) {
  getStaff(context.db, staff);
  refuseIfToCome(context, at);
  const today = londonDay(context.now);
  if ([supervision.nextOn, ...supervision.actions.map(({ by }) => by)].some((day) => day < today))
    throw new Refused('day-past', 'One of the days is past. Give days that are still to come.');
  const theirs = new Set<string>(recordsBy(context, staff).map(({ entry }) => entry));
  if (![...supervision.strong, ...supervision.weak].every((entry) => theirs.has(entry)))
    throw new Refused('not-theirs', 'One of the examples is not theirs, or was withdrawn. Take examples of their own.');
  context.append({
    kind: 'supervision.held@1',
    subject: { type: 'staff', id: staff },
    body: { supervision, worker: { words } },
    at,
  });
  return {};
}
