import type { AuditedRecord } from '../../../../db/audit/model.ts';
import { entriesOfDismissals } from '../../../../db/dismissals/standing.ts';
import { dataRules, rules } from '../../../../db/evidence/model.ts';
import { londonDay, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block } from '../document/model.ts';
import type { Gathering } from './gathering.ts';

/** What a reader would have asked and somebody set aside: by which rule, why the words stay, and who says so. */
export function setAside(
  { context, resident, names }: Gathering,
  records: readonly AuditedRecord[],
): { blocks: Block[]; entries: number[] } {
  const standing = records.flatMap(({ about, flags }) =>
    flags.flatMap(({ rule, dismissal }) => (dismissal ? [{ rule, about, dismissal }] : [])),
  );
  if (standing.length === 0) return { blocks: [], entries: [] };
  const entries = entriesOfDismissals(context.db, resident.id);
  const table: Block & { type: 'table' } = {
    type: 'table',
    columns: [
      { title: 'Asked about', share: 3 },
      { title: 'By which rule', share: 3 },
      { title: 'Why the words stay', share: 6 },
      { title: 'By whom', share: 3 },
    ],
    rows: standing.map(({ rule, about, dismissal: { reason, by, recordedAt } }) => [
      about,
      titleOf(rule),
      reason,
      `${names.staff(by)}, ${shortDateInWords(londonDay(recordedAt))}`,
    ]),
  };
  return {
    blocks: [{ type: 'part', title: 'What was set aside, and why', blocks: [table] }],
    entries: standing.flatMap(({ dismissal: { id } }) => entries.get(id) ?? []),
  };
}

const titleOf = (rule: string): string => [...rules, ...dataRules].find(({ id }) => id === rule)?.title ?? rule;
