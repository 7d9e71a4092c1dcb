import { z } from 'zod';
import { canonicalJson, type Json } from '../ledger/canonical.ts';
import type { BodyOf } from '../ledger/kinds.ts';
import { header } from '../ledger/model.ts';
import { instant } from '../time/model.ts';
import { entryId } from '../words/model.ts';
import type { Keyfile } from './format.ts';
import { keysKinds } from './kinds.ts';
import { isMarked, markOf, scrub, subkey } from './seal.ts';

/*
 * The key file and the ledger are two files, and a program can end between them. So a changed key file carries the
 * entry about its own change until the ledger has it, under a mark that only the data key can make.
 */

const common = { id: entryId, at: instant, actor: header.shape.actor };
const said = <K extends string, B extends z.ZodType>(kind: K, { body }: { readonly body: B }) =>
  z.strictObject({ ...common, kind: z.literal(kind), body });
const unsaid = z.discriminatedUnion('kind', [
  said('keys.passphrase-changed@1', keysKinds['keys.passphrase-changed@1']),
  said('keys.opener-added@1', keysKinds['keys.opener-added@1']),
  said('keys.opener-removed@1', keysKinds['keys.opener-removed@1']),
  said('keys.sheet-replaced@1', keysKinds['keys.sheet-replaced@1']),
]);

/** An entry about a change of the key file, which the ledger may not have yet. */
export type Unsaid = z.infer<typeof unsaid>;
/** What an entry says, without when and who. */
export type Said = { [K in Unsaid['kind']]: { readonly kind: K; readonly body: BodyOf<K> } }[Unsaid['kind']];

/** A key file that carries an entry. */
export function withUnsaid(keyfile: Keyfile, dataKey: Uint8Array, entry: Unsaid): Keyfile {
  const text = canonicalJson(entry as Json);
  return { ...keyfile, unsaid: { text, mark: marking(dataKey, (key) => markOf(key, text)) } };
}

/** The entry that a key file carries; null where there is none, or somebody without the data key put it there. */
export function unsaidIn({ unsaid: carried }: Keyfile, dataKey: Uint8Array): Unsaid | null {
  if (!carried || !marking(dataKey, (key) => isMarked(key, carried.text, carried.mark))) return null;
  return unsaid.parse(JSON.parse(carried.text));
}

/** A key file that carries no entry: the ledger has it. */
export function withoutUnsaid({ unsaid: _, ...keyfile }: Keyfile): Keyfile {
  return keyfile;
}

function marking<T>(dataKey: Uint8Array, work: (key: Uint8Array) => T): T {
  const key = subkey(dataKey, 'own-words/unsaid/1');
  const result = work(key);
  scrub(key);
  return result;
}
