import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTell } from '../api.ts';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { RecoverySheet, TypedBack } from './SheetParts.tsx';

/** A new recovery sheet: shown, printed, typed back, and only then in the place of the old one. */
export function NewSheet({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { mutate, data: sheet, error } = useTell('keys.prepareSheet');
  useEffect(() => mutate({}), [mutate]);
  const [onPaper, setOnPaper] = useState(false);
  const [typed, setTyped] = useState(['', '']);
  const [pin, setPin] = useState('');
  const replace = useTell('keys.replaceSheet');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    replace.mutate({ groups: typed, pin }, { onSuccess: onDone, onError: () => setPin('') });
  };
  if (!sheet) return error ? <FormError error={error} /> : <p role="status">Making the new key</p>;
  if (!onPaper)
    return (
      <section className="ow-stack" aria-label="A new recovery sheet">
        <RecoverySheet groups={sheet.groups} saveWith="keys.saveSheet" />
        <div className="ow-row">
          <Button variant="filled" onClick={() => setOnPaper(true)}>
            I have it on paper
          </Button>
          <Button onClick={onCancel}>Leave the old one</Button>
        </div>
      </section>
    );
  return (
    <form className="ow-stack" onSubmit={submit} aria-label="A new recovery sheet, typed back">
      <TypedBack places={sheet.typeBack} typed={typed} onChange={setTyped} />
      <OwnPinField value={pin} onChange={(event) => setPin(event.currentTarget.value)} />
      <FormError error={replace.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={replace.isPending || pin === ''}>
          Put it in the place of the old one
        </Button>
        <Button onClick={() => setOnPaper(false)}>Show the sheet again</Button>
      </div>
    </form>
  );
}
