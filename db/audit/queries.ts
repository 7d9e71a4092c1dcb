import { createHash } from 'node:crypto';
import type { PlacedFlag } from '../dismissals/model.ts';
import { dismissalsOf } from '../dismissals/standing.ts';
import { rules } from '../evidence/model.ts';
import { getResident, listResidents } from '../residents/queries.ts';
import { type EventOf, eventsByThing } from '../store/events.ts';
import type { ReadContext } from '../store/model.ts';
import { type EntryId, type ResidentId, residentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { copyFindings } from './history/copies.ts';
import { withDismissal } from './history/finding.ts';
import { standingFindings } from './history/index.ts';
import {
  type AuditedRecord,
  type AuditRow,
  type auditKinds,
  type Figures,
  type Finding,
  figuresFrom,
  isAsked,
  type LookPart,
} from './model.ts';
import { choicesIn, patternsIn } from './patterns.ts';
import { auditEvent } from './projection.ts';
import type { Draft, Span, Which } from './records/draft.ts';
import { draftsOf, recordsFrom, recordsOf, type Wanted } from './records.ts';

export const auditQueries = {
  'audit.lookThrough': lookThrough,
  'audit.list': (context: ReadContext) => listAudits(context),
  'audit.sample': (context: ReadContext, { audit }: { audit: EntryId }) => sampled(context, audit),
};

/** As many copies as are listed, the newest: where words are handed on by habit, more would say no more. */
const MOST_COPIES = 100;

/**
 * Every record of some days by rule, and what rules of the record find; or a part of that.
 * Throws Refused('days-turned-round' | 'no-such-resident').
 */
function lookThrough(
  context: ReadContext,
  { from, to, part }: Span & { part?: LookPart | undefined },
): { figures: Figures; flagged: AuditedRecord[]; findings: Finding[] } {
  refuseUnlessInOrder({ from, to });
  const residents = part?.type === 'resident' ? [getResident(context.db, part.resident)] : listResidents(context.db);
  const looked = part?.type === 'together' ? [] : residents.map(({ id }) => lookAt(context, id, { from, to }));
  const found = [
    ...(part?.type === 'together' ? [] : residents.flatMap((resident) => standingFindings(context, resident))),
    ...(part?.type === 'resident'
      ? []
      : findTogether(residents.flatMap(({ id }) => draftsOf(context, id, { from, to })))),
  ];
  const dismissals = new Map(residents.map(({ id }) => [id, dismissalsOf(context.db, id)]));
  return {
    figures: figuresOf(looked),
    flagged: looked.flatMap(({ records }) => records.filter(({ flags }) => flags.length > 0)),
    findings: found.map((each) => {
      const own = each.resident && dismissals.get(each.resident);
      return own ? withDismissal(each, own) : each;
    }),
  };
}

/** What no record shows alone: words that were copied, and what choices show together. */
const findTogether = (drafts: readonly Draft[]): Finding[] => [
  ...copyFindings(drafts).slice(-MOST_COPIES),
  ...patternsIn(choicesIn(drafts)),
];

/** One resident's records of some days, looked at by rule. */
interface LookedAt {
  readonly drafts: readonly Draft[];
  readonly records: readonly AuditedRecord[];
  /** A rule for each thing that no longer gives cause for it, since it was worded anew. */
  readonly mended: readonly string[];
}

export function lookAt(context: ReadContext, resident: ResidentId, span: Span): LookedAt {
  const drafts = draftsOf(context, resident, span);
  const standing = drafts.filter(({ stands }) => stands);
  const records = recordsFrom(context, resident, standing);
  const now = new Map(standing.map(({ thing }, at) => [thing, new Set(records[at]?.flags.map(({ rule }) => rule))]));
  const earlier = drafts.filter(({ stands, thing }) => !stands && now.has(thing));
  const mended = recordsFrom(context, resident, earlier).flatMap(({ flags }, at) => {
    const thing = earlier[at]?.thing ?? '';
    return flags.flatMap(({ rule }) => (now.get(thing)?.has(rule) ? [] : [`${rule} ${thing}`]));
  });
  return { drafts, records, mended: [...new Set(mended)].map((each) => each.split(' ')[0] ?? '') };
}

/** The records of everybody that were asked for, or those of them that are wanted. */
export function everyRecord(context: ReadContext, which: Which, wanted?: Wanted): AuditedRecord[] {
  return listResidents(context.db).flatMap(({ id }) => recordsOf(context, id, which, wanted));
}

/** How many records there were, of how many of them something is open, and what came of each rule. */
export function figuresOf(looked: readonly Pick<LookedAt, 'records' | 'mended'>[]): Figures {
  const records = looked.flatMap(({ records: some }) => some);
  const mended = looked.flatMap(({ mended: some }) => some);
  const having = (is: (flag: PlacedFlag) => boolean) => records.filter(({ flags }) => flags.some(is)).length;
  return {
    records: records.length,
    flagged: records.filter(isAsked).length,
    rules: rules
      .map(({ id, version }) => ({
        rule: id,
        version,
        open: having(({ rule, dismissal }) => rule === id && dismissal === null),
        mended: mended.filter((rule) => rule === id).length,
        dismissed: having(({ rule, dismissal }) => rule === id && dismissal !== null),
      }))
      .filter(({ open, mended: some, dismissed }) => open + some + dismissed > 0),
  };
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
  const audit = first && begunIn(first);
  if (!audit) return null;
  const { kind: _, body: __, ...written } = first;
  const row: AuditRow = { id, ...written, audit, reads: [], actions: [], closed: null };
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

/** What an audit began with, of either version. */
function begunIn({ kind, body }: EventOf<typeof auditKinds>): AuditRow['audit'] | null {
  if (kind === 'audit.begun@1') return { ...body.audit, figures: figuresFrom(body.audit.figures) };
  return kind === 'audit.begun@2' ? body.audit : null;
}

/** An audit by its id. Throws Refused('no-such-audit'). */
export function getAudit(context: ReadContext, id: EntryId): AuditRow {
  const row = listAudits(context).find((each) => each.id === id);
  if (row) return row;
  throw new Refused('no-such-audit', 'This audit is not there. Look at the list again.');
}

function sampled(context: ReadContext, id: EntryId): AuditedRecord[] {
  const { audit } = getAudit(context, id);
  const records = everyRecord(context, { entries: audit.sample });
  return audit.sample.flatMap((entry) => records.find((record) => record.entry === entry) ?? []);
}
