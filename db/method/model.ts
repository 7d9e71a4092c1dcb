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
}
export type Methods = Record<string, Method>;

/** A method that only looks. */
export const reads = <I extends z.ZodType, O extends z.ZodType>(who: Who, input: I, output: O): Method<I, O> => ({
  input,
  output,
  who,
  writes: false,
});
/** A method that writes to the record. */
export const writes = <I extends z.ZodType, O extends z.ZodType>(who: Who, input: I, output: O): Method<I, O> => ({
  input,
  output,
  who,
  writes: true,
});

export const nothing = z.strictObject({});
