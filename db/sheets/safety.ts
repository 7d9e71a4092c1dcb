import { hazards } from '../safety/hazards.ts';
import { fact, type Source } from './facts.ts';
import { NOT_KNOWN, type SheetPart, statements } from './model.ts';

/** Clinical safety: whose it is to rate, and every hazard with what stands against it. */
export function clinicalSafety({ said }: Source): SheetPart[] {
  const homes = (about: 'safety-officer' | 'put-to-use') =>
    fact(statements[about], NOT_KNOWN, 'Nothing in the record says so.', { home: said(about) });
  return [
    { type: 'facts', title: 'Whose it is to say', rows: [homes('safety-officer'), homes('put-to-use')] },
    { type: 'hazards', title: 'Hazards', rows: [...hazards] },
  ];
}
