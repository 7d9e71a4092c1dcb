import { getLiberty } from '../../liberty/queries.ts';
import type { ResidentRow } from '../../residents/model.ts';
import type { ReadContext } from '../../store/model.ts';
import { getPlan } from '../../support-plan/queries.ts';
import { londonDay } from '../../time/model.ts';
import type { Finding } from '../model.ts';
import { askingFindings } from './asking.ts';
import { decisionFindings } from './decisions.ts';
import { limitFindings } from './limits.ts';
import { planFindings } from './plan.ts';

/** What rules of the record find of one resident as of today; nothing of somebody who is no longer cared for here. */
export function standingFindings(context: ReadContext, { id, status }: ResidentRow): Finding[] {
  if (status !== 'resident' && status !== 'away') return [];
  const today = londonDay(context.now);
  const plan = getPlan(context, id);
  return [
    ...decisionFindings(context, id),
    ...askingFindings(context, id, plan),
    ...planFindings(plan, today),
    ...limitFindings(getLiberty(context, id), today),
  ];
}
