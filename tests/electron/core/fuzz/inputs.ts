import fc from 'fast-check';
import { z } from 'zod';
import { contract, type MethodName, methodNamed } from '../../../../electron/core/contract.ts';

/** An id that nobody has. */
export const NOBODY = '0195582e-0000-7000-8000-00000000dead';
/** What stands in a home, by what a field may be called: ids of residents under "resident", of staff under "staff". */
export type Known = ReadonlyMap<string, readonly string[]>;

type Schema = z.core.JSONSchema.BaseSchema;
const schemaOf = (name: MethodName): Schema =>
  z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' });

/** Texts of every form that a field asks for: the first that fit are used. */
const texts = [
  ...['She said she would rather wait.', 'Tea, the blue cup', 'Tuesday', 'A', 'T1', 'en', 'tea', 'daily-choice'],
  ...['2026-11-20', '2026-11-30', '2026-11', '2026-11-20T09:00:00.000Z', '2026-11-25T18:00:00.000Z'],
  ...['08:00', '08:30', '09:15', '21:30', '264819', 'ab'.repeat(32), NOBODY],
];

/** Inputs as the schema of a method describes them: most of them fit, and name what is there. */
function fitting(schema: Schema | boolean, key: string, known: Known): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return fc.constant(null);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return fc.oneof(...branches.map((each) => fitting(each, key, known)));
  switch (schema.type) {
    case 'object':
      return objectFitting(schema, key, known);
    case 'array': {
      const least = schema.minItems ?? 0;
      const most = Math.min(schema.maxItems ?? 3, Math.max(least, 3));
      return fc.array(fitting(schema.items as Schema, key, known), { minLength: least, maxLength: most });
    }
    case 'string':
      return textFitting(schema, key, known);
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? Number(schema.exclusiveMinimum ?? 0), -1000),
        max: Math.min(schema.maximum ?? 1000, 3000),
      });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objectFitting(schema: Schema, key: string, known: Known): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === 'object') {
    const names = schema.propertyNames ? fitting(schema.propertyNames as Schema, key, known) : fc.string();
    return fc.dictionary(names as fc.Arbitrary<string>, fitting(additionalProperties, key, known), { maxKeys: 3 });
  }
  const arbitraries = Object.entries(properties).map(([name, each]) => [name, fitting(each, name, known)] as const);
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [...required] });
}

function textFitting({ pattern = '', minLength = 0, maxLength = 4000 }: Schema, key: string, known: Known) {
  const form = new RegExp(pattern, 'u');
  const fitting = (some: readonly string[] = []) =>
    some.filter((text) => text.length <= maxLength && text.length >= minLength && form.test(text));
  const own = fitting(known.get(key));
  const usual = own.length > 0 ? own : fitting([...(known.get('') ?? []), ...texts]);
  return usual.length > 0 ? fc.constantFrom(...usual) : fc.stringMatching(form);
}

/** Whether a method would read an input at all. */
export const fits = (name: MethodName, input: unknown): boolean =>
  methodNamed(name)?.input.safeParse(input).success ?? false;

/** Inputs made from the schema of a method. */
export const inputsFor = (name: MethodName, known: Known): fc.Arbitrary<unknown> =>
  fitting(schemaOf(name), name, known);

/** The ways to every place in a value, the whole of it first. */
export function placesIn(value: unknown, way: readonly string[] = []): string[][] {
  const within = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...way], ...within.flatMap(([key, each]) => placesIn(each, [...way, key]))];
}

/** The same value with another in one place; `undefined` takes the place away. */
export function withAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const changed = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  changed[key] = withAt(changed[key], rest, other);
  return changed;
}

/** Every place of a method where a text may stand, each in an input that goes down to it. */
export function textPlaces(name: MethodName): { input: unknown; way: string[] }[] {
  const known: Known = new Map();
  const seed = 1;
  const places = new Map<string, { input: unknown; way: string[] }>();
  for (const input of fc.sample(inputsFor(name, known), { numRuns: 25, seed })) {
    for (const way of placesIn(input)) {
      const found = way.reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], input);
      // The places of one list are alike.
      if (typeof found === 'string')
        places.set(way.map((key) => (/^\d+$/.test(key) ? '0' : key)).join('.'), { input, way });
    }
  }
  return [...places.values()];
}
