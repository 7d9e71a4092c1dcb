import type { Output } from '../contract.ts';
import { homeOf } from '../home/opened.ts';
import { readSettings, writeSettings } from '../home/settings.ts';
import type { Outcome, Work } from '../jobs.ts';
import { missingPhotographs } from '../photographs.ts';
import { instantOf, type OpenHome, type State } from '../state.ts';
import { verifyHome } from './home.ts';

const WEEK = 7 * 24 * 60 * 60_000;

/** Checks the whole record and remembers, for the board, when that was and whether it held. */
export async function checkWhole(
  state: State,
  home: OpenHome,
  work: Work,
  against: string | null = null,
): Promise<Outcome> {
  const findings = await verifyHome(home, work, against);
  const { dataFolder } = state.ports;
  const { checks } = readSettings(dataFolder);
  const check = { at: instantOf(state.ports), holds: findings.holds };
  writeSettings(dataFolder, { checks: { ...checks, [home.record.ledger.home]: check } });
  return { findings };
}

/** Starts the week's check of the whole record when nobody is at the keyboard; gives its job, or null where none is due. */
export function checkIfDue(state: State): string | null {
  const { home, session, ports, jobs } = state;
  if (!home || session || jobs.isBusy()) return null;
  const last = readSettings(ports.dataFolder).checks[home.record.ledger.home];
  const now = instantOf(ports);
  if (Math.abs(Date.parse(now) - Date.parse(last?.at ?? home.openedAt)) < WEEK) return null;
  return jobs.start(null, (work) => checkWhole(state, home, work));
}

/** What was found wrong at the start, and what the last check of the whole record found. */
export function checkState(state: State): Output<'verify.state'> {
  const home = homeOf(state);
  return {
    atStart: [...home.problemsAtStart],
    missingPictures: missingPhotographs(home).length,
    whole: readSettings(state.ports.dataFolder).checks[home.record.ledger.home] ?? null,
  };
}
