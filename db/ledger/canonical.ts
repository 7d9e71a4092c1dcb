import canonicalize from 'canonicalize';

/** What JSON can say: the only values that a commitment can cover. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

// Deeper than any entry; it also stops an object that holds itself.
const MAX_DEPTH = 64;

/**
 * The one spelling of a value, so that its hash is the same on each machine (RFC 8785).
 * Throws TypeError for what JSON would drop or change in silence: undefined, NaN, lone surrogates, dates, class instances.
 */
export function canonicalJson(value: Json): string {
  refuseAllButJson(value, 0);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Nothing to write as JSON.');
  return text;
}

function refuseAllButJson(value: unknown, depth: number): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('A lone surrogate has no UTF-8 form.');
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('NaN and Infinity are not JSON.');
      return;
    case 'object':
      if (value !== null) refuseAllButPlain(value, depth);
      return;
    default:
      throw new TypeError(`A value of type ${typeof value} is not JSON.`);
  }
}

function refuseAllButPlain(value: object, depth: number): void {
  if (depth >= MAX_DEPTH) throw new TypeError(`Nested deeper than ${MAX_DEPTH} levels.`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype) throw new TypeError('Only plain arrays are JSON.');
    // By index: a hole in an array reads as undefined and is refused, where for-each would pass over it.
    for (let index = 0; index < value.length; index += 1) refuseAllButJson(value[index], depth + 1);
    return;
  }
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Only plain objects are JSON.');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('A symbol is not a JSON name.');
  for (const [name, member] of Object.entries(value)) {
    if (!name.isWellFormed()) throw new TypeError('A lone surrogate has no UTF-8 form.');
    refuseAllButJson(member, depth + 1);
  }
}
