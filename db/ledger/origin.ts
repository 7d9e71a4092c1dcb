import { hash } from 'node:crypto';
import { z } from 'zod';
import { entryId, type StaffId } from '../words/model.ts';
import { type Header, header } from './model.ts';

const digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** An entry of another home's ledger, whole, with its way to the checkpoint that the other home signed. */
const first = z.strictObject({
  header,
  parts: z.record(z.string(), digest),
  /** Salt and value of each part, as they were written there. */
  shown: z.record(z.string(), z.tuple([z.string(), z.json()])),
  proof: z.array(z.string()),
});
export type FirstWritten = z.infer<typeof first>;

/**
 * What an entry carries beside its own words where it was first written in another home: a part of its own, so that it is
 * committed to, erased and withheld like any other. `transfer` names the entry that says which home it came from.
 */
export const origin = z.strictObject({ transfer: entryId, first });
export type Origin = z.infer<typeof origin>;

/** The name of that part. No kind of entry has a part of this name. */
export const ORIGIN = 'origin';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * What an id of the other home is called here: another id of the same moment, the same each time it is asked for within
 * one transfer, so that what names it finds it; another one in the next transfer, so that what was undone can come again.
 */
export function idHere(transfer: string, there: string): string {
  const made = hash('sha256', `own-words/transfer/1\n${transfer}\n${there}`, 'hex');
  const variant = '89ab'.charAt(Number.parseInt(made.charAt(15), 16) % 4);
  return `${there.slice(0, 13)}-7${made.slice(12, 15)}-${variant}${made.slice(16, 19)}-${made.slice(20, 32)}`;
}

/** A value of the other home's with every id in it as it is called here. */
export function valueHere<T>(transfer: string, value: T): T {
  const walk = (each: unknown): unknown => {
    if (typeof each === 'string') return ID.test(each) ? idHere(transfer, each) : each;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(value) as T;
}

/**
 * The header under which an entry is read: when and by whom it was first written down, wherever that was. Its place, its
 * subject and its link are this ledger's own.
 */
export function headerAsWritten(own: Header, came: Origin | undefined): Header {
  if (came === undefined) return own;
  const { first, transfer } = came;
  const { recorded_at, offset, actor } = headerAsWritten(first.header, comeThere(first.shown));
  const by: Header['actor'] = actor.type === 'staff' ? { ...actor, id: idHere(transfer, actor.id) as StaffId } : actor;
  return { ...own, recorded_at, offset, actor: by };
}

/** Where the other home had it from another one in its turn. */
const comeThere = (shown: FirstWritten['shown']): Origin | undefined => shown[ORIGIN]?.[1] as Origin | undefined;
