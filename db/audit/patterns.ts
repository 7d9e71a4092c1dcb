import type { Choice } from '../daily-choices/model.ts';
import { placeInWords } from '../patterns/model.ts';
import { askedWithPlace } from '../patterns/rules.ts';
import { happenedKey } from '../voices/rules.ts';
import { entryId, residentId, staffId } from '../words/model.ts';
import { findingOf } from './history/finding.ts';
import type { AuditedRecord, Finding } from './model.ts';
import type { Draft } from './records/draft.ts';

type Row = Pick<AuditedRecord, 'entry' | 'resident' | 'by' | 'at' | 'recordedAt'> & { readonly choice: Choice };

/** D21: five records or more by one person within two minutes. */
const MANY = 5;
const WITHIN = 2 * 60_000;
/** D21: written down more than four hours after it happened. Late, and not wrong. */
const LATE = 4 * 3_600_000;
/** D20: the same place each time, from ten records on; no decline, from sixty on. */
const PLACED = 10;
const SAME_PLACE = 0.8;
const UNDECLINED = 60;
const NAMED = 20;

const named = (rows: readonly Row[]) => rows.slice(0, NAMED).map(({ entry }) => entry);

/** The choices among what was read. */
export const choicesIn = (drafts: readonly Draft[]): Row[] =>
  drafts.flatMap(({ head: { entry, resident, by, at, recordedAt }, choice }) =>
    choice === null
      ? []
      : [
          {
            entry: entryId.parse(entry),
            resident: residentId.parse(resident),
            by: staffId.parse(by),
            at,
            recordedAt,
            choice,
          },
        ],
  );

/** What choices show together and none alone (rules.md, D20 and D21). It says nothing about a person, and asks. */
export function patternsIn(rows: readonly Row[]): Finding[] {
  const byResident = [...Map.groupBy(rows, ({ resident }) => resident).values()];
  const byAuthor = [...Map.groupBy(rows, ({ by }) => by).values()];
  return [...byResident.flatMap(howOffered), ...byAuthor.flatMap(whenWritten)];
}

function howOffered(rows: readonly Row[]): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const found = (what: string, some: readonly Row[]): Finding =>
    findingOf('D20', first.resident, what, { entries: named(some), tab: 'daily-choices' });
  const one = rows.filter(({ choice: { offered } }) => offered.length === 1);
  const always = (['left', 'right', 'first', 'last'] as const).flatMap((place) => {
    const asked = askedWithPlace(rows, place);
    const taken = asked.filter((each) => each.taken);
    if (asked.length < PLACED || taken.length / asked.length < SAME_PLACE) return [];
    const byChance = Math.round(asked.reduce((sum, { chance }) => sum + chance, 0));
    const saw = `${placeInWords[place]} was taken ${taken.length} of ${asked.length} times, by chance about ${byChance}.`;
    return [
      found(
        `${saw} Swap them and ask again.`,
        taken.map(({ row }) => row),
      ),
    ];
  });
  const declined = rows.some(({ choice: { answer } }) => answer.type === 'declined');
  return [
    ...(one.length > 0
      ? [
          found(
            `One thing only was offered, ${one.length} of ${rows.length} times. What else could there have been?`,
            one,
          ),
        ]
      : []),
    ...always,
    ...(rows.length >= UNDECLINED && !declined
      ? [found(`Nothing was declined in ${rows.length} records. Is no an answer here?`, [])]
      : []),
  ];
}

function whenWritten(rows: readonly Row[]): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const found = (what: string, some: readonly Row[]): Finding =>
    findingOf('D21', null, what, { by: first.by, entries: named(some) });
  const sorted = rows.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const together = sorted.filter((row, index) => {
    const last = sorted[index + MANY - 1];
    return last !== undefined && Date.parse(last.recordedAt) - Date.parse(row.recordedAt) <= WITHIN;
  });
  const late = rows.filter(({ at, recordedAt }) => {
    const when = happenedKey(at);
    return when.length > 10 && Date.parse(recordedAt) - Date.parse(when) > LATE;
  });
  return [
    ...(together.length > 0
      ? [
          found(
            `${MANY} records or more within two minutes, ${together.length === 1 ? 'once' : `${together.length} times`}.`,
            together,
          ),
        ]
      : []),
    ...(late.length > 0
      ? [found(`${late.length} of ${rows.length} records were written down more than four hours later.`, late)]
      : []),
  ];
}
