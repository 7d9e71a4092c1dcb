import { useTell } from '../api.ts';
import type { ElementProps } from './ElementPage.tsx';
import { ReasonForm } from './ReasonForm.tsx';

/** Ends a part of the plan. It stays to be read, with why it ended. */
export function EndForm({ resident, row, onDone }: ElementProps & { onDone: () => void }) {
  const { mutateAsync } = useTell('plan.end');
  return (
    <ReasonForm
      title="End this part of the plan"
      name={`plan:${row.id}:end`}
      resident={resident.id}
      label={`Why it ends, and what ${resident.preferredName} said or showed to it`}
      verb="Save that it has ended"
      send={(given) => mutateAsync({ resident: resident.id, element: row.id, ...given })}
      onDone={onDone}
    />
  );
}
