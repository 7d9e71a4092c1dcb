import type { PlacedFlag } from '../dismissals/model.ts';
import { dismissalsOf } from '../dismissals/standing.ts';
import { checkText } from '../evidence/model.ts';
import type { ReadContext } from '../store/model.ts';
import { entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import type { AuditedRecord } from './model.ts';
import { choices } from './records/choices.ts';
import { assessments, decisions } from './records/decided.ts';
import type { Draft, Head, Which } from './records/draft.ts';
import { planned } from './records/planned.ts';
import { statements, stories } from './records/told.ts';

/** Which records are wanted, by the entry and by who wrote it; no rule looks at the others. */
export type Wanted = (head: Pick<Head, 'entry' | 'by'>) => boolean;

/**
 * Every wording of one resident's records that the reader may see (of days, choices by the day on which they were made,
 * all else by the day on which it was written down): choices, stories, statements, the plan and decisions.
 */
export function draftsOf(context: ReadContext, resident: ResidentId, which: Which): Draft[] {
  const { db } = context;
  return [
    ...choices(db, resident, which),
    ...stories(context, resident, which),
    ...statements(db, resident, which),
    ...planned(db, resident, which),
    ...decisions(db, resident, which),
    ...assessments(db, resident, which),
  ];
}

/** What stands of them, line by line, each with what a reader would challenge. No rule looks at what is not wanted. */
export function recordsOf(
  context: ReadContext,
  resident: ResidentId,
  which: Which,
  wanted: Wanted = () => true,
): AuditedRecord[] {
  const drafts = draftsOf(context, resident, which).filter(({ head, stands }) => stands && wanted(head));
  return drafts.length === 0 ? [] : recordsFrom(context, resident, drafts);
}

/** The same from wordings that were read already. */
export function recordsFrom({ db }: Pick<ReadContext, 'db'>, resident: ResidentId, drafts: readonly Draft[]) {
  const dismissals = dismissalsOf(db, resident);
  return drafts.map(({ head, lines }): AuditedRecord => {
    const { entry, resident: whose, by, shelf, item, about, at, recordedAt } = head;
    const shown = lines.flatMap(({ text, ...line }) => (text ? [{ ...line, text }] : []));
    const flags = shown.flatMap(({ text, checked }): PlacedFlag[] => {
      if (!checked) return [];
      const { name: field, ...standing } = checked;
      return checkText({ ...standing, text }).map((flag) => ({
        ...flag,
        field,
        dismissal: dismissals.of(entry, { ...flag, field }),
      }));
    });
    return {
      shelf,
      item,
      about,
      at,
      recordedAt,
      entry: entryId.parse(entry),
      resident: residentId.parse(whose),
      by: staffId.parse(by),
      lines: shown.map(({ label, text, own = false }) => ({ label, text, own })),
      flags,
    };
  });
}
