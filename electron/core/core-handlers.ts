import type { z } from 'zod';
import type { StaffRow } from '../../db/staff/model.ts';
import type { coreMethods } from './contract.ts';
import type { State } from './state.ts';

/** What answers each method around the record; `staff` is whoever is signed in. */
export type CoreHandlers = {
  readonly [M in keyof typeof coreMethods]: (
    state: State,
    input: z.output<(typeof coreMethods)[M]['input']>,
    staff: StaffRow | null,
  ) => z.input<(typeof coreMethods)[M]['output']> | Promise<z.input<(typeof coreMethods)[M]['output']>>;
};
