import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { StaffId } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { PinFields, pinRules } from '../../staff/PinFields.tsx';
import styles from '../Threshold.module.css';

interface ForgottenPinProps {
  staff: StaffId;
  name: string;
  isManager: boolean;
  onBack: () => void;
}

/** A PIN that is forgotten: a manager sets a colleague's, and the recovery sheet sets that of a manager whom nobody else can help. */
export function ForgottenPin({ staff, name, isManager, onBack }: ForgottenPinProps) {
  const set = useTell('home.newPinWithSheet');
  const form = useForm({ initialValues: { recovery: '', pin: '', again: '' }, validate: pinRules });
  if (!isManager || set.isSuccess)
    return (
      <section className={styles.form}>
        <Notice title={set.isSuccess ? `${name} has a new PIN.` : 'Ask a manager for a new PIN.'}>
          {set.isSuccess
            ? 'That the sheet was used stands in the record. Put the sheet back where it is kept, then sign in.'
            : 'A manager sets it under Staff, with their own PIN. Nobody can read the old one.'}
        </Notice>
        <div>
          <Button variant="filled" onClick={onBack}>
            Back to the names
          </Button>
        </div>
      </section>
    );
  return (
    <form
      className={styles.form}
      autoComplete="off"
      onSubmit={form.onSubmit(({ recovery, pin }) => set.mutate({ staff, recovery, newPin: pin }))}
    >
      <p>
        Another manager can set {name} a new PIN under Staff. Where there is none, the recovery sheet does it, and the
        record says so.
      </p>
      <Textarea
        label="Recovery key"
        description="The eight groups on the printed sheet, in order. Capitals or not, with or without spaces."
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('recovery')}
      />
      <PinFields label="New PIN" pin={form.getInputProps('pin')} again={form.getInputProps('again')} />
      <FormError error={set.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={set.isPending || !form.values.recovery.trim()}>
          Set the new PIN
        </Button>
        <Button onClick={onBack}>Back to the names</Button>
      </div>
    </form>
  );
}
