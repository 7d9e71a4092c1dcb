import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { checklistRows, type Reply } from '../best-interests/model.ts';
import { getDecision, listDecisionsForResident } from '../best-interests/queries.ts';
import { dailyChoice } from '../daily-choices/projection.ts';
import type { ReadContext } from '../store/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { type EntryId, entryId, type ResidentId } from '../words/model.ts';
import type { ItemUses } from './methods.ts';
import { getStandingItem } from './queries.ts';

/** As many choices as are named, the newest first: the rest are counted. */
const MOST_CHOICES = 20;

/**
 * Where a part of the story was used: choices in which it guided staff because no choice could be seen, and parts of
 * the plan and decisions that rest on it. Throws Refused('no-such-item').
 */
export function usesOfItem(
  context: ReadContext,
  { resident, item }: { resident: ResidentId; item: EntryId },
): ItemUses {
  getStandingItem(context, resident, item);
  const guided = and(
    eq(dailyChoice.resident, resident),
    isNull(dailyChoice.withdrawn),
    eq(sql`json_extract(${dailyChoice.choice}, '$.answer.guide.entry')`, item),
  );
  const choices = context.db
    .select({ entry: dailyChoice.entryId, at: dailyChoice.at, choice: dailyChoice.choice })
    .from(dailyChoice)
    .where(guided)
    .orderBy(desc(dailyChoice.atKey), desc(dailyChoice.entrySeq))
    .limit(MOST_CHOICES)
    .all();
  return {
    choices: choices.flatMap(({ entry, at, choice: { domain, answer } }) =>
      answer.type === 'no-choice-seen' ? [{ entry: entryId.parse(entry), at, domain, did: answer.did }] : [],
    ),
    choicesInAll: context.db.select({ n: count() }).from(dailyChoice).where(guided).get()?.n ?? 0,
    plan: getPlan(context, resident).elements.flatMap(({ id, wording, rests, ended }) =>
      !ended && rests?.links.some((link) => link.id === item) ? [{ element: id, title: wording.title }] : [],
    ),
    decisions: listDecisionsForResident(context, { resident }).flatMap(({ decision, question }) => {
      const { checklist } = getDecision(context, resident, decision).steps;
      const replies: Partial<Record<string, Reply>> = { ...checklist?.answers, ...checklist?.consulted };
      const rows = checklistRows.filter((row) => {
        const reply = replies[row];
        return reply?.answer === 'answered' && reply.entries.includes(item);
      });
      return rows.length > 0 ? [{ decision, question, rows }] : [];
    }),
  };
}
