import type { ComplaintRow, Owed, Step, StepRow } from './model.ts';

type Thread = Pick<ComplaintRow, 'steps'>;
const of = <T extends Step['type']>({ steps }: Thread, ...types: readonly T[]): StepRow[] =>
  steps.filter(({ step }) => types.some((type) => type === step.type));

/** Whether a complaint is closed: it was, and nobody opened it again. */
export const isClosed = (row: Thread): boolean => of(row, 'closed', 'reopened').at(-1)?.step.type === 'closed';

/** When whoever complained was first told that it came. An answer says so too: a second letter is not asked for. */
export const acknowledgedOn = (row: Thread): string | null =>
  of(row, 'acknowledged', 'answered')
    .map(({ on }) => on)
    .sort()[0] ?? null;

/** Whether it was answered, since it was last opened again. */
export const isAnswered = (row: Thread): boolean => of(row, 'answered', 'reopened').at(-1)?.step.type === 'answered';

/** What is owed about a complaint and by when: to say that it came, to answer, and each change that was promised. */
export function owedOf(row: ComplaintRow): Owed[] {
  const {
    id: complaint,
    resident,
    complaint: { title },
  } = row;
  const each = (what: Owed['what'], due: string, about = title): Owed => ({
    complaint,
    resident,
    title: about,
    what,
    due,
  });
  return [
    ...(acknowledgedOn(row) === null && !isClosed(row) ? [each('acknowledge', row.acknowledgeBy)] : []),
    ...(isAnswered(row) || isClosed(row) ? [] : [each('answer', row.answerBy)]),
    ...row.changes.filter(({ done }) => done === null).map(({ what, due }) => each('change', due, what)),
  ];
}

/** Where a complaint stands, in a few words. */
export function standsAt(row: Thread): string {
  if (isClosed(row)) return 'Closed';
  if (isAnswered(row)) return 'Answered';
  if (of(row, 'reopened').length > 0) return 'Opened again';
  if (of(row, 'found').length > 0) return 'Looked into';
  return acknowledgedOn(row) === null ? 'Not acknowledged yet' : 'Acknowledged';
}

export interface ComplaintFigure {
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly what: string;
}

/** The register in figures, each with what it was counted out of. Nobody is set beside anybody else. */
export function figuresOf(rows: readonly ComplaintRow[], today: string): ComplaintFigure[] {
  const count = (
    label: string,
    of: readonly unknown[],
    counted: readonly unknown[],
    what: string,
  ): ComplaintFigure => ({
    label,
    count: counted.length,
    of: of.length,
    what,
  });
  const acknowledgeable = rows.filter((row) => acknowledgedOn(row) !== null || row.acknowledgeBy < today);
  const aboutData = acknowledgeable.filter(({ lastDayInLaw }) => lastDayInLaw !== null);
  const changes = rows.flatMap((row) => row.changes);
  return [
    count(
      'Made by a resident themselves',
      rows,
      rows.filter((row) => row.complainant.who.type === 'resident'),
      'complaints',
    ),
    count(
      'Acknowledged by the day the home sets itself',
      acknowledgeable,
      acknowledgeable.filter((row) => (acknowledgedOn(row) ?? '9') <= row.acknowledgeBy),
      'whose day has come',
    ),
    count(
      'About data: acknowledged within the Act’s 30 days',
      aboutData,
      aboutData.filter((row) => (acknowledgedOn(row) ?? '9') <= (row.lastDayInLaw ?? '')),
      'whose day has come',
    ),
    count(
      'Answered',
      rows,
      rows.filter((row) => isAnswered(row)),
      'complaints',
    ),
    count(
      'Something was changed, or is to be',
      rows,
      rows.filter((row) => row.changes.length > 0),
      'complaints',
    ),
    count(
      'Changes that are done',
      changes,
      changes.filter(({ done }) => done !== null),
      'changes',
    ),
  ];
}
