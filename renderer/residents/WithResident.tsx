import type { ReactNode } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { ResidentId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { Asking } from '../look/tell/Asking.tsx';

/** Looks one resident up, for a screen about them. */
export function WithResident({ id, children }: { id: ResidentId; children: (resident: ResidentRow) => ReactNode }) {
  const asked = useAsk('residents.get', { resident: id });
  return (
    <Asking asked={asked} what="this resident">
      {children}
    </Asking>
  );
}
