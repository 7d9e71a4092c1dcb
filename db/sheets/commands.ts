import type { z } from 'zod';
import type { WriteContext } from '../store/model.ts';
import type { sheetRecordMethods } from './methods.ts';

type Input<M extends keyof typeof sheetRecordMethods> = z.output<(typeof sheetRecordMethods)[M]['input']>;

export const sheetCommands = { 'sheets.say': say };

/** Keeps the home's own statement; a later one takes its place, and none takes it back. */
function say({ append, home }: WriteContext, statement: Input<'sheets.say'>) {
  append({ kind: 'sheet.stated@1', subject: { type: 'home', id: home }, body: { statement } });
  return {};
}
