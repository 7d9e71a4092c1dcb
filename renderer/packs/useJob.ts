import { useEffect, useState } from 'react';
import { useAsk, useTell } from '../api.ts';

const LOOK_EVERY = 400;

/** Watches long work until it ends. `onEnd` is called once, when it has. */
export function useJob(job: string | null, onEnd?: () => void) {
  const [ended, setEnded] = useState<string | null>(null);
  const watching = job !== null && ended !== job;
  const asked = useAsk(
    'jobs.progress',
    { job: job ?? '' },
    { enabled: watching, every: watching ? LOOK_EVERY : false },
  );
  const cancel = useTell('jobs.cancel');
  const state = job === null ? undefined : asked.data;
  useEffect(() => {
    if (!watching || !state || state.state === 'running') return;
    setEnded(job);
    onEnd?.();
  }, [watching, job, state, onEnd]);
  return {
    state,
    running: watching && !asked.isError && (state === undefined || state.state === 'running'),
    error: asked.error,
    cancel: () => job && cancel.mutate({ job }),
  };
}
