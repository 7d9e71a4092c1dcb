import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Findings } from '../../../db/packs/model.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { homeOf } from '../home/opened.ts';
import { instantOf, type State } from '../state.ts';
import { verifyBackup } from '../verify/backup.ts';
import { checkStrangersPack, LARGEST_PACK } from '../verify/stranger.ts';
import { checkState, checkWhole } from '../verify/weekly.ts';
import { makeBook } from './book.ts';
import { makeCard } from './card.ts';
import { makeDowntimePack } from './downtime.ts';
import { makeHandoverSheet } from './handover.ts';
import { makeInvitation } from './invitation.ts';
import { makePacks } from './make.ts';
import { makePlanPaper } from './plan-papers.ts';

type PackHandlers = Pick<
  CoreHandlers,
  | 'packs.start'
  | 'packs.startBook'
  | 'packs.startCard'
  | 'packs.startDowntime'
  | 'packs.startHandover'
  | 'packs.startInvitation'
  | 'packs.startPlanPaper'
  | 'packs.show'
  | 'verify.home'
  | 'verify.state'
  | 'verify.file'
  | 'jobs.progress'
  | 'jobs.cancel'
>;

export const packHandlers: PackHandlers = {
  'packs.start': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    return {
      job: state.jobs.start(maker.actor.id, (work) => makePacks(home, request, out, maker, now, work, state.press)),
    };
  },
  'packs.startBook': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const book = { ...request, folder: out };
    return { job: state.jobs.start(maker.actor.id, (work) => makeBook(home, book, maker, now, work, state.press)) };
  },
  'packs.startCard': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const card = { ...request, folder: out };
    return { job: state.jobs.start(maker.actor.id, (work) => makeCard(home, card, maker, now, work, state.press)) };
  },
  'packs.startDowntime': (state, { folder }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    return {
      job: state.jobs.start(maker.actor.id, (work) => makeDowntimePack(home, out, maker, now, work, state.press)),
    };
  },
  'packs.startHandover': (state, { hours, folder }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const sheet = { hours, folder: out };
    return {
      job: state.jobs.start(maker.actor.id, (work) => makeHandoverSheet(home, sheet, maker, now, work, state.press)),
    };
  },
  'packs.startInvitation': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const invitation = { ...request, folder: out };
    return {
      job: state.jobs.start(maker.actor.id, (work) => makeInvitation(home, invitation, maker, now, work, state.press)),
    };
  },
  'packs.startPlanPaper': (state, { folder, request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const paper = { ...request, folder: out };
    return {
      job: state.jobs.start(maker.actor.id, (work) => makePlanPaper(home, paper, maker, now, work, state.press)),
    };
  },
  'packs.show': async ({ ports, jobs }, { file }, staff) => ({
    opened: jobs.made(file, staff?.id ?? null) && ((await ports.openPath?.(file)) ?? false),
  }),
  'verify.home': (state, { against }, staff) => {
    const home = homeOf(state);
    return { job: state.jobs.start(staff?.id ?? null, (work) => checkWhole(state, home, work, against)) };
  },
  'verify.state': checkState,
  'verify.file': (_, { path }) => verifyFile(path, null),
  'jobs.progress': ({ jobs }, { job }, staff) => jobs.progress(job, staff?.id ?? null),
  'jobs.cancel': ({ jobs }, { job }, staff) => {
    jobs.cancel(job, staff?.id ?? null);
    return {};
  },
};

/** Who makes a paper, when, and where to. */
function making({ ports }: State, folder: string, staff: StaffRow | null) {
  if (!staff) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  if (!isAbsolute(folder))
    throw new Refused('relative-path', 'Please give the whole path of the folder, from the drive or the root on.');
  const actor = { type: 'staff', id: staff.id, role: staff.role } as const;
  return { maker: { actor, name: staff.name }, now: instantOf(ports), out: resolve(folder) };
}

/**
 * Checks a pack or a backup by what it is, not by its name; a backup also against a checkpoint from outside.
 * Throws Refused where it is neither, or is not there.
 */
export async function verifyFile(
  path: string,
  passphrase: string | null,
  against: string | null = null,
): Promise<Findings> {
  const file = resolve(path);
  if (!statSync(file).isFile())
    throw new Refused('is-a-folder', 'That is a folder, not a file. Choose the pack or the backup itself.');
  if (/\.owbackup$/i.test(file)) return verifyBackup(file, passphrase, against);
  if (against !== null)
    throw new Refused(
      'pack-has-no-ledger',
      'A pack holds single entries, not the whole ledger. Check the home, or a backup of it, against this pack.',
    );
  if (statSync(file).size > LARGEST_PACK)
    throw new Refused('too-large', 'This file is too large to be a pack. Choose a PDF that Own Words made.');
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
    throw new Refused(
      'not-a-pack',
      'This file is neither a pack nor a backup of Own Words. Choose a PDF that Own Words made, or a file that ends in .owbackup.',
    );
  }
  return checkStrangersPack(bytes);
}
