import { authorityDuties, treatmentDuties } from './authority.ts';
import { capacityDuties, closedBecause } from './capacity.ts';
import { checklistDuties, decisionDuties, optionDuties, restraintDuties } from './decision.ts';
import type { DecisionState, Duty } from './model.ts';
import { advocateDuties, consulteeDuties, disagreementDuties, voiceDuties } from './voices.ts';

/** Everything that one decision still lacks, in the order of its steps. */
export function openDuties(state: DecisionState): Duty[] {
  const closed = closedBecause(state);
  if (closed !== null) return [...(closed.rule === 'D1' ? capacityDuties(state) : []), closed];
  return [
    ...capacityDuties(state),
    ...authorityDuties(state),
    ...treatmentDuties(state),
    ...voiceDuties(state),
    ...consulteeDuties(state),
    ...advocateDuties(state),
    ...optionDuties(state.options),
    ...disagreementDuties(state),
    ...checklistDuties(state),
    ...decisionDuties(state),
    ...restraintDuties(state),
  ];
}
