import { Button, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { roleInWords, roles, type Sees, type StaffRow } from '../../db/staff/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { useRoute } from '../route.tsx';
import { dayOfEnd, endOfDay } from './ends.ts';
import { PinFields, pinRules } from './PinFields.tsx';
import styles from './Staff.module.css';
import { WhomField } from './WhomField.tsx';

/** One member of staff: role, when the login ends, a new PIN, and leaving. */
export function AccessForm({ staff, onDone }: { staff: StaffRow; onDone: () => void }) {
  const [role, setRole] = useState(staff.role);
  const [endsOn, setEndsOn] = useState(() => dayOfEnd(staff.ends));
  const [sees, setSees] = useState<Sees>(staff.role === 'inspector' ? staff.sees : []);
  const change = useTell('staff.changeAccess');
  const save = () =>
    change.mutate({ staff: staff.id, role, ends: endsOn ? endOfDay(endsOn) : null, sees }, { onSuccess: onDone });
  return (
    <>
      <section className={styles.form}>
        <h2>
          <bdi>{staff.name}</bdi>
        </h2>
        <NativeSelect
          label="Role"
          value={role}
          onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? role)}
          data={roles.map((each) => ({ value: each, label: roleInWords[each] }))}
        />
        <DateField
          label="Login ends after"
          description="Leave empty if it does not end."
          value={endsOn}
          onChange={setEndsOn}
        />
        {role === 'inspector' && <WhomField value={sees} onChange={setSees} />}
        <FormError error={change.error} />
        <div className="ow-row">
          <Button variant="filled" disabled={change.isPending} onClick={save}>
            Save
          </Button>
          <Button onClick={onDone}>Leave without saving</Button>
        </div>
      </section>
      <NewPinForm staff={staff} onDone={onDone} />
      <Leaving staff={staff} onDone={onDone} />
    </>
  );
}

function NewPinForm({ staff, onDone }: { staff: StaffRow; onDone: () => void }) {
  const reset = useTell('staff.resetPin');
  const form = useForm({ initialValues: { pin: '', again: '', own: '' }, validate: pinRules });
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ pin, own }) =>
        reset.mutate({ staff: staff.id, newPin: pin, pin: own }, { onSuccess: onDone }),
      )}
    >
      <h2>A new PIN for {staff.name}</h2>
      <PinFields pin={form.getInputProps('pin')} again={form.getInputProps('again')} />
      <OwnPinField {...form.getInputProps('own')} />
      <FormError error={reset.error} />
      <div>
        <Button type="submit" disabled={reset.isPending}>
          Set the new PIN
        </Button>
      </div>
    </form>
  );
}

function Leaving({ staff, onDone }: { staff: StaffRow; onDone: () => void }) {
  const [sure, setSure] = useState(false);
  const close = useTell('staff.close');
  const { go } = useRoute();
  // Whoever managed the home knew its keys: what they knew is changed next.
  const next = () => (staff.role === 'manager' ? go({ screen: 'leaver', staff: staff.id }) : onDone());
  return (
    <section className={styles.form}>
      <h2>Leaving</h2>
      <p>
        The login closes for good. What {staff.name} wrote stays, under {staff.name}’s name.
      </p>
      <FormError error={close.error} />
      <div className="ow-row">
        {sure ? (
          <Button
            variant="filled"
            disabled={close.isPending}
            onClick={() => close.mutate({ staff: staff.id }, { onSuccess: next })}
          >
            Yes, close {staff.name}’s login
          </Button>
        ) : (
          <Button onClick={() => setSure(true)}>{staff.name} no longer works here</Button>
        )}
      </div>
    </section>
  );
}
