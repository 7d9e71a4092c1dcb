import { z } from 'zod';
import type { Role } from '../staff/model.ts';
import { day } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';

/** Who may call a method: anyone at the keyboard, or the roles named. */
export type Who = 'anyone' | readonly Role[];

/**
 * Whom an answer shows: the resident whom the input names, no resident at all, or those in the answer itself. A method
 * that has not said is closed to logins that see some residents only.
 */
export type Shows = 'the one named' | 'nobody' | ((answer: never) => readonly ResidentId[]) | 'not said';

/** One method of the contract: what goes in, what comes out, who may call it, whether it writes, whom it shows. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly who: Who;
  readonly writes: boolean;
  /** Whether the input carries the caller's own `pin`, checked before anything runs: a signature. */
  readonly signed: boolean;
  readonly shows: Shows;
}
export type Methods = Record<string, Method>;

const method =
  (writes: boolean, signed: boolean) =>
  <I extends z.ZodType, O extends z.ZodType>(who: Who, input: I, output: O): Method<I, O> => ({
    input,
    output,
    who,
    writes,
    signed,
    shows: input instanceof z.ZodObject && 'resident' in input.shape ? 'the one named' : 'not said',
  });

/** A method that only looks. */
export const reads = method(false, false);
/** A method that writes to the record. */
export const writes = method(true, false);
/** A method that writes and is signed: its input has the field `pin`, the caller's own, typed again. */
export const signs: <I extends z.ZodType<{ pin: string }>, O extends z.ZodType>(
  who: Who,
  input: I,
  output: O,
) => Method<I, O> = method(true, true);

/** A method whose answer shows no resident. */
export const showsNobody = <I extends z.ZodType, O extends z.ZodType>(of: Method<I, O>): Method<I, O> => ({
  ...of,
  shows: 'nobody',
});
/** A method whose answer shows several residents: whom is read off the answer. */
export const showsEach = <I extends z.ZodType, O extends z.ZodType>(
  of: Method<I, O>,
  whom: (answer: z.output<O>) => readonly ResidentId[],
): Method<I, O> => ({ ...of, shows: whom });

/** Part of the input of a method about one resident that can be answered as the record was known at the end of a day. */
export const asKnown = { knownOn: day.nullable().default(null) };

export const nothing = z.strictObject({});
