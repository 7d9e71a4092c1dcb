import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { newStaff } from '../../../db/staff/model.ts';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { PinFields, pinRules } from '../../staff/PinFields.tsx';
import styles from '../Threshold.module.css';

/** Step 4: the first person who can sign in. Only now is the home written to the disk. */
export function FirstManagerStep() {
  const create = useTell('home.create');
  const form = useForm({
    initialValues: { name: '', pin: '', again: '' },
    validate: { name: (name) => newStaff.shape.name.safeParse(name).error?.issues[0]?.message ?? null, ...pinRules },
  });
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ name, pin }) => create.mutate({ manager: { name, pin } }))}
    >
      <TextInput
        label="Your name"
        description="As colleagues know you, first and last name."
        autoFocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <PinFields pin={form.getInputProps('pin')} again={form.getInputProps('again')} />
      <FormError error={create.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={create.isPending}>
          {create.isPending ? 'Making the home' : 'Make the home'}
        </Button>
      </div>
    </form>
  );
}
