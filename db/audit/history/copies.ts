import { copiesOf, isCopy } from '../../evidence/copies.ts';
import { londonDay, shortDateInWords } from '../../time/model.ts';
import { entryId, residentId, staffId } from '../../words/model.ts';
import type { Finding } from '../model.ts';
import type { Draft } from '../records/draft.ts';
import { atEntry, findingOf } from './finding.ts';

/** One line that somebody wrote, with what D19 asks of it. */
interface Written {
  readonly head: Draft['head'];
  readonly stands: boolean;
  readonly series: string | null;
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/**
 * D19: "text >=85% trigram-similar to another resident's, or to own previous version at review". Words of the person's
 * are theirs and left out. The other resident is named and nothing of their record is shown.
 */
export function copyFindings(drafts: readonly Draft[]): Finding[] {
  const written = drafts
    .flatMap(({ head, lines, stands, series }) =>
      lines.flatMap(({ text, own, checked, label }): Written[] =>
        text && !own && checked ? [{ head, stands, series, field: checked.name, label, text }] : [],
      ),
    )
    .toSorted((a, b) => a.head.recordedAt.localeCompare(b.head.recordedAt));
  const elsewhere = copiesOf(written.map((of) => ({ of, about: of.head.resident, text: of.text })));
  return written.flatMap((one, at) => {
    if (!one.stands) return [];
    const found = elsewhere.get(one) ?? lastTime(one, written.slice(0, at));
    return found ? [copyOf(one, found)] : [];
  });
}

/** What was written at the review before, if this is nearly the same. */
function lastTime({ series, field, text, head }: Written, earlier: readonly Written[]): Written | null {
  if (series === null) return null;
  const before = earlier.findLast(
    (each) => each.series === series && each.field === field && each.head.entry !== head.entry,
  );
  return before && isCopy(text, before.text) ? before : null;
}

function copyOf({ head, field, label }: Written, { head: other }: Written): Finding {
  const resident = residentId.parse(head.resident);
  const isOther = other.resident !== head.resident;
  const on = shortDateInWords(londonDay(other.recordedAt));
  return findingOf(
    'D19',
    resident,
    isOther
      ? `${head.about}, “${label}”: nearly the same words as on ${on} about somebody else.`
      : `${head.about}, “${label}”: nearly the same words as last time, on ${on}.`,
    {
      by: staffId.parse(head.by),
      tab: head.shelf,
      item: head.shelf === 'daily-choices' ? null : head.item,
      other: isOther ? residentId.parse(other.resident) : null,
      ...atEntry(entryId.parse(head.entry), field),
    },
  );
}
