import { createHash } from 'node:crypto';
import { listChoicesForResident } from '../daily-choices/queries.ts';
import { rules } from '../evidence/model.ts';
import { listResidents } from '../residents/queries.ts';
import { type EventOf, eventsByThing } from '../store/events.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, residentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import type { AuditedRecord, AuditRow, auditKinds, Figures, Pattern } from './model.ts';
import { patternsIn } from './patterns.ts';
import { auditEvent } from './projection.ts';
import { recordsOf, type Wanted } from './records.ts';

type Span = { from: string; to: string };

export const auditQueries = {
  'audit.lookThrough': lookThrough,
  'audit.list': (context: ReadContext) => listAudits(context),
  'audit.sample': (context: ReadContext, { audit }: { audit: EntryId }) => sampled(context, audit),
};

/** More would be a longer page than anybody reads. */
const ALL = 100_000;

/** Every record of some days by rule, and what choices show together. Throws Refused('days-turned-round'). */
function lookThrough(
  context: ReadContext,
  { from, to }: Span,
): { figures: Figures; flagged: AuditedRecord[]; patterns: Pattern[] } {
  refuseUnlessInOrder({ from, to });
  const records = everyRecord(context.db, { from, to });
  const choices = listResidents(context.db).flatMap(({ id }) =>
    listChoicesForResident(context, { resident: id, from, to, limit: ALL }).filter(
      ({ withdrawn }) => withdrawn === null,
    ),
  );
  return {
    figures: figuresOf(records),
    flagged: records.filter(({ flags }) => flags.length > 0),
    patterns: patternsIn(choices),
  };
}

/** Every record that was written down between two days, of everybody, or those of them that are wanted. */
export function everyRecord(db: ReadDb, span: Span, wanted?: Wanted): AuditedRecord[] {
  return listResidents(db).flatMap(({ id }) => recordsOf(db, id, span, wanted));
}

/** How many records there were, how many of them a reader would ask about, and by which rule. */
export function figuresOf(records: readonly AuditedRecord[]): Figures {
  const flagged = records.filter(({ flags }) => flags.length > 0);
  const byRule = rules
    .map(({ id }) => ({ rule: id, count: flagged.filter(({ flags }) => flags.some(({ rule }) => rule === id)).length }))
    .filter(({ count }) => count > 0);
  return { records: records.length, flagged: flagged.length, byRule };
}

/** The records with which a seed begins: every record has the same chance, and the same seed draws the same ones. */
export function sampleOf(entries: readonly EntryId[], size: number, seed: string): EntryId[] {
  const drawn = (entry: string) => createHash('sha256').update(`${seed}\n${entry}`).digest('hex');
  return entries
    .map((entry) => ({ entry, key: drawn(entry) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, size)
    .map(({ entry }) => entry);
}

/** Throws Refused('days-turned-round'). */
export function refuseUnlessInOrder({ from, to }: Span): void {
  if (from > to)
    throw new Refused('days-turned-round', 'The first day comes after the last. Turn them round, then try again.');
}

/** Every audit, the newest first. */
export function listAudits({ db, home }: ReadContext): AuditRow[] {
  // The home's id stands where other tables of events hold a resident's.
  return [...eventsByThing<typeof auditKinds>(db, auditEvent, residentId.parse(home))]
    .flatMap(([id, events]) => rowOf(id, events) ?? [])
    .reverse();
}

function rowOf(id: EntryId, [first, ...rest]: readonly EventOf<typeof auditKinds>[]): AuditRow | null {
  if (first?.kind !== 'audit.begun@1') return null;
  const { kind: _, body, ...written } = first;
  const row: AuditRow = { id, ...written, audit: body.audit, reads: [], actions: [], closed: null };
  for (const { kind, body: next, ...later } of rest) {
    // A record that was read again is answered as it was read last.
    if (kind === 'audit.answered@1')
      row.reads = [...row.reads.filter(({ entry }) => entry !== next.read.entry), { ...later, ...next.read }];
    if (kind === 'audit.action-added@1') row.actions.push({ ...later, ...next.action, done: null });
    if (kind === 'audit.action-done@1') {
      const action = row.actions.find(({ entryId }) => entryId === next.done.action);
      if (action) action.done = { ...later, what: next.done.what };
    }
    if (kind === 'audit.closed@1') row.closed = { ...later, ...next.closed };
  }
  return row;
}

/** An audit by its id. Throws Refused('no-such-audit'). */
export function getAudit(context: ReadContext, id: EntryId): AuditRow {
  const row = listAudits(context).find((each) => each.id === id);
  if (row) return row;
  throw new Refused('no-such-audit', 'This audit is not there. Look at the list again.');
}

function sampled(context: ReadContext, id: EntryId): AuditedRecord[] {
  const { audit } = getAudit(context, id);
  const wanted = new Set<string>(audit.sample);
  const records = everyRecord(context.db, audit, ({ entry }) => wanted.has(entry));
  return audit.sample.flatMap((entry) => records.find((record) => record.entry === entry) ?? []);
}
