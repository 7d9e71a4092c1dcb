import { authorityDuties } from './authority.ts';
import { capacityDuties, closedBecause } from './capacity.ts';
import { checklistDuties, decisionDuties, optionDuties } from './decision.ts';
import type { DecisionState, Duty } from './model.ts';
import { advocateDuties, disagreementDuties, voiceDuties } from './voices.ts';

/** Everything that one decision still lacks, in the order of its steps. */
export function openDuties(state: DecisionState): Duty[] {
  const closed = closedBecause(state);
  if (closed !== null) return [...(closed.rule === 'D1' ? capacityDuties(state) : []), closed];
  return [
    ...capacityDuties(state),
    ...authorityDuties(state),
    ...voiceDuties(state),
    ...advocateDuties(state),
    ...optionDuties(state.options),
    ...disagreementDuties(state),
    ...checklistDuties(state),
    ...decisionDuties(state),
  ];
}
