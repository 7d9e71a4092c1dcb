import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';

interface TakeAwayProps {
  slot: string;
  name: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Takes somebody's own passphrase away: it opens this record no more. */
export function TakeAway({ slot, name, onDone, onCancel }: TakeAwayProps) {
  const [pin, setPin] = useState('');
  const remove = useTell('keys.removeOpener');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate({ slot, pin }, { onSuccess: onDone, onError: () => setPin('') });
  };
  return (
    <form className="ow-stack" onSubmit={submit} aria-label={`Take the passphrase of ${name} away`}>
      <p>The passphrase of {name} will not open the record any more. Their PIN stays as it is.</p>
      <OwnPinField value={pin} onChange={(event) => setPin(event.currentTarget.value)} />
      <FormError error={remove.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={remove.isPending || pin === ''}>
          Take it away
        </Button>
        <Button onClick={onCancel}>Leave it</Button>
      </div>
    </form>
  );
}
