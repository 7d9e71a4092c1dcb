import { z } from 'zod';
import type { Role } from '../staff/model.ts';

/** Who may call a method: anyone at the keyboard, or the roles named. */
export type Who = 'anyone' | readonly Role[];

/** One method of the contract: what goes in, what comes out, who may call it, whether it writes. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly who: Who;
  readonly writes: boolean;
  /** Whether the input carries the caller's own `pin`, checked before anything runs: a signature. */
  readonly signed: boolean;
}
export type Methods = Record<string, Method>;

/** A method that only looks. */
export const reads = <I extends z.ZodType, O extends z.ZodType>(who: Who, input: I, output: O): Method<I, O> => ({
  input,
  output,
  who,
  writes: false,
  signed: false,
});
/** A method that writes to the record. */
export const writes = <I extends z.ZodType, O extends z.ZodType>(who: Who, input: I, output: O): Method<I, O> => ({
  input,
  output,
  who,
  writes: true,
  signed: false,
});
/** A method that writes and is signed: its input has the field `pin`, the caller's own, typed again. */
export const signs = <I extends z.ZodType<{ pin: string }>, O extends z.ZodType>(
  who: Who,
  input: I,
  output: O,
): Method<I, O> => ({
  input,
  output,
  who,
  writes: true,
  signed: true,
});

export const nothing = z.strictObject({});
