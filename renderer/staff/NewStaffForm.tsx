import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { newStaff, type Role, roleInWords, roles, type Sees } from '../../db/staff/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { endOfDay } from './ends.ts';
import { PinFields, pinRules } from './PinFields.tsx';
import styles from './Staff.module.css';
import { WhomField } from './WhomField.tsx';

interface Typed {
  name: string;
  role: Role;
  endsOn: string | null;
  sees: Sees;
  pin: string;
  again: string;
}

/** Someone new at the keyboard. They can change the PIN once they have signed in. */
export function NewStaffForm({ onDone }: { onDone: () => void }) {
  const add = useTell('staff.add');
  const form = useForm<Typed>({
    initialValues: { name: '', role: 'care-worker', endsOn: null, sees: [], pin: '', again: '' },
    validate: {
      name: (name) => newStaff.shape.name.safeParse(name).error?.issues[0]?.message ?? null,
      endsOn: (endsOn, { role }) =>
        role === 'inspector' && endsOn === null ? 'Please say when the inspector’s login ends.' : null,
      sees: (sees, { role }) =>
        role === 'inspector' && sees.length === 0 ? 'Please choose the residents that the inspector asked for.' : null,
      ...pinRules,
    },
  });
  const submit = ({ name, role, pin, endsOn, sees }: Typed) =>
    add.mutate({ name, role, pin, sees, ...(endsOn ? { ends: endOfDay(endsOn) } : {}) }, { onSuccess: onDone });
  return (
    <form className={styles.form} onSubmit={form.onSubmit(submit)}>
      <h2>Someone new</h2>
      <TextInput label="Name" autoFocus autoComplete="off" {...form.getInputProps('name')} />
      <NativeSelect
        label="Role"
        data={roles.map((role) => ({ value: role, label: roleInWords[role] }))}
        {...form.getInputProps('role')}
      />
      <DateField
        label="Login ends after"
        description="For agency staff and inspectors. Leave empty for everybody else."
        value={form.values.endsOn}
        onChange={(day) => form.setFieldValue('endsOn', day)}
        error={form.errors['endsOn']?.toString() ?? null}
      />
      {form.values.role === 'inspector' && (
        <WhomField
          value={form.values.sees}
          onChange={(sees) => form.setFieldValue('sees', sees)}
          error={form.errors['sees']?.toString() ?? null}
        />
      )}
      <PinFields pin={form.getInputProps('pin')} again={form.getInputProps('again')} />
      <FormError error={add.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={add.isPending}>
          Add to staff
        </Button>
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}
