import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../api.ts';
import { newPassphraseProblem, PassphraseFields } from '../home/set-up/PassphraseFields.tsx';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';

/** A new passphrase of the home: the old one opens nothing any more but the backups that were made with it. */
export function ChangePassphrase({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const [value, setValue] = useState({ passphrase: '', again: '' });
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const change = useTell('keys.changePassphrase');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (newPassphraseProblem(value)) return;
    change.mutate({ passphrase: value.passphrase, pin }, { onSuccess: onDone, onError: () => setPin('') });
  };
  return (
    <form className="ow-stack" onSubmit={submit} aria-label="A new passphrase of the home">
      <PassphraseFields value={value} onChange={setValue} tried={tried} />
      <p className="ow-note">The old passphrase goes on opening the backups that were made while it was in use.</p>
      <OwnPinField value={pin} onChange={(event) => setPin(event.currentTarget.value)} />
      <FormError error={change.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={change.isPending || pin === ''}>
          {change.isPending ? 'Changing' : 'Change the passphrase'}
        </Button>
        <Button onClick={onCancel}>Leave it as it is</Button>
      </div>
    </form>
  );
}
