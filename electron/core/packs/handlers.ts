import { isAbsolute, resolve } from 'node:path';
import type { PackRequest } from '../../../db/packs/model.ts';
import type { StaffRow } from '../../../db/staff/model.ts';
import { getSubjectAccess } from '../../../db/subject-access/queries.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { homeOf } from '../home/opened.ts';
import { instantOf, type State } from '../state.ts';
import { verifyFile } from '../verify/file.ts';
import { withFingerprint } from '../verify/fingerprint.ts';
import { checkState, checkWhole } from '../verify/weekly.ts';
import { afterDeathOrder } from './after-death.ts';
import { makeBook } from './book.ts';
import { makeCard } from './card.ts';
import { makeComplaintForm } from './complaint-form.ts';
import { makeDowntimePack } from './downtime.ts';
import { makeDueList } from './due.ts';
import { makeHandoverSheet } from './handover.ts';
import { makeInvitation } from './invitation.ts';
import { makePacks } from './make.ts';
import type { Wrapping } from './parcel.ts';
import { makePlanPaper } from './plan-papers.ts';
import { packMaker } from './profiles/pack-maker.ts';
import { proposalsFor } from './profiles/subject-access.ts';
import { putVerifier, verifierPage } from './verifier-file.ts';

type PackHandlers = Pick<
  CoreHandlers,
  | 'packs.start'
  | 'packs.proposals'
  | 'packs.startPlain'
  | 'packs.startBook'
  | 'packs.startAfterDeath'
  | 'packs.startCard'
  | 'packs.startComplaintForm'
  | 'packs.startDowntime'
  | 'packs.startHandover'
  | 'packs.startDue'
  | 'packs.startInvitation'
  | 'packs.startPlanPaper'
  | 'packs.show'
  | 'verify.home'
  | 'verify.putVerifier'
  | 'verify.state'
  | 'verify.file'
  | 'jobs.progress'
  | 'jobs.cancel'
>;

export const packHandlers: PackHandlers = {
  'packs.start': (state, { folder, ...request }, staff) => startPacks(state, folder, request, 'protected', staff),
  'packs.startPlain': (state, { folder, as, pin: _, ...request }, staff) =>
    startPacks(state, folder, request, as, staff),
  'packs.proposals': (state, { resident, request }, staff) => {
    const { record } = homeOf(state);
    const context = record.reading(makerOf(staff).actor, instantOf(state.ports));
    return proposalsFor(context, resident, getSubjectAccess(context.db, resident, request));
  },
  'verify.putVerifier': (_, { folder }) => ({ file: putVerifier(verifierPage(), absolute(folder)) }),
  'packs.startBook': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const book = { ...request, folder: out };
    return { job: state.jobs.start(maker.actor.id, (work) => makeBook(home, book, maker, now, work, state.press)) };
  },
  'packs.startAfterDeath': (state, { folder, ...request }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const order = afterDeathOrder(home.record.reading(maker.actor, now), request);
    return {
      job: state.jobs.start(maker.actor.id, (work) =>
        makePacks(home, order, out, maker, now, work, state.press, 'protected'),
      ),
    };
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
  'packs.startDue': (state, { filter, folder }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const list = { filter, folder: out };
    return { job: state.jobs.start(maker.actor.id, (work) => makeDueList(home, list, maker, now, work, state.press)) };
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
  'packs.startComplaintForm': (state, { folder }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    return {
      job: state.jobs.start(maker.actor.id, (work) => makeComplaintForm(home, out, maker, now, work, state.press)),
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
  'verify.file': async (_, { path, passphrase, fingerprint }) =>
    withFingerprint(await verifyFile(path, passphrase), fingerprint),
  'jobs.progress': ({ jobs }, { job }, staff) => jobs.progress(job, staff?.id ?? null),
  'jobs.cancel': ({ jobs }, { job }, staff) => {
    jobs.cancel(job, staff?.id ?? null);
    return {};
  },
};

/** Who makes a paper, when, and where to. */
export function making({ ports }: State, folder: string, staff: StaffRow | null) {
  return { maker: makerOf(staff), now: instantOf(ports), out: absolute(folder) };
}

function makerOf(staff: StaffRow | null) {
  if (!staff) throw new Refused('signed-out', 'Please sign in with your name and PIN.');
  return { actor: { type: 'staff', id: staff.id, role: staff.role }, name: staff.name } as const;
}

function absolute(folder: string): string {
  if (!isAbsolute(folder))
    throw new Refused('relative-path', 'Please give the whole path of the folder, from the drive or the root on.');
  return resolve(folder);
}

function startPacks(state: State, folder: string, request: PackRequest, wrapping: Wrapping, staff: StaffRow | null) {
  const home = homeOf(state);
  const { maker, now, out } = making(state, folder, staff);
  const make = packMaker(request);
  return {
    job: state.jobs.start(maker.actor.id, (work) => make(home, out, maker, now, work, state.press, wrapping)),
  };
}
