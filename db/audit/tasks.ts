import type { TasksOf } from '../tasks/asking.ts';
import type { Owed } from '../tasks/model.ts';
import { londonDay, shortDateInWords } from '../time/model.ts';
import type { AuditRow } from './model.ts';
import { listAudits } from './queries.ts';

/** What was decided in audits and is not done, audits that are not closed, and when to audit again. */
export const auditTasks: TasksOf = (asking) => {
  const [newest, ...older] = listAudits(asking);
  if (!newest) return [];
  const nameOf = (id: string) => asking.staff.find((each) => each.id === id)?.name ?? 'Somebody no longer listed';
  return [
    ...[newest, ...older].flatMap((row) => [...actionsOf(row, nameOf), ...unfinished(row)]),
    // A newer audit, once begun, is the next one.
    ...(newest.closed
      ? [
          {
            about: null,
            title: 'Audit again',
            due: newest.closed.againOn,
            review: true as const,
            place: placeOf(newest),
          },
        ]
      : []),
  ];
};

const placeOf = ({ id, closed }: AuditRow) => ({ screen: 'audit', audit: closed ? null : id }) as const;

function actionsOf({ id, actions }: AuditRow, nameOf: (id: string) => string): Owed[] {
  return actions
    .filter(({ done }) => done === null)
    .map(({ what, by, owner }) => ({
      about: null,
      title: `From an audit: ${what}`,
      due: by,
      who: { name: nameOf(owner), staff: owner },
      place: { screen: 'audit', audit: id },
    }));
}

function unfinished(row: AuditRow): Owed[] {
  if (row.closed) return [];
  const { from, to } = row.audit;
  const title = `Close the audit of ${shortDateInWords(from)} to ${shortDateInWords(to)}`;
  return [{ about: null, title, due: londonDay(row.recordedAt), dated: false, place: placeOf(row) }];
}
