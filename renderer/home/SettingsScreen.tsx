import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useAsk, useTell } from '../api.ts';
import { Backups } from '../backups/Backups.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from '../packs/Packs.module.css';
import { useRoute } from '../route.tsx';
import { PinFields, pinRules } from '../staff/PinFields.tsx';
import { useMe } from './useMe.tsx';

/** Backup, one's own PIN, and closing the record. */
export function SettingsScreen() {
  const { isManager, mayWrite } = useMe();
  return (
    <AreaFrame area="neutral" title="Settings and backup">
      <div className="ow-stack">
        {isManager && <Backups />}
        <OwnPin />
        {mayWrite && <ThisRecord />}
      </div>
    </AreaFrame>
  );
}

function OwnPin() {
  const change = useTell('staff.changeOwnPin');
  const form = useForm({ initialValues: { own: '', pin: '', again: '' }, validate: pinRules });
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ pin, own }) => change.mutate({ newPin: pin, pin: own }, { onSuccess: form.reset }))}
    >
      <h2>Your PIN</h2>
      <PasswordInput
        label="Your PIN as it is now"
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide your PIN as it is now' }}
        {...form.getInputProps('own')}
      />
      <PinFields label="New PIN" pin={form.getInputProps('pin')} again={form.getInputProps('again')} />
      <FormError error={change.error} />
      {change.isSuccess && <Notice>Your PIN is changed.</Notice>}
      <div>
        <Button type="submit" disabled={change.isPending}>
          Change my PIN
        </Button>
      </div>
    </form>
  );
}

function ThisRecord() {
  const status = useAsk('home.status', {});
  const close = useTell('home.close');
  const { isManager } = useMe();
  const { go } = useRoute();
  return (
    <section className={styles.form}>
      <h2>This record</h2>
      <p style={{ overflowWrap: 'anywhere' }}>Kept in {status.data?.folder}</p>
      <p className="ow-note">
        Once closed, it opens again only with the passphrase. When you only step away from the keyboard, lock it.
      </p>
      <FormError error={close.error} />
      <div className="ow-row">
        <Button disabled={close.isPending} onClick={() => close.mutate({})}>
          {close.isPending ? 'Closing, with a backup first' : 'Close the record'}
        </Button>
        {isManager && <Button onClick={() => go({ screen: 'moving' })}>Moving to a new PC</Button>}
      </div>
    </section>
  );
}
