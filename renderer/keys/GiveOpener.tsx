import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { roleInWords } from '../../db/staff/model.ts';
import { type StaffId, staffId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { newPassphraseProblem, PassphraseFields } from '../home/set-up/PassphraseFields.tsx';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';

interface GiveOpenerProps {
  /** Who has one already. */
  holders: readonly (StaffId | null)[];
  onDone: () => void;
  onCancel: () => void;
}

/** A senior's own passphrase, so that a restart at three in the morning waits for no manager. They type it themselves. */
export function GiveOpener({ holders, onDone, onCancel }: GiveOpenerProps) {
  const staff = useAsk('staff.list', {});
  const [who, setWho] = useState('');
  const [value, setValue] = useState({ passphrase: '', again: '' });
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const give = useTell('keys.addOpener');
  const may = (staff.data ?? []).filter(
    ({ id, role, closed }) => closed === null && role !== 'inspector' && !holders.includes(id),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = staffId.safeParse(who);
    if (newPassphraseProblem(value) || !chosen.success) return;
    give.mutate(
      { staff: chosen.data, passphrase: value.passphrase, pin },
      { onSuccess: onDone, onError: () => setPin('') },
    );
  };
  return (
    <form className="ow-stack" onSubmit={submit} aria-label="A passphrase of somebody’s own">
      <NativeSelect
        label="Who may open the record"
        description="They choose the passphrase and type it here themselves."
        data={[
          { value: '', label: 'Choose a name' },
          ...may.map(({ id, name, role }) => ({ value: id, label: `${name}, ${roleInWords[role].toLowerCase()}` })),
        ]}
        value={who}
        onChange={(event) => setWho(event.currentTarget.value)}
        error={tried && who === '' ? 'Please choose who it is for.' : null}
      />
      <PassphraseFields label="Their own passphrase" value={value} onChange={setValue} tried={tried} />
      <OwnPinField value={pin} onChange={(event) => setPin(event.currentTarget.value)} />
      <FormError error={give.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={give.isPending || pin === ''}>
          Let them open the record
        </Button>
        <Button onClick={onCancel}>Leave without saving</Button>
      </div>
    </form>
  );
}
