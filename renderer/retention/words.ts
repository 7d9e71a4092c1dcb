import type { RetentionRow } from '../../db/retention/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';

/** "Died on 2 March 2018". */
export function careEndedInWords({ careEnded }: RetentionRow): string {
  if (!careEnded) return 'Lives here';
  return `${careEnded.how === 'died' ? 'Died' : 'Left'} on ${shortDateInWords(careEnded.on)}`;
}

/** Where the record stands, in one short line. */
export function stateInWords({ state, due, holds, keptLonger, forComplaints }: RetentionRow): string {
  switch (state) {
    case 'living here':
      return 'Kept: care goes on';
    case 'held':
      return holds.length === 1 ? 'A legal hold stands' : `${holds.length} legal holds stand`;
    case 'due':
      return `To be looked at since ${due ? shortDateInWords(due) : 'now'}`;
    case 'kept':
      return `Kept until ${due ? shortDateInWords(due) : 'care ends'}${keptLonger?.until === due ? ', by a manager' : forComplaints === due ? ', for a complaint in it' : ''}`;
  }
}
