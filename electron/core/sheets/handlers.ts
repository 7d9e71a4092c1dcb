import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { homeOf } from '../home/opened.ts';
import { making } from '../packs/handlers.ts';
import { instantOf } from '../state.ts';
import { makeSheet } from './make.ts';
import { readSheet } from './read.ts';

export const sheetHandlers: Pick<CoreHandlers, 'sheets.read' | 'sheets.start'> = {
  'sheets.read': (state, { sheet }, staff) => {
    if (!staff) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
    const maker = { actor: { type: 'staff', id: staff.id, role: staff.role } as const, name: staff.name };
    return readSheet(state, homeOf(state), sheet, maker, instantOf(state.ports));
  },
  'sheets.start': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const asked = { ...request, folder: out };
    return { job: state.jobs.start(maker.actor.id, (work) => makeSheet(state, home, asked, maker, now, work)) };
  },
};
