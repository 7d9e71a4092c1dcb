import { rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { createKeyfile } from '../../../db/keys/keyfile.ts';
import { type KdfCost, REAL_COST } from '../../../db/keys/seal.ts';
import { listStaff } from '../../../db/staff/queries.ts';
import { day as aDay } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { signCheckpoint } from '../checkpoints.ts';
import { createHome, folderForNewHome } from '../home/create.ts';
import { openMade } from '../home/open.ts';
import type { OpenHome } from '../state.ts';
import { newChoicePlanner, Tally } from './choices/plan.ts';
import { planCommunication } from './communication.ts';
import { planComplaints } from './complaints.ts';
import { planConsents } from './consents.ts';
import { daysFrom, instantAt, yesterdayOf } from './days.ts';
import { planDeaths } from './deaths.ts';
import { planEdithsHome } from './decisions/ediths-home.ts';
import { planFranksBedtime } from './decisions/franks-bedtime.ts';
import { planFranksDoor } from './decisions/franks-door.ts';
import { planGurdevsRails } from './decisions/gurdevs-rails.ts';
import { planPatriciasTube } from './decisions/patricias-tube.ts';
import { planPlannedCare } from './decisions/planned-care.ts';
import { planSamirasEyes } from './decisions/samiras-eyes.ts';
import { planWaltersOperation } from './decisions/walters-operation.ts';
import { type Making, type Span, spanOf } from './home.ts';
import { planLikes } from './likes.ts';
import { livesOf } from './lives/index.ts';
import { planPeople, planResidents, planStaff } from './people.ts';
import { keepPictures } from './pictures.ts';
import { planEdithsPlan } from './plans/ediths-plan.ts';
import { planOthersPlans } from './plans/others-plans.ts';
import { planPoorRecords } from './poor.ts';
import { planPreferences } from './preferences.ts';
import { planReviews } from './reviews/index.ts';
import { planRoutines } from './routines.ts';
import { staff } from './staff.ts';
import { planStories } from './story.ts';
import { planSuggestions } from './suggestions.ts';
import { Ids, newTimeline } from './timeline.ts';
import { keepTunes } from './tunes/keep.ts';

export interface DemoOptions {
  /** An empty folder, or one that is not there yet. */
  readonly folder: string;
  readonly passphrase: string;
  /** 1 to 60; 24 unless given. */
  readonly residents?: number;
  /** Months of daily choices, 1 to 24; 3 unless given. */
  readonly months?: number;
  readonly seed?: number;
  /** The last day recorded, YYYY-MM-DD; yesterday in London unless given. */
  readonly until?: string;
  readonly now: Date;
  readonly progress?: (doing: string, done: number, total: number) => void;
  /** Only tests ask for less than the real cost of a passphrase. */
  readonly cost?: KdfCost;
}
export interface DemoHome {
  readonly home: string;
  readonly name: string;
  readonly staff: { name: string; pin: string }[];
  readonly residents: number;
  readonly entries: number;
}

const NAME = 'Ashdene House';
export const MOST_RESIDENTS = 60;
const MOST_MONTHS = 24;

/**
 * Makes the demo home: invented people, the same for the same seed and last day, written through the commands that
 * screens use, each entry by a member of staff at its own time. Throws Refused('out-of-range' | those of a new folder).
 */
export async function makeDemoHome(options: DemoOptions): Promise<DemoHome> {
  const { passphrase, residents = 24, months = 3, seed = 1, now, cost = REAL_COST, progress = () => {} } = options;
  const last = lastDay(options);
  refuseOutside('residents', residents, MOST_RESIDENTS);
  refuseOutside('months', months, MOST_MONTHS);
  const span = spanOf(months, last);
  const folder = folderForNewHome(options.folder);
  const homeId = uuidv7();
  const begun = instantAt(span.begun, 9 * 60 + 5);
  progress('Making the keys', 0, 1);
  const { keyfile, dataKey, vault } = await createKeyfile({ home: homeId, passphrase }, { cost, made: begun });
  createHome(
    { folder, homeId, name: NAME, country: 'England', demo: true, keyfile, dataKey, manager: staff.moira },
    begun,
  );
  try {
    const home = openMade(folder, { dataKey, vault }, now.toISOString());
    try {
      const entries = await fill(home, { residents, seed, span, progress });
      return {
        home: folder,
        name: NAME,
        staff: Object.values(staff).map(({ name, pin }) => ({ name, pin })),
        residents,
        entries,
      };
    } finally {
      home.close();
    }
  } catch (error) {
    // A demo home is whole or is not there.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Filling extends Required<Pick<DemoOptions, 'residents' | 'seed' | 'progress'>> {
  readonly span: Span;
}

async function fill(home: OpenHome, { residents, seed, span, progress }: Filling): Promise<number> {
  const lives = livesOf(seed, residents);
  const pictures = await keepPictures(home, lives, (done, total) => progress('Drawing the pictures', done, total));
  const tunes = await keepTunes(home, lives);
  const making: Making = { seed, span, timeline: newTimeline(), ids: new Ids(), lives, pictures, tunes };
  const moira = listStaff(home.record.reading({ type: 'system' }, home.openedAt).db)[0];
  if (moira) making.ids.keep('staff/moira', moira.id);
  const tally = new Tally();
  planStaff(making);
  planResidents(making);
  planPeople(making);
  planStories(making);
  planCommunication(making);
  planLikes(making);
  planPreferences(making, tally);
  planEdithsHome(making);
  planGurdevsRails(making);
  planFranksBedtime(making);
  planFranksDoor(making);
  planSamirasEyes(making);
  planPatriciasTube(making);
  planWaltersOperation(making);
  planPlannedCare(making);
  planEdithsPlan(making);
  planOthersPlans(making);
  planConsents(making);
  planDeaths(making);
  planComplaints(making);
  planRoutines(making);
  planReviews(making);
  planSuggestions(making);
  planPoorRecords(making);
  await writeDays(home, making, tally, progress);
  const size = home.record.ledger.size();
  signCheckpoint(home, 'close', instantAt(span.last, 23 * 60 + 58));
  return size;
}

async function writeDays(home: OpenHome, making: Making, tally: Tally, progress: Filling['progress']): Promise<void> {
  const { span, timeline, ids } = making;
  const plan = newChoicePlanner(making, tally);
  const days = daysFrom(span.begun, span.last);
  for (const [at, day] of days.entries()) {
    if (day >= span.first) plan(day);
    timeline.write(home, day, ids);
    progress('Writing the days', at + 1, days.length);
    // The shell stays answerable between days.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function lastDay({ until, now }: DemoOptions): string {
  const latest = yesterdayOf(now);
  if (until === undefined) return latest;
  if (!aDay.safeParse(until).success || until > latest || until < '2000-01-01') {
    throw new Refused('out-of-range', 'The last day of the demo home is a day in the past, such as 2026-03-02.');
  }
  return until;
}

function refuseOutside(what: 'residents' | 'months', asked: number, most: number): void {
  if (!Number.isInteger(asked) || asked < 1 || asked > most) {
    throw new Refused('out-of-range', `The demo home takes 1 to ${most} ${what}.`);
  }
}
