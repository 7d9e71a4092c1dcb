import { z } from 'zod';
import { roles } from '../staff/model.ts';
import { happened, instant } from '../time/model.ts';
import { entryId, id, staffId } from '../words/model.ts';

/**
 * The header of an entry. It is committed to whole and never erased, so it holds ids, figures and fixed words alone.
 * The order and names of these fields are part of the format: see entry.ts for the bytes that are hashed.
 */
export const header = z.strictObject({
  v: z.literal(1),
  home: id,
  device: id,
  seq: z.int().nonnegative(),
  id: entryId,
  recorded_at: instant,
  /** Minutes that London was ahead of UTC when it was written. */
  offset: z.int(),
  at: happened,
  actor: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('staff'), id: staffId, role: z.enum(roles) }),
    z.strictObject({ type: z.literal('system') }),
  ]),
  subject: z.strictObject({ type: z.enum(['resident', 'staff', 'home']), id }),
  kind: z.string().regex(/^[a-z-]+\.[a-z-]+@\d+$/),
  /** What an entry does to an older one; a correction never touches the old one itself. */
  link: z.strictObject({ type: z.enum(['amends', 'withdraws', 'moves']), entry: entryId }).nullable(),
});
export type Header = z.infer<typeof header>;
/** Who wrote an entry: a member of staff, or the home itself where the program did. */
export const authorOf = ({ actor, home }: Header): string => (actor.type === 'staff' ? actor.id : home);
export type Actor = Header['actor'];
export type Subject = Header['subject'];
export type Link = NonNullable<Header['link']>;

/** A kind of entry: what it is about, and a strict object whose top-level keys are the parts committed to apart. */
export interface Kind<B extends z.ZodObject = z.ZodObject> {
  readonly subject: Subject['type'];
  readonly body: B;
}
export type Kinds = Record<string, Kind>;
export const kind = <B extends z.ZodObject>(subject: Subject['type'], body: B): Kind<B> => ({ subject, body });

/** An entry as it is read back. */
export interface Entry<B extends object = object> {
  readonly position: number;
  readonly header: Header;
  readonly body: B;
}
export type EntryOf<K extends Kind> = Entry<z.output<K['body']>>;
