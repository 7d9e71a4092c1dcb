import type { ReactNode } from 'react';
import type { ResidentId } from '../../../db/words/model.ts';
import { type Draft, useDraft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';

interface DraftedProps<T> {
  name: string;
  resident: ResidentId;
  children: (draft: Draft<T>) => ReactNode;
}

/** Waits for what was half written, then shows the form with it. Those who may not write see the form, still. */
export function Drafted<T>({ name, resident, children }: DraftedProps<T>) {
  const { mayWrite } = useMe();
  const draft = useDraft<T>(name, resident, mayWrite);
  if (draft.value === undefined) return <p className="ow-note">Looking up what was half written</p>;
  return (
    <fieldset className="ow-plain" disabled={!mayWrite}>
      {draft.value !== null && (
        <p className="ow-note" role="status">
          Picked up where you left it: not saved to the record yet.
        </p>
      )}
      {children(draft)}
    </fieldset>
  );
}
