import { randomUUID } from 'node:crypto';
import type { JobState } from '../../db/packs/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { asRefusal } from './faults.ts';

/** What a piece of long work is given: a way to say how far it is, and a signal that it should stop. */
export interface Work {
  readonly signal: AbortSignal;
  progress(doing: string, done: number, total: number): void;
}
/** Says after each step of work how far it is. */
export function* counted<T>(
  steps: Generator<number, T>,
  doing: string,
  total: number,
  { progress }: Pick<Work, 'progress'>,
): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    progress(doing, step.value, total);
    yield step.value;
  }
}
/** What it leaves behind. */
export type Outcome = Partial<
  Pick<JobState, 'files' | 'unprinted' | 'fingerprint' | 'passphrase' | 'findings' | 'tried' | 'looked'>
>;

interface Job {
  state: JobState;
  readonly cancel: AbortController;
  readonly owner: string | null;
}

/** Whether work must be the only one, and a name under which only one of its sort runs at a time. */
interface How {
  readonly alone?: boolean;
  readonly once?: string;
}

/** The long work of one program: started, watched, cancelled. */
export interface Jobs {
  /** Throws Refused('busy') where work that must be alone would not be. */
  start(owner: string | null, work: (work: Work) => Promise<Outcome>, how?: How): string;
  progress(id: string, owner: string | null): JobState;
  cancel(id: string, owner: string | null): void;
  /** Whether a file was made by a job of this person's: the only files that a page may have opened. */
  made(file: string, owner: string | null): boolean;
  /** Whether anything is under way. */
  isBusy(): boolean;
  /** Stops everything and waits until it has stopped. */
  end(): Promise<void>;
}

const begun: JobState = {
  state: 'running',
  doing: 'Starting',
  done: 0,
  total: 1,
  files: [],
  unprinted: 0,
  fingerprint: null,
  passphrase: null,
  findings: null,
  tried: null,
  looked: null,
  problem: null,
  finishedAt: null,
};

export function createJobs(now: () => Date): Jobs {
  const jobs = new Map<string, Job>();
  const running = new Set<Promise<void>>();
  const underWay = new Set<string>();
  let alone: Promise<void> | null = null;
  const find = (id: string, owner: string | null) => {
    const job = jobs.get(id);
    if (!job || job.owner !== owner)
      throw new Refused('no-such-job', 'That work is no longer under way. Start it again if you need it.');
    return job;
  };
  return {
    start(owner, work, { alone: mustBeAlone = false, once } = {}) {
      if (alone)
        throw new Refused(
          'busy',
          'The record is being written to as a whole. Wait until that is done, then try again.',
        );
      if (once !== undefined && underWay.has(once))
        throw new Refused('busy', 'That is under way already. Wait until it is done.');
      if (mustBeAlone && running.size > 0)
        throw new Refused('busy', 'A backup, pack or check is under way. Wait until it is done, then try again.');
      const id = randomUUID();
      const job: Job = { state: begun, cancel: new AbortController(), owner };
      jobs.set(id, job);
      const ended = carryOut(job, work, now).finally(() => {
        running.delete(ended);
        if (once !== undefined) underWay.delete(once);
        if (alone === ended) alone = null;
      });
      running.add(ended);
      if (once !== undefined) underWay.add(once);
      if (mustBeAlone) alone = ended;
      return id;
    },
    progress(id, owner) {
      const job = find(id, owner);
      const { state } = job;
      // A passphrase is told once and kept nowhere.
      job.state = { ...state, passphrase: null };
      return state;
    },
    cancel: (id, owner) => find(id, owner).cancel.abort(),
    made: (file, owner) => [...jobs.values()].some((job) => job.owner === owner && job.state.files.includes(file)),
    isBusy: () => running.size > 0,
    async end() {
      // What was started while the others came to their end is stopped too: the keys are wiped after this.
      while (running.size > 0) {
        for (const job of jobs.values()) job.cancel.abort();
        await Promise.allSettled(running);
      }
    },
  };
}

async function carryOut(job: Job, work: (work: Work) => Promise<Outcome>, now: () => Date): Promise<void> {
  const finish = (rest: Partial<JobState>) => {
    job.state = { ...job.state, ...rest, finishedAt: now().toISOString() };
  };
  try {
    const outcome = await work({
      signal: job.cancel.signal,
      progress: (doing, done, total) => {
        job.state = { ...job.state, doing, done, total };
      },
    });
    finish({ state: 'done', ...outcome });
  } catch (error) {
    if (job.cancel.signal.aborted)
      finish({ state: 'cancelled', problem: 'Stopped before it was finished. Nothing was kept.' });
    else
      finish({
        state: 'failed',
        problem: asRefusal(error)?.message ?? 'This could not be finished. Nothing was kept. Try again.',
      });
  }
}
