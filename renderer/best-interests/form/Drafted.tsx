import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ResidentId } from '../../../db/words/model.ts';
import { useAsk, useTell } from '../../api.ts';
import { type Draft, useDraft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { momentNearby } from '../../look/when.ts';

interface DraftedProps<T> {
  name: string;
  resident: ResidentId;
  children: (draft: Draft<T>) => ReactNode;
}

/** Waits for what was half written, then shows the form with it. Those who may not write see the form, still. */
export function Drafted<T>(props: DraftedProps<T>) {
  // Taken over from somebody else, the form begins again with what they had written.
  const [takenOver, setTakenOver] = useState(0);
  return <Form key={takenOver} {...props} onTaken={() => setTakenOver(takenOver + 1)} />;
}

function Form<T>({ name, resident, children, onTaken }: DraftedProps<T> & { onTaken: () => void }) {
  const { mayWrite, isManager } = useMe();
  const draft = useDraft<T>(name, resident, mayWrite);
  if (draft.value === undefined) return <p className="ow-note">Looking up what was half written</p>;
  return (
    <fieldset className="ow-plain" disabled={!mayWrite}>
      {draft.value !== null && (
        <p className="ow-note" role="status">
          Picked up where you left it: not saved to the record yet.
        </p>
      )}
      {isManager && draft.value === null && <TakeOver name={name} resident={resident} onTaken={onTaken} />}
      {children(draft)}
    </fieldset>
  );
}

type TakeOverProps = Omit<DraftedProps<unknown>, 'children'> & { onTaken: () => void };

/** Says to a manager who else left this form half written, and lets them go on with it, for a reason that is kept. */
function TakeOver({ name, resident, onTaken }: TakeOverProps) {
  const which = { resident, form: name };
  const others = useAsk('drafts.others', which).data ?? [];
  const staff = useAsk('staff.names', {}).data ?? [];
  const take = useTell('drafts.takeOver');
  const [reason, setReason] = useState('');
  const [first] = others;
  if (!first) return null;
  const who = staff.find(({ id }) => id === first.staff)?.name ?? 'Somebody no longer listed';
  return (
    <Notice kind="info" title={`${who} left this half written, ${momentNearby(first.savedAt)}.`}>
      <div className="ow-row">
        <TextInput
          className="ow-grow"
          label="To go on with it, say why"
          autoComplete="off"
          maxLength={300}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Button
          disabled={reason.trim() === '' || take.isPending}
          onClick={() => take.mutate({ ...which, from: first.staff, reason }, { onSuccess: onTaken })}
        >
          Take it over
        </Button>
      </div>
      <FormError error={take.error} />
    </Notice>
  );
}
