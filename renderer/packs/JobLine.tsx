import type { JobState } from '../../db/packs/model.ts';
import { ProgressLine } from '../look/tell/ProgressLine.tsx';

/** Running work as one line: what, how far, and a way to stop it. */
export function JobLine({ state, onCancel }: { state: JobState | undefined; onCancel: () => void }) {
  if (!state) return <ProgressLine label="Starting" done={null} onCancel={onCancel} />;
  const count = state.total > 1 ? `, ${Math.min(state.done + 1, state.total)} of ${state.total}` : '';
  return (
    <ProgressLine
      label={`${state.doing}${count}`}
      done={state.total > 0 ? state.done / state.total : null}
      onCancel={onCancel}
    />
  );
}
