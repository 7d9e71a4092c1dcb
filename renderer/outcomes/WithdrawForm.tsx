import type { ResidentRow } from '../../db/residents/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { ReasonForm } from '../support-plan/ReasonForm.tsx';

/** It does not stand, and why. It stays to be read, struck through. */
export function WithdrawForm({ resident, id, onDone }: { resident: ResidentRow; id: EntryId; onDone: () => void }) {
  const { mutateAsync } = useTell('outcomes.withdraw');
  return (
    <ReasonForm
      title="Withdraw it"
      name={`outcomes:${id}:withdraw`}
      resident={resident.id}
      label="Why it does not stand"
      verb="Save that it does not stand"
      send={(given) => mutateAsync({ resident: resident.id, id, ...given })}
      onDone={onDone}
    />
  );
}
