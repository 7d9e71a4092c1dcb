import { z } from 'zod';
import { line, passage, personId } from '../words/model.ts';
import type { AuthorityFound, PaperHere } from './who-decides.ts';

const states = ['none found', 'claimed, not verified', 'verified and in scope', 'verified, not in scope'] as const;
/** How `decision.maker-named@1` held what was found out about authority, before there was a register. */
export const authorityFacts = z.strictObject({
  advanceDecision: z.strictObject({
    state: z.enum(['none found', 'claimed, not verified', 'valid and applies now', 'not valid or does not apply']),
    recordedBy: line(120).nullable(),
  }),
  courtOrder: z.enum(['none found', 'covers this decision']),
  attorney: z.strictObject({ state: z.enum(states), person: personId.nullable(), lifeSustaining: z.boolean() }),
  deputy: z.strictObject({ state: z.enum(states), person: personId.nullable() }),
  lookedWhere: passage(500),
});
type Facts = z.infer<typeof authorityFacts>;

/** Reads the first version as the second: one paper for each thing that was found. */
export function foundFrom({ advanceDecision, courtOrder, attorney, deputy, lookedWhere }: Facts): AuthorityFound {
  const papers: PaperHere[] = [];
  const blank: Omit<PaperHere, 'type' | 'state' | 'covers'> = {
    paper: null,
    holders: [],
    lifeSustaining: 'not known',
    saidBy: null,
    checks: null,
    because: null,
  };
  if (advanceDecision.state !== 'none found') {
    const { state, recordedBy: saidBy } = advanceDecision;
    papers.push({
      ...blank,
      type: 'adrt',
      state: state === 'claimed, not verified' ? 'claimed' : 'seen',
      covers:
        state === 'valid and applies now'
          ? 'covers this decision'
          : state === 'claimed, not verified'
            ? 'not known yet'
            : 'does not cover it',
      saidBy,
    });
  }
  if (courtOrder === 'covers this decision')
    papers.push({ ...blank, type: 'court-order', state: 'seen', covers: 'covers this decision' });
  const power = (type: PaperHere['type'], { state, person }: Facts['deputy']): PaperHere => ({
    ...blank,
    type,
    state: state === 'claimed, not verified' ? 'claimed' : 'verified',
    holders: person ? [person] : [],
    covers:
      state === 'verified and in scope'
        ? 'covers this decision'
        : state === 'verified, not in scope'
          ? 'does not cover it'
          : 'not known yet',
  });
  if (attorney.state !== 'none found') {
    const lifeSustaining = attorney.lifeSustaining ? 'yes' : 'no';
    papers.push({ ...power('lpa-health-welfare', attorney), lifeSustaining });
  }
  if (deputy.state !== 'none found') papers.push(power('deputy-welfare', deputy));
  return { papers, lookedWhere };
}
