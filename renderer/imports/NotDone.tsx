import type { JobState } from '../../db/packs/model.ts';
import { Notice } from '../look/tell/Notice.tsx';

/** Why a file was not tried to its end, or not brought in: stopped by hand, or what is in the way. */
export function NotDone({ state }: { state: JobState | undefined }) {
  if (state?.state === 'cancelled') return <Notice title="Stopped. Nothing of the file was kept." />;
  if (state?.state === 'failed') return <Notice kind="stop" title={state.problem ?? 'This could not be finished.'} />;
  return null;
}
