import { useEffect, useRef } from 'react';
import { useAsk, useTell } from '../api.ts';

/** Watches long work until it ends. `onEnd` is called once, when it has. */
export function useJob(job: string | null, onEnd?: () => void) {
  const asked = useAsk(
    'jobs.progress',
    { job: job ?? '' },
    { enabled: job !== null, every: job === null ? false : 400 },
  );
  const cancel = useTell('jobs.cancel');
  const ended = useRef<string | null>(null);
  const state = asked.data;
  useEffect(() => {
    if (!job || !state || state.state === 'running' || ended.current === job) return;
    ended.current = job;
    onEnd?.();
  }, [job, state, onEnd]);
  return {
    state: job === null ? undefined : state,
    running: job !== null && (state === undefined || state.state === 'running') && !asked.isError,
    error: asked.error,
    cancel: () => job && cancel.mutate({ job }),
  };
}
