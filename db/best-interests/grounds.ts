import type { DecisionId } from '../capacity/model.ts';
import { goesIntoPacks } from '../life-history/model.ts';
import { getStandingItem } from '../life-history/queries.ts';
import type { ReadContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { gather } from './gather.ts';
import type { Reply } from './steps.ts';

/**
 * What a row of the checklist rests on are views about this decision, or parts of this person's story that stand and that
 * everyone who reads the decision may read. Throws Refused('no-such-item' | 'kept-from-some').
 */
export function refuseUnlessGrounds(
  context: ReadContext,
  { resident, decision }: { readonly resident: ResidentId; readonly decision: DecisionId },
  replies: Partial<Record<string, Reply>>,
): void {
  const views = new Set(gather(context, resident, decision).views.map(({ voice }) => voice));
  const entries = Object.values(replies).flatMap((reply) => (reply?.answer === 'answered' ? reply.entries : []));
  for (const entry of new Set(entries)) {
    if (views.has(entry)) continue;
    if (!goesIntoPacks(getStandingItem(context, resident, entry).privacy))
      throw new Refused(
        'kept-from-some',
        'A part of the story that few may read cannot carry a decision that all may read. Say in the row what matters of it.',
      );
  }
}
