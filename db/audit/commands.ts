import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { listResidents } from '../residents/queries.ts';
import { getStaff } from '../staff/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { refuseIfPast } from '../voices/checks.ts';
import { type EntryId, entryId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { auditMethods } from './methods.ts';
import type { AuditRow } from './model.ts';
import { figuresOf, getAudit, lookAt, refuseUnlessInOrder, sampleOf } from './queries.ts';

type Input<M extends keyof typeof auditMethods> = z.output<(typeof auditMethods)[M]['input']>;

export const auditCommands = {
  'audit.begin': beginAudit,
  'audit.answer': answerRecord,
  'audit.addAction': addAction,
  'audit.finishAction': finishAction,
  'audit.close': closeAudit,
};

const homeOf = ({ home }: WriteContext) => ({ type: 'home', id: home }) as const;

/** Draws a sample and keeps its seed and the figures as they are now. Throws Refused('nothing-to-audit'). */
function beginAudit(context: WriteContext, { from, to, size, seed }: Input<'audit.begin'>): { audit: EntryId } {
  refuseUnlessInOrder({ from, to });
  const looked = listResidents(context.db).map(({ id }) => lookAt(context, id, { from, to }));
  const records = looked.flatMap(({ records: some }) => some);
  if (records.length === 0)
    throw new Refused('nothing-to-audit', 'Nothing was written down in those days. Choose other days.');
  const drawnWith = seed ?? randomBytes(6).toString('hex');
  const entries = records.map(({ entry }) => entry);
  const { header } = context.append({
    kind: 'audit.begun@2',
    subject: homeOf(context),
    body: {
      audit: {
        from,
        to,
        seed: drawnWith,
        sample: sampleOf(entries, size, drawnWith),
        of: entries.length,
        figures: figuresOf(looked),
      },
    },
  });
  return { audit: entryId.parse(header.id) };
}

function answerRecord(context: WriteContext, { audit, read }: Input<'audit.answer'>) {
  const row = openAudit(context, audit);
  if (!row.audit.sample.includes(read.entry))
    throw new Refused('not-in-sample', 'This record is not in the sample. Look at the list again.');
  context.append({ kind: 'audit.answered@1', subject: homeOf(context), body: { which: { id: audit }, read } });
  return {};
}

/** Throws Refused('day-past' | 'no-such-staff'). */
function addAction(context: WriteContext, { audit, action }: Input<'audit.addAction'>) {
  openAudit(context, audit);
  getStaff(context.db, action.owner);
  refuseIfPast(context, action.by, 'by which it is to be done');
  context.append({ kind: 'audit.action-added@1', subject: homeOf(context), body: { which: { id: audit }, action } });
  return {};
}

/** Says what was done; an audit that is closed may still have actions to finish. Throws Refused('no-such-action'). */
function finishAction(context: WriteContext, { audit, done }: Input<'audit.finishAction'>) {
  const open = getAudit(context, audit).actions.some((each) => each.entryId === done.action && each.done === null);
  if (!open) throw new Refused('no-such-action', 'This action is not there, or was finished. Look at the list again.');
  context.append({ kind: 'audit.action-done@1', subject: homeOf(context), body: { which: { id: audit }, done } });
  return {};
}

function closeAudit(context: WriteContext, { audit, closed }: Input<'audit.close'>) {
  openAudit(context, audit);
  refuseIfPast(context, closed.againOn, 'by which it is audited again');
  context.append({ kind: 'audit.closed@1', subject: homeOf(context), body: { which: { id: audit }, closed } });
  return {};
}

/** Throws Refused('no-such-audit' | 'audit-closed'). */
function openAudit(context: WriteContext, id: EntryId): AuditRow {
  const row = getAudit(context, id);
  if (row.closed === null) return row;
  throw new Refused('audit-closed', 'This audit is closed. Begin a new one.');
}
