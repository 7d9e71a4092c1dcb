import type { z } from 'zod';
import { boardQueries } from '../../db/board/queries.ts';
import { draftCommands } from '../../db/drafts/commands.ts';
import { draftQueries } from '../../db/drafts/queries.ts';
import { peopleCommands } from '../../db/people/commands.ts';
import { peopleQueries } from '../../db/people/queries.ts';
import { residentCommands } from '../../db/residents/commands.ts';
import { residentQueries } from '../../db/residents/queries.ts';
import { staffCommands } from '../../db/staff/commands.ts';
import { staffQueries } from '../../db/staff/queries.ts';
import type { WriteContext } from '../../db/store/model.ts';
import type { recordMethods } from './contract.ts';

type Handlers = {
  readonly [M in keyof typeof recordMethods]: (
    // A query takes the reader's part of it; only a method that writes is ever run inside a transaction.
    context: WriteContext,
    input: z.output<(typeof recordMethods)[M]['input']>,
  ) => z.input<(typeof recordMethods)[M]['output']>;
};

/** What answers each method on the record. */
export const handlers = {
  ...staffCommands,
  ...staffQueries,
  ...residentCommands,
  ...residentQueries,
  ...peopleCommands,
  ...peopleQueries,
  ...draftCommands,
  ...draftQueries,
  ...boardQueries,
} as const satisfies Handlers;
